import type { RichText, TextBlock, TextRun } from '../documents/rich-text';

/** A page of this installation that a link names, as far as it stands or falls with a publication. */
export type OwnPage =
  | { readonly kind: 'item'; readonly href: string; readonly slug: string; readonly indexNumber: string }
  | { readonly kind: 'report'; readonly href: string; readonly slug: string; readonly year: number };

/** The links of a text by what can be said of them without opening one. */
export interface SortedLinks {
  /** Nobody outside the office can follow them: names of the inner network, private addresses, the staff side. */
  readonly closed: readonly string[];
  /** Pages of ours: the database knows whether they are public. */
  readonly own: readonly OwnPage[];
  /** Elsewhere. The server opens none of them: an address that somebody typed may lead it into the inner network. */
  readonly outside: readonly string[];
}

/**
 * Sorts a text's links, each once.
 * @param origin under which the public reaches this installation
 */
export function sortedLinks(body: RichText, origin: string): SortedLinks {
  const hrefs = [...new Set(linksOf(body.content))].filter((href) => !href.startsWith('mailto:'));
  const ours = hrefs.filter((href) => isOurs(href, origin));
  const others = hrefs.filter((href) => !isOurs(href, origin));
  return {
    closed: [...ours.filter(isStaffSide), ...others.filter((href) => !leadsOutside(href))],
    own: ours.flatMap((href) => ownPageOf(href) ?? []),
    outside: others.filter(leadsOutside),
  };
}

function isOurs(href: string, origin: string): boolean {
  return URL.canParse(href) && new URL(href).host === new URL(origin).host;
}

function isStaffSide(href: string): boolean {
  return /^\/(desk|login)(\/|$)/.test(new URL(href).pathname);
}

const ownPath = /^\/([a-z][a-z0-9-]{1,30})\/(items|reports)\/([^/]+)/;

function ownPageOf(href: string): OwnPage | null {
  const [, slug = '', place, name = ''] = ownPath.exec(new URL(href).pathname) ?? [];
  if (place === 'items') return { kind: 'item', href, slug, indexNumber: name };
  const year = /^(\d{4})(\.|$)/.exec(name)?.[1];
  return place === 'reports' && year ? { kind: 'report', href, slug, year: Number(year) } : null;
}

const privateHost =
  /^(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[|.*\.(local|lan|internal|intranet|home)$)/;

function leadsOutside(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const host = new URL(href).hostname.toLowerCase();
  return host.includes('.') && !privateHost.test(host);
}

function linksOf(blocks: readonly TextBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return (block.content ?? []).flatMap(hrefsOf);
      case 'chart':
        return [];
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap((cell) => linksOf(cell.content)));
      default:
        return block.content.flatMap((item) => linksOf(item.content));
    }
  });
}

function hrefsOf(run: TextRun): readonly string[] {
  if (run.type === 'hardBreak') return [];
  return (run.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []));
}
