import { isFigureSource } from './figure-source';
import { isAllowedAddress } from './links';
import { type HtmlTag, type HtmlToken, tokensOf } from './paste/html-tokens';
import { listParagraphOf, type WordListItem, wordLists } from './paste/word-lists';

/** What the editor's schema knows; ProseMirror turns the rest of the way from HTML into its nodes. */
const kept = new Set('p div br strong a ul ol li h3 h4 table thead tbody tfoot tr th td'.split(' '));

const renamed: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['h1', 'h3'],
  ['h2', 'h3'],
  ['h5', 'h4'],
  ['h6', 'h4'],
  ['dt', 'div'],
  ['dd', 'div'],
  ['pre', 'div'],
  ['blockquote', 'div'],
]);

const voids = new Set(['br', 'img', 'meta', 'link', 'input', 'hr', 'col', 'embed', 'base', 'wbr', 'source']);

/**
 * Pasted HTML reduced to the editor's few elements: no scripts, styles, pictures, comments or attributes but links'
 * addresses, cells' spans and where the editor's own figures and charts come from. Word's paragraphs that only look like list items become lists. Runs on strings alone.
 */
export function cleanPastedHtml(html: string): string {
  return wordLists(paragraphsApart(tokensOf(html)).map(cleanPart)).join('');
}

/** Cuts the tokens so that each paragraph of a Word list is a part of its own. */
function paragraphsApart(tokens: readonly HtmlToken[]): HtmlToken[][] {
  const parts: HtmlToken[][] = [[]];
  let inItem = false;
  for (const token of tokens) {
    const beginsItem = token.kind === 'open' && listParagraphOf(token) !== undefined;
    if (beginsItem) parts.push([]);
    if (beginsItem) inItem = true;
    parts.at(-1)?.push(token);
    if (!inItem || token.kind !== 'close' || token.name !== 'p') continue;
    inItem = false;
    parts.push([]);
  }
  return parts;
}

function cleanPart(tokens: readonly HtmlToken[]): string | WordListItem {
  const [first] = tokens;
  const place = first?.kind === 'open' ? listParagraphOf(first) : undefined;
  if (!place) return cleanTokens(tokens);

  const [marker, words] = markerApart(tokens.slice(1).filter((token) => token.kind !== 'close' || token.name !== 'p'));
  return { ...place, marker: textOf(marker), html: cleanTokens(words).trim() };
}

/** Word writes the sign it draws before an item into a span `mso-list:Ignore`. */
function markerApart(tokens: readonly HtmlToken[]): [marker: HtmlToken[], words: HtmlToken[]] {
  const from = tokens.findIndex((token) => token.kind === 'open' && /mso-list:\s*ignore/i.test(styleOf(token)));
  if (from < 0) return [[], [...tokens]];

  let depth = 0;
  const length = tokens.slice(from).findIndex((token) => {
    if (token.kind === 'text' || token.name !== 'span') return false;
    depth += token.kind === 'open' ? 1 : -1;
    return depth === 0;
  });
  const until = length < 0 ? tokens.length : from + length + 1;
  return [tokens.slice(from, until), [...tokens.slice(0, from), ...tokens.slice(until)]];
}

function textOf(tokens: readonly HtmlToken[]): string {
  const text = tokens.map((token) => (token.kind === 'text' ? token.text : '')).join('');
  return text.replace(/&nbsp;|&#160;|\s/g, '').replace(/&middot;|&#183;/g, '·');
}

function cleanTokens(tokens: readonly HtmlToken[]): string {
  /** What closes each open element; an empty string for those that were dropped. */
  const closers: { readonly name: string; readonly closer: string }[] = [];
  const written = tokens.map((token) => {
    if (token.kind === 'text') return token.text;
    if (token.kind === 'open') {
      const [opener, closer] = elementOf(token);
      if (!voids.has(token.name) && !token.selfClosing) closers.push({ name: token.name, closer });
      return opener;
    }
    const at = closers.findLastIndex(({ name }) => name === token.name);
    return at < 0
      ? ''
      : closers
          .splice(at)
          .reverse()
          .map(({ closer }) => closer)
          .join('');
  });
  return (
    written.join('') +
    closers
      .reverse()
      .map(({ closer }) => closer)
      .join('')
  );
}

function elementOf(tag: HtmlTag): readonly [opener: string, closer: string] {
  const name = nameOf(tag);
  if (name === 'br') return ['<br>', ''];
  if (name === undefined) return ['', ''];
  const attributes = attributesOf(name, tag);
  if (name === 'a' && attributes === '') return ['', ''];
  return [`<${name}${attributes}>`, `</${name}>`];
}

/** The element it becomes; none for those of which only the content stays. */
function nameOf(tag: HtmlTag): string | undefined {
  const weight = /font-weight:\s*(bold|normal|[1-9]00)/i.exec(styleOf(tag))?.[1]?.toLowerCase();
  if (isOwnNode(tag)) return tag.name;
  if (tag.name === 'span') return weight === 'bold' || Number(weight) >= 600 ? 'strong' : undefined;
  // Some editors wrap all they copy into a <b> that isn't bold.
  if (tag.name === 'b' && (weight === 'normal' || Number(weight) < 600)) return undefined;
  const name = renamed.get(tag.name) ?? tag.name;
  return kept.has(name) ? name : undefined;
}

/** A bound figure or a chart that was copied in the editor. */
function isOwnNode({ name, attributes }: HtmlTag): boolean {
  if (name === 'span') return isFigureSource(unescaped(attributes.get('data-figure') ?? ''));
  return name === 'figure' && attributes.has('data-chart');
}

function attributesOf(name: string, tag: HtmlTag): string {
  if (name === 'a') {
    const href = tag.attributes.get('href')?.trim() ?? '';
    return isAllowedAddress(href) ? ` href="${href}"` : '';
  }
  if (name === 'span') return attributesFrom(tag, ['data-figure', 'data-show', 'data-text']);
  if (name === 'figure') return attributesFrom(tag, ['data-chart']);
  if (name !== 'td' && name !== 'th') return '';
  return ['colspan', 'rowspan']
    .map((span) => [span, tag.attributes.get(span) ?? ''] as const)
    .filter(([, value]) => /^[1-9]\d{0,2}$/.test(value) && value !== '1')
    .map(([span, value]) => ` ${span}="${value}"`)
    .join('');
}

/** Attributes of the editor's own nodes; its schema reads them again and refuses what is none of its own. */
function attributesFrom(tag: HtmlTag, names: readonly string[]): string {
  return names
    .filter((name) => tag.attributes.has(name))
    .map((name) => ` ${name}="${escaped(unescaped(tag.attributes.get(name) ?? ''))}"`)
    .join('');
}

/** Attributes come as written; the browser writes no other entities into them. */
function unescaped(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function styleOf(tag: HtmlTag): string {
  return tag.attributes.get('style') ?? '';
}
