import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../result';
import type { FileExtension } from './types';

const placeSchema = z.object({
  kind: z.enum([
    ...['body', 'header', 'note', 'comment', 'textBox', 'chart', 'properties', 'cache'],
    ...['page', 'sheet', 'embedded'],
  ] as const),
  name: z.string().optional(),
  number: z.number().optional(),
});

const uncheckedSchema = z.object({
  kind: z.enum(['page', 'pictures', 'embeddedFile', 'rest']),
  name: z.string().optional(),
  number: z.number().optional(),
});

const answerSchema = z.union([
  z.object({ failure: z.enum(['notReadable', 'encrypted', 'unreadable']) }),
  z.object({
    parts: z.array(z.object({ place: placeSchema, text: z.string() })),
    unchecked: z.array(uncheckedSchema),
  }),
]);

/** Where in a file a part of its text stands. */
export type TextPlace = z.infer<typeof placeSchema>;

/** What of a file no text was read from: a person has to look. */
export type UncheckedPart = z.infer<typeof uncheckedSchema>;

export interface ExtractedText {
  /** All of it, paragraphs as lines, cells of a table between tabs. */
  readonly text: string;
  /** Where each part of the text begins, in order. */
  readonly places: readonly { readonly start: number; readonly place: TextPlace }[];
  readonly unchecked: readonly UncheckedPart[];
}

/**
 * Why there is no text. `notReadable`: a kind that holds none for us (pictures); `noText`: a scan. All of
 * them mean that the machine can't say whether the file holds personal data.
 */
export type ExtractionFailure = 'notReadable' | 'noText' | 'encrypted' | 'unreadable' | 'timeout';

const patienceMs = 20_000;
const heapMegabytes = 256;
/** JSON of the longest text that the worker hands out. */
const mostAnswerBytes = 64 * 1024 * 1024;
const atOnce = 2;

/**
 * Reads a file's text for the search of personal data, in a process of its own that is ended when it takes too long.
 * @param content an inspected file from its start, as `FileStore.open` gives it
 */
export async function extractText(
  content: Readable,
  extension: FileExtension,
  options: { readonly patienceMs?: number } = {},
): Promise<Result<ExtractedText, ExtractionFailure>> {
  const release = await seat();
  try {
    return readingOf(await runWorker(content, extension, options.patienceMs ?? patienceMs));
  } finally {
    content.destroy();
    release();
  }
}

function readingOf(answer: string | null): Result<ExtractedText, ExtractionFailure> {
  if (answer === null) return fail('timeout');
  const parsed = answerSchema.safeParse(jsonOf(answer));
  // Out of memory, or crashed: no answer at all.
  if (!parsed.success) return fail('unreadable');
  if ('failure' in parsed.data) return fail(parsed.data.failure);
  const { parts, unchecked } = parsed.data;
  if (!parts.some(({ place, text }) => place.kind !== 'properties' && /\S/.test(text))) return fail('noText');
  let text = '';
  const places = parts.map((part) => {
    const start = text.length;
    text += `${part.text}\n`;
    return { start, place: part.place };
  });
  return ok({ text, places, unchecked });
}

function jsonOf(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}

/** @returns what the worker printed, null when it was ended for its slowness */
async function runWorker(content: Readable, extension: FileExtension, patience: number): Promise<string | null> {
  const worker = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'files', 'extract', 'worker.mjs');
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, worker, extension], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Nothing of ours: no address of the database, no secret.
    env: { NODE_ENV: 'production' },
  });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, patience);
  const ended = new Promise<void>((done, failed) => {
    child.once('error', failed);
    child.once('close', () => done());
  });
  try {
    // A worker that gave up reads no further; its answer says why.
    const sent = pipeline(content, child.stdin).catch(unlessWorkerLeft);
    const [answer] = await Promise.all([collect(child.stdout, () => child.kill('SIGKILL')), ended, sent]);
    return isLate ? null : answer;
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

/** @throws what went wrong on our side: half a file must not pass for the whole */
function unlessWorkerLeft(fault: NodeJS.ErrnoException): void {
  if (!['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(fault.code ?? '')) throw fault;
}

async function collect(output: Readable, stop: () => void): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of output) {
    length += chunk.length;
    if (length > mostAnswerBytes) stop();
    else chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

let running = 0;
const waiting: (() => void)[] = [];

/** Two workers at a time: each may take the memory of a small server. */
async function seat(): Promise<() => void> {
  if (running >= atOnce) await new Promise<void>((done) => waiting.push(done));
  else running += 1;
  return () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
}
