/** One tag, or the text up to the next. */
const tokens = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g;

/** What holds text to read; all else is layout and field codes. Deleted text of tracked changes is still in the file. */
const readable = new Set(['t', 'delText', 'text', 'v']);

/** What is written where an element ends, by its name without the prefix. @type {Record<string, string>} */
const endings = { p: '\n', tr: '\n', tc: '\t', comment: '\n', text: '\n', v: '\t', tab: '\t', br: ' ', cr: ' ' };

/**
 * The text of a document part as a person would read it: paragraphs as lines, cells of a table between tabs.
 * @param {string} xml
 */
export function textOf(xml) {
  const reader = { text: '', cellDepth: 0, isReading: false };
  for (const [token, data] of xml.matchAll(tokens)) {
    if (token.startsWith('<') && data === undefined) readTag(reader, token);
    else if (reader.isReading) reader.text += data ?? decodeEntities(token).replace(/[\r\n]+/g, ' ');
  }
  return reader.text.replace(/ +\t/g, '\t');
}

/** @param {{ text: string, cellDepth: number, isReading: boolean }} reader @param {string} token */
function readTag(reader, token) {
  const { name, opens, ends } = tagOf(token);
  if (readable.has(name)) reader.isReading = opens;
  if (name === 'tc') reader.cellDepth += Number(opens) - Number(ends);
  if (ends) reader.text += signAfter(name, token, reader.cellDepth);
}

/** @param {string} token */
function tagOf(token) {
  const [, slash, name = ''] = /^<(\/?)(?:[\w-]+:)?([\w-]+)/.exec(token) ?? [];
  const isEmpty = token.endsWith('/>');
  return { name, opens: !slash && !isEmpty, ends: Boolean(slash) || isEmpty };
}

/** @param {string} name @param {string} token @param {number} cellDepth */
function signAfter(name, token, cellDepth) {
  // A paragraph inside a cell is no line of its own: the row is.
  if (name === 'p' && cellDepth > 0) return ' ';
  // The place of a tab stop is no tab.
  return name === 'tab' && /\bval=/.test(token) ? '' : (endings[name] ?? '');
}

/**
 * All texts and `v` attributes of a part that is no document: properties, and the cache behind a pivot table.
 * @param {string} xml
 */
export function looseTextOf(xml) {
  const withValues = xml.replace(/<(?:\w+:)?[ns]\s(?:[^>]*\s)?v="([^"]*)"[^>]*>/g, '\t$1');
  return decodeEntities(withValues.replace(/<(?:\w+:)?r(?:\s[^>]*)?>/g, '\n').replace(/<[^>]*>/g, '\t'));
}

/** @type {Record<string, string>} */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @param {string} text */
export function decodeEntities(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
