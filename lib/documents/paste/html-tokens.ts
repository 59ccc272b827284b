/** An opening tag; names in lower case, values of attributes as written (entities not resolved). */
export interface HtmlTag {
  readonly kind: 'open';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly selfClosing: boolean;
}

export type HtmlToken =
  | HtmlTag
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Comments (also Word's conditional ones, with what they hide) and declarations; an open one hides the rest. */
const hidden = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/g;
/** Elements that go with all they hold: code, forms, drawings, and what Word writes for itself. */
const dropped =
  /<(script|style|xml|head|title|svg|math|object|iframe|noscript|template|select|textarea|button|audio|video|canvas)(?=[\s/>])[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const piece = /<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Cuts HTML into tags and text. A `<` that begins no tag is text, written as an entity. */
export function tokensOf(html: string): HtmlToken[] {
  return [...html.replace(hidden, '').replace(dropped, '').matchAll(piece)].map(
    ([whole, slash, name, rest = '']): HtmlToken => {
      if (name === undefined) return { kind: 'text', text: whole === '<' ? '&lt;' : whole };
      if (slash) return { kind: 'close', name: name.toLowerCase() };
      return {
        kind: 'open',
        name: name.toLowerCase(),
        attributes: attributesIn(rest),
        selfClosing: rest.trimEnd().endsWith('/'),
      };
    },
  );
}

function attributesIn(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}
