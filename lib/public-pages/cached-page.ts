import { LRUCache } from 'lru-cache';
import { env } from '../env';
import type { DrawnPage, PublicPage } from './page';
import { publicPage } from './page';

/** What a page rests on: it stands for exactly as long as this version does. */
export interface Basis {
  readonly version: number | string;
}

/** A public page as its route describes it. */
export interface PageSource<Found extends Basis> {
  /** The canonical address, made of what the route understood: an unknown query parameter must not be in it. */
  readonly address: string;
  /** Asked anew on every request; null where nothing public stands at the address. */
  readonly basis: () => Promise<Found | null>;
  /** Reads and draws the page; null where the basis holds no such page. */
  readonly draw: (basis: Found) => Promise<DrawnPage | null>;
}

export interface CacheLimits {
  /** Bytes of all kept pages together. */
  readonly maxBytes: number;
  /** Addresses kept as known to be missing; they hold no bytes of their own. */
  readonly maxMissing: number;
}

export interface PageCache {
  /** The page at an address, or null where there is none; throws what `basis` or `draw` throw. */
  readonly pageAt: <Found extends Basis>(source: PageSource<Found>) => Promise<PublicPage | null>;
}

/** What an entry costs beside its body: address, headers, links of the list. */
const entryOverheadBytes = 1024;

/**
 * Keeps drawn pages under the version they were drawn for. Right in every process, since each request asks for the
 * version: an older page is never answered, and no process needs to be told of a publication.
 */
export function createPageCache({ maxBytes, maxMissing }: CacheLimits): PageCache {
  const pages = new LRUCache<string, { readonly version: string; readonly page: PublicPage }>({
    maxSize: maxBytes,
    // One large file must not push out everything else.
    maxEntrySize: Math.ceil(maxBytes / 4),
    sizeCalculation: ({ page }) => page.body.byteLength + entryOverheadBytes,
  });
  // Apart from the pages: a flood of made-up addresses pushes out only other made-up addresses.
  const missing = new LRUCache<string, string>({ max: maxMissing });
  const underWay = new Map<string, Promise<PublicPage | null>>();

  async function drawAndKeep(address: string, version: string, draw: () => Promise<DrawnPage | null>) {
    const drawn = await draw();
    if (!drawn) {
      missing.set(address, version);
      return null;
    }
    const page = publicPage(drawn);
    missing.delete(address);
    // 「请稍后再试」 is true for a moment, not for a version.
    if (page.status !== 503) pages.set(address, { version, page });
    return page;
  }

  async function pageAt<Found extends Basis>(source: PageSource<Found>): Promise<PublicPage | null> {
    // Before the page's own reads: what they find is then at least as new as the version it is kept under.
    const basis = await source.basis();
    if (!basis) return null;
    const { address } = source;
    const version = String(basis.version);

    const kept = pages.get(address);
    if (kept?.version === version) return kept.page;
    if (missing.get(address) === version) return null;

    const flight = `${version} ${address}`;
    const joined = underWay.get(flight);
    if (joined) return joined;
    const drawing = drawAndKeep(address, version, () => source.draw(basis)).finally(() => underWay.delete(flight));
    underWay.set(flight, drawing);
    return drawing;
  }

  return { pageAt };
}

/**
 * Which pages push out each other. Reports and columns are few and asked for most; items are many; what people type
 * into a search is endless, and is drawn for each of them.
 */
export type PageRoom = 'columns' | 'items' | 'searches';

const perProcess = globalThis as { gongkaiPublicPages?: Readonly<Record<PageRoom, PageCache>> };

const MiB = 1024 * 1024;

/** Keeps nothing: a hundred who ask for the same at once are still answered by one drawing. */
const nothing: CacheLimits = { maxBytes: 1, maxMissing: 1 };

const kept: Readonly<Record<PageRoom, CacheLimits>> = {
  columns: { maxBytes: 64 * MiB, maxMissing: 2_000 },
  items: { maxBytes: 32 * MiB, maxMissing: 2_000 },
  searches: nothing,
};

/** The caches of this process, shared by all routes, so that each bound is one bound. */
export function publicPages(room: PageRoom = 'columns'): PageCache {
  // Development draws anew each time: a changed component moves no version.
  const limitsOf = (of: PageRoom) => (env.isProduction ? kept[of] : nothing);
  perProcess.gongkaiPublicPages ??= {
    columns: createPageCache(limitsOf('columns')),
    items: createPageCache(limitsOf('items')),
    searches: createPageCache(limitsOf('searches')),
  };
  return perProcess.gongkaiPublicPages[room];
}
