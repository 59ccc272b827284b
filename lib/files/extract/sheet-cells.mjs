import { decodeEntities } from './xml-text.mjs';

/** Columns further right follow without their gaps: a sheet has 16,384 of them. */
const mostGaps = 100;

/** @param {string} xml `sharedStrings.xml` */
export function sharedStringsOf(xml) {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map((match) =>
    runsOf(match[1] ?? ''),
  );
}

/** The text runs of a string, without its reading aids. @param {string} xml */
function runsOf(xml) {
  const plain = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  const runs = [...plain.matchAll(/<(?:\w+:)?t\b[^>]*?>([\s\S]*?)<\/(?:\w+:)?t>/g)];
  return runs.map((match) => decodeEntities(match[1] ?? '')).join('');
}

/**
 * A sheet as lines of cells between tabs, each under its column. Hidden rows and columns are read as well.
 * @param {string} xml @param {readonly string[]} strings
 */
export function cellsOf(xml, strings) {
  const rows = [...xml.matchAll(/<(?:\w+:)?row\b[^>]*>([\s\S]*?)<\/(?:\w+:)?row>/g)].map((row) =>
    rowOf(row[1] ?? '', strings),
  );
  const margins = [...xml.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)];
  return [...rows, ...margins.map((match) => decodeEntities(match[1] ?? ''))].join('\n');
}

/** @param {string} xml @param {readonly string[]} strings */
function rowOf(xml, strings) {
  let line = '';
  let column = 0;
  for (const cell of xml.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
    const place = columnOf(/\sr="([A-Z]+)\d+"/.exec(cell[1] ?? '')?.[1]) ?? column;
    line += '\t'.repeat(Math.min(Math.max(0, place - column), mostGaps));
    column = Math.max(place, column);
    line += cellValue(cell[1] ?? '', cell[2] ?? '', strings).replace(/[\t\r\n]+/g, ' ');
  }
  return line;
}

/** Zero for A. @param {string | undefined} letters */
function columnOf(letters) {
  if (!letters) return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** @param {string} attributes @param {string} content @param {readonly string[]} strings */
function cellValue(attributes, content, strings) {
  if (/\st="inlineStr"/.test(attributes)) return runsOf(content);
  const value = decodeEntities(/<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(content)?.[1] ?? '');
  return /\st="s"/.test(attributes) ? (strings[Number(value)] ?? '') : plainNumber(value);
}

/** 1.38E+10 as 13800000000. @param {string} value */
function plainNumber(value) {
  const number = Number(value);
  return /^\d(?:\.\d+)?E\+\d+$/i.test(value) && Number.isSafeInteger(number) ? String(number) : value;
}
