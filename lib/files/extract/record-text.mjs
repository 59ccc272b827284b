// Strings of MS-XLS (2.5.240, 2.5.293), which may go on in the record after.

const chinese = new TextDecoder('gb18030');

/**
 * Reads strings out of a record and what continues it.
 * @param {readonly Buffer[]} pieces
 * @param {boolean} isWide of Excel 97 and later: each string says how wide its letters are
 */
export function createPieces(pieces, isWide) {
  let piece = 0;
  let at = 0;
  const current = () => pieces[piece] ?? Buffer.alloc(0);
  const isAtEnd = () => piece >= pieces.length;

  /** Steps over the border of a piece. @returns whether there was one */
  function passBorder() {
    if (isAtEnd() || at < current().length) return false;
    piece += 1;
    at = 0;
    return true;
  }

  /** @param {number} length 1, 2 or 4 */
  function number(length) {
    passBorder();
    const bytes = current();
    if (at + length > bytes.length) return leave();
    const value = bytes.readUIntLE(at, length);
    at += length;
    return value;
  }

  /** A record that promises more than it holds is read no further. */
  function leave() {
    piece = pieces.length;
    return 0;
  }

  /** @param {number} length */
  function skip(length) {
    for (let left = length; left > 0 && !isDone(); ) {
      const step = Math.min(left, current().length - at);
      at += step;
      left -= step;
    }
  }

  /**
   * So many letters after the byte that says how wide they are; a border inside them repeats that byte.
   * @param {number} count
   */
  function letters(count, flags = number(1)) {
    let width = widthOf(flags);
    let words = '';
    while (words.length < count && !isAtEnd()) {
      if (passBorder()) width = widthOf(number(1));
      words += take(width, count - words.length);
    }
    return words;
  }

  /** Letters of this piece, no more than so many. @param {1 | 2} width @param {number} most */
  function take(width, most) {
    const end = Math.min(current().length, at + most * width);
    const read = current().toString(width === 2 ? 'utf16le' : 'latin1', at, end);
    // Half a letter at the end is none.
    at = read === '' ? current().length : at + read.length * width;
    return read;
  }

  /** @param {number} lengthBytes bytes that its length takes */
  function text(lengthBytes) {
    const count = number(lengthBytes);
    if (!isWide) {
      const bytes = current().subarray(at, at + count);
      at += count;
      return chinese.decode(bytes);
    }
    const flags = number(1);
    const runs = flags & 8 ? number(2) : 0;
    const readingAid = flags & 4 ? number(4) : 0;
    const words = letters(count, flags);
    skip(runs * 4 + readingAid);
    return words;
  }

  /** Whether nothing is left to read. */
  function isDone() {
    passBorder();
    return isAtEnd();
  }

  return { text, letters, isDone };
}

/** @param {number} flags @returns {1 | 2} bytes of a letter */
function widthOf(flags) {
  return flags & 1 ? 2 : 1;
}
