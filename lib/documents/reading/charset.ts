const byteOrderMarks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How far into a page its declaration of the encoding may stand. */
const headBytes = 4096;

/**
 * The text of a page or text file in whatever encoding. Many Chinese sites declare one and send another, so what is
 * well-formed UTF-8 is UTF-8; else the declaration holds, and GB 18030 (with GBK and GB 2312 in it) without one.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = byteOrderMarks.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return decode(bytes, mark[1]) ?? '';
  return decode(bytes, 'utf-8', true) ?? decode(bytes, declaredCharset(bytes)) ?? decode(bytes, 'gb18030') ?? '';
}

function declaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  const name = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  // A page that says UTF-8 and isn't is GB in practice, and 2312 is said where 18030 is meant.
  return name === '' || name.startsWith('utf-8') || name.startsWith('gb') || name === 'utf8' ? 'gb18030' : name;
}

function decode(bytes: Uint8Array, charset: string, fatal = false): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
