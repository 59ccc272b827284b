import { createCells } from './old-cells.mjs';
import { createPieces } from './record-text.mjs';

/** Record types of MS-XLS that hold text or lead to it. */
const record = {
  formula: 0x06,
  header: 0x14,
  footer: 0x15,
  filePass: 0x2f,
  continued: 0x3c,
  boundSheet: 0x85,
  manyNumbers: 0xbd,
  drawings: 0xeb,
  richString: 0xd6,
  sharedStrings: 0xfc,
  sharedString: 0xfd,
  textObject: 0x1b6,
  number: 0x203,
  label: 0x204,
  string: 0x207,
  shortNumber: 0x27e,
  begin: 0x809,
};

/** Of the version that calls its stream Workbook; before it, text is in the code page of the machine. */
const EXCEL_97 = 0x0600;
const WORKBOOK_GLOBALS = 0x0005;

/**
 * @typedef {{ type: number, at: number, pieces: Buffer[] }} SheetRecord a record with what continues it
 * @typedef {{ sheets: { name: string, text: string }[], remarks: string[], pictures: number }} Workbook
 */

/**
 * The sheets of a workbook stream as lines of cells between tabs, hidden ones too, and its remarks and text boxes.
 * @param {Buffer} stream
 * @returns {Workbook}
 */
export function sheetsOf(stream) {
  /** @type {{ names: Map<number, string>, strings: string[], isWide: boolean, remarks: string[], pictures: number }} */
  const book = { names: new Map(), strings: [], isWide: true, remarks: [], pictures: 0 };
  const cells = createCells();
  for (const entry of recordsOf(stream)) {
    const [data = Buffer.alloc(0)] = entry.pieces;
    if (entry.type === record.begin) begin(book, cells, entry, data);
    else if (entry.type === record.filePass) throw passwordNeeded();
    else readGlobal(book, entry, data) || readCell(book, cells, entry, data);
  }
  return { sheets: cells.sheets(), remarks: book.remarks, pictures: book.pictures };
}

/** @param {any} book @param {ReturnType<typeof createCells>} cells @param {SheetRecord} entry @param {Buffer} data */
function begin(book, cells, { at }, data) {
  book.isWide = data.readUInt16LE(0) >= EXCEL_97;
  if (data.readUInt16LE(2) !== WORKBOOK_GLOBALS) cells.open(book.names.get(at) ?? '');
}

/** What stands for the whole book. @param {any} book @param {SheetRecord} entry @param {Buffer} data */
function readGlobal(book, { type, pieces }, data) {
  switch (type) {
    case record.boundSheet:
      book.names.set(data.readUInt32LE(0), createPieces([data.subarray(6)], book.isWide).text(1));
      return true;
    case record.sharedStrings:
      book.strings = sharedStrings(pieces);
      return true;
    case record.textObject:
      if (pieces.length > 1) book.remarks.push(createPieces(pieces.slice(1), true).letters(data.readUInt16LE(10)));
      return true;
    case record.drawings:
      book.pictures += picturesIn(Buffer.concat(pieces));
      return true;
    default:
      return false;
  }
}

/** @param {any} book @param {ReturnType<typeof createCells>} cells @param {SheetRecord} entry @param {Buffer} data */
function readCell(book, cells, { type, pieces }, data) {
  const rest = (/** @type {number} */ from) => createPieces([data.subarray(from), ...pieces.slice(1)], book.isWide);
  switch (type) {
    case record.sharedString:
      return cells.put(data.readUInt16LE(0), data.readUInt16LE(2), book.strings[data.readUInt32LE(6)] ?? '');
    case record.label:
    case record.richString:
      return cells.put(data.readUInt16LE(0), data.readUInt16LE(2), rest(6).text(2));
    case record.number:
      return cells.put(data.readUInt16LE(0), data.readUInt16LE(2), String(data.readDoubleLE(6)));
    case record.shortNumber:
      return cells.put(data.readUInt16LE(0), data.readUInt16LE(2), String(shortNumber(data.readInt32LE(6))));
    case record.manyNumbers:
      for (let at = 4, column = data.readUInt16LE(2); at + 6 < data.length; at += 6, column += 1) {
        cells.put(data.readUInt16LE(0), column, String(shortNumber(data.readInt32LE(at + 2))));
      }
      return;
    case record.formula:
      return cells.put(data.readUInt16LE(0), data.readUInt16LE(2), resultOf(data));
    case record.string:
      // The text of the formula before it.
      return cells.append(rest(0).text(2));
    case record.header:
    case record.footer:
      if (data.length > 0) cells.margin(rest(0).text(book.isWide ? 2 : 1));
  }
}

/** A formula's number; a text follows in a record of its own. @param {Buffer} data */
function resultOf(data) {
  return data.readUInt16LE(12) === 0xff_ff ? '' : String(data.readDoubleLE(6));
}

/** RkNumber: thirty bits of an integer or of a double's upper half, perhaps a hundredfold. @param {number} packed */
function shortNumber(packed) {
  const bits = Buffer.alloc(8);
  bits.writeInt32LE(packed & ~3, 4);
  const value = packed & 2 ? packed >> 2 : bits.readDoubleLE(0);
  return packed & 1 ? value / 100 : value;
}

/** @param {Buffer[]} pieces */
function sharedStrings(pieces) {
  const [first = Buffer.alloc(0), ...others] = pieces;
  const count = first.readUInt32LE(4);
  const reader = createPieces([first.subarray(8), ...others], true);
  const strings = [];
  for (let left = count; left > 0 && !reader.isDone(); left -= 1) strings.push(reader.text(2));
  return strings;
}

/** Entries of the drawings' picture store (MS-ODRAW OfficeArtFBSE). @param {Buffer} data */
function picturesIn(data) {
  const STORE = 0xf001;
  for (let at = 8; at + 8 <= data.length; at += 8 + data.readUInt32LE(at + 4)) {
    if (data.readUInt16LE(at + 2) === STORE) return data.readUInt16LE(at) >> 4;
  }
  return 0;
}

/** Each record with its continuations. @param {Buffer} stream @returns {Generator<SheetRecord>} */
function* recordsOf(stream) {
  /** @type {SheetRecord | null} */
  let open = null;
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const type = stream.readUInt16LE(at);
    const data = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2));
    if (type === record.continued && open) open.pieces.push(data);
    else {
      if (open) yield open;
      open = { type, at, pieces: [data] };
    }
  }
  if (open) yield open;
}

/** Named as the worker knows it from other readers. */
function passwordNeeded() {
  const fault = new Error('password needed');
  fault.name = 'PasswordException';
  return fault;
}
