import { randomUUID } from 'node:crypto';
import type { PlainDate } from '../../lib/clock';
import type { Database } from '../../lib/db';
import { blankFields } from '../../lib/items/blank-fields';
import type { ItemFields } from '../../lib/items/types';
import { p, text } from './texts/build';
import { type Column, columns, type Placing, type Theme, themes } from './texts/items-2019/types';

/** The agency's own lists: ids by name. */
export interface DemoTerms {
  readonly column: (name: Column) => string;
  readonly theme: (name: Theme | null) => string | null;
}

/** 栏目 and 主题 of the demo agency. */
export async function seedTerms(db: Database, agencyId: string): Promise<DemoTerms> {
  const rowsOf = (kind: string, names: readonly string[]) =>
    names.map((name, position) => ({ id: randomUUID(), agencyId, kind, name, position }));
  const [columnRows, themeRows] = [rowsOf('column', columns), rowsOf('theme', themes)];
  await db.publishingTerm.createMany({ data: [...columnRows, ...themeRows] });
  const idOf = (rows: typeof columnRows, name: string) => {
    const row = rows.find((candidate) => candidate.name === name);
    if (!row) throw new Error(`the demo has no ${name}`);
    return row.id;
  };
  return {
    column: (name) => idOf(columnRows, name),
    theme: (name) => (name === null ? null : idOf(themeRows, name)),
  };
}

/** An item of the demo's texts. */
export interface WrittenItem extends Placing {
  readonly title: string;
  readonly body: string | readonly string[];
  readonly madeOn: PlainDate;
  readonly documentNumber?: string;
  readonly summary?: string;
}

/** The form as a person would have filled it in. */
export function fieldsOf(item: WrittenItem, terms: DemoTerms, interpretsId: string | null = null): ItemFields {
  const blank = blankFields(item.title, item.genre);
  const [first = '', ...rest] = typeof item.body === 'string' ? [item.body] : item.body;
  return {
    ...blank,
    category: item.category ?? blank.category,
    columnId: terms.column(item.column),
    themeId: terms.theme(item.theme),
    madeOn: item.madeOn,
    documentNumber: item.documentNumber ?? null,
    summary: item.summary ?? '',
    body: text(p(first), ...rest.map((paragraph) => p(paragraph))),
    keywords: item.keywords,
    channels: item.genre === 'workNews' ? ['website', 'wechat'] : ['website', 'readingRoom'],
    source: item.source ?? '',
    interpretsId,
  };
}
