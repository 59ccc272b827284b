/**
 * What the editor writes beside the text: defaults and layout that mean nothing to a reader. They are dropped
 * quietly; every other attribute stays, and the schema refuses it.
 */
const harmlessAttributes = new Map<unknown, readonly string[]>(
  Object.entries({
    paragraph: ['textAlign'],
    heading: ['textAlign'],
    bulletList: ['tight'],
    orderedList: ['start', 'type', 'tight'],
    tableCell: ['colwidth', 'align'],
    tableHeader: ['colwidth', 'align'],
    link: ['target', 'rel', 'class', 'title'],
  }),
);

type Attributes = Readonly<Record<string, unknown>>;

/**
 * The same text without what carries nothing: default attributes, empty words, control characters. It judges
 * nothing; what isn't known stays as it is. The input's depth must have been limited before.
 */
export function withoutDefaults(node: unknown): unknown {
  if (!isObject(node)) return node;

  const { attrs, content, marks, ...rest } = node;
  const kept = attributesOf(node.type, attrs);
  const children = Array.isArray(content) ? content.filter(carriesSomething).map(withoutDefaults) : content;
  return {
    ...rest,
    ...(typeof node.text === 'string' && { text: withoutControls(node.text) }),
    ...(kept !== undefined && { attrs: kept }),
    ...(!isEmpty(children) && { content: children }),
    // A line break inside bold text is written with the mark of its neighbours.
    ...(!isEmpty(marks) && node.type !== 'hardBreak' && { marks: marksOf(marks) }),
  };
}

/** Tabs and line ends become a space; other control, direction and unpaired characters go. */
function withoutControls(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu, '');
}

function attributesOf(type: unknown, attributes: unknown): unknown {
  if (!isObject(attributes)) return attributes ?? undefined;
  const harmless = harmlessAttributes.get(type) ?? [];
  const kept = Object.entries(attributes).filter(
    ([name, value]) => !harmless.includes(name) && !isDefaultSpan(type, name, value),
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isDefaultSpan(type: unknown, name: string, value: unknown): boolean {
  return (type === 'tableCell' || type === 'tableHeader') && (name === 'colspan' || name === 'rowspan') && value === 1;
}

function marksOf(marks: unknown): unknown {
  if (!Array.isArray(marks)) return marks;
  return marks.map((mark: unknown) => {
    if (!isObject(mark)) return mark;
    const { attrs, ...rest } = mark;
    const kept = attributesOf(mark.type, attrs);
    return kept === undefined ? rest : { ...rest, attrs: kept };
  });
}

function carriesSomething(child: unknown): boolean {
  return !(
    isObject(child) &&
    child.type === 'text' &&
    typeof child.text === 'string' &&
    withoutControls(child.text) === ''
  );
}

function isEmpty(list: unknown): boolean {
  return list === undefined || list === null || (Array.isArray(list) && list.length === 0);
}

function isObject(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
