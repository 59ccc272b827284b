import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { type APIRequestContext, expect } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** What was read, by where it was read. */
export type Places = Map<string, string | Buffer>;

/** Every file of a folder and the folders below it, as its bytes. A file that goes meanwhile is passed over. */
export function everyFile(folder: string): Places {
  const places: Places = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      places.set(path, readFileSync(path));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return places;
}

/** What a person reads in an answer: the text of a PDF, the parts of a zip (docx, xlsx), everything else as it is. */
export async function wordsOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    return text;
  }
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return partsOf(bytes).join('\n');
  return bytes.toString('utf8');
}

const centralEntry = Buffer.from('PK\x01\x02', 'latin1');

/** The parts of a zip that this application wrote itself, by way of its central directory. */
function partsOf(zip: Buffer): readonly string[] {
  const parts: string[] = [];
  for (let at = zip.indexOf(centralEntry); at >= 0; at = zip.indexOf(centralEntry, at + 4)) {
    const isDeflated = zip.readUInt16LE(at + 10) === 8;
    const header = zip.readUInt32LE(at + 42);
    const begins = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const packed = zip.subarray(begins, begins + zip.readUInt32LE(at + 20));
    parts.push((isDeflated ? inflateRawSync(packed) : packed).toString('utf8'));
  }
  return parts;
}

interface Walk {
  /** Where it begins; addresses that don't begin with `within` are not followed. */
  readonly from: readonly string[];
  readonly within: string;
  /** More pages than this are a walk that does not end. */
  readonly atMost: number;
}

/** Reads every address that links lead to, files too; of what an address asks only the page of a list is followed. */
export async function walk(reader: APIRequestContext, { from, within, atMost }: Walk): Promise<Places> {
  const places: Places = new Map();
  const waiting = [...from];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (places.has(next)) continue;
    const answer = await reader.get(next, { maxRedirects: 0 });
    expect(answer.status(), next).toBeLessThan(500);
    const words = await wordsOf(await answer.body());
    places.set(next, `${JSON.stringify(answer.headers())}\n${words}`);
    waiting.push(...linksOf(words, next, within).filter((link) => !places.has(link)));
    expect(places.size, `pages under ${within}`).toBeLessThan(atMost);
  }
  return places;
}

function linksOf(html: string, page: string, within: string): readonly string[] {
  const links = [...html.matchAll(/ href="([^"]+)"/g)].map(([, href = '']) => {
    const address = new URL(href.replaceAll('&amp;', '&'), `http://own${page}`);
    const isOwn = address.host === 'own' && address.pathname.startsWith(within);
    const isList = [...address.searchParams.keys()].every((key) => key === 'page' || key === 'before');
    return isOwn && isList ? `${address.pathname}${address.search}` : '';
  });
  return [...new Set(links)].filter(Boolean);
}
