import type { Pieces } from './pieces';

const chunkBytes = 256 * 1024;

/** The encodings in which offices write text, surest first; UTF-16 only with its mark, as Excel writes it. */
const encodings = ['utf-8', 'gb18030'] as const;

/** Whether the whole file is text in one of our encodings, without the control signs of binary files. */
export async function isReadableText(file: Pieces): Promise<boolean> {
  const mark = (await file.read(0, 2)).toString('latin1');
  if (mark === '\xff\xfe') return decodes(file, 'utf-16le');
  if (mark === '\xfe\xff') return decodes(file, 'utf-16be');
  for (const encoding of encodings) {
    if (await decodes(file, encoding)) return true;
  }
  return false;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for
const binarySigns = /[\0-\x08\x0b\x0e-\x19\x1b-\x1f]/;

async function decodes(file: Pieces, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < file.sizeBytes; at += chunkBytes) {
      const chunk = await file.read(at, chunkBytes);
      if (binarySigns.test(decoder.decode(chunk, { stream: at + chunkBytes < file.sizeBytes }))) return false;
    }
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
}
