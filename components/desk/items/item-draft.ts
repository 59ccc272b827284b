import { z } from 'zod';
import { lengthProblem } from '@/components/editor/block-draft';
import { withoutDefaults } from '@/lib/documents/text-cleaning';
import { type Genre, genreOf } from '@/lib/items/genres';
import { fieldsSchema } from '@/lib/items/schema';
import type { ItemFields } from '@/lib/items/types';

export type FieldName = keyof ItemFields;

/** What the fields are called, in the form's order: also where two versions are compared. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  genre: '体裁',
  title: '标题',
  madeOn: '成文日期',
  documentNumber: '文号',
  category: '公开类别',
  columnId: '栏目',
  themeId: '主题',
  summary: '内容概述',
  body: '正文',
  keywords: '主题词',
  channels: '公开方式',
  source: '来源',
  disclosure: '公开属性',
  disclosureArticle: '不主动公开的依据',
  interpretsId: '所解读的文件',
  validity: '有效性',
  validityOn: '废止或失效日期',
  successorId: '替代文件',
};

const fieldNames = Object.keys(fieldLabels) as FieldName[];

/** A draft in the browser's storage. */
export interface KeptItem {
  readonly fields: ItemFields;
  readonly seenVersion: number;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** What a save carried whose answer had not come: it may be what the server has now. */
  readonly sent: ItemFields | null;
  /** What the server had at the version that was seen: another text there now is another person's. */
  readonly base: ItemFields;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areFields(value: unknown): value is ItemFields {
  if (!isRecord(value) || !isRecord(value.body) || value.body.type !== 'doc') return false;
  const hasLists = Array.isArray(value.keywords) && Array.isArray(value.channels);
  return hasLists && typeof value.title === 'string' && fieldNames.every((name) => name in value);
}

/** Whether what the browser kept is a draft of this form. */
export function isKeptItem(value: unknown): value is KeptItem {
  if (!isRecord(value) || typeof value.seenVersion !== 'number' || typeof value.at !== 'string') return false;
  return areFields(value.fields) && areFields(value.base) && (value.sent === null || areFields(value.sent));
}

/** The database gives keys back in its own order, so they are put into one order before comparing. */
function inOneOrder(_key: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

/** As the server keeps it: blanks around words do not count, nor do the editor's defaults, nor empty against none. */
function comparable(value: ItemFields[FieldName]): string {
  if (typeof value === 'string') return value.trim();
  if (value === null) return '';
  return JSON.stringify(withoutDefaults(value), inOneOrder);
}

/** The fields in which two versions differ for a reader, in the form's order. */
export function differingFields(left: ItemFields, right: ItemFields): readonly FieldName[] {
  return fieldNames.filter((name) => comparable(left[name]) !== comparable(right[name]));
}

export function areSame(left: ItemFields, right: ItemFields): boolean {
  return differingFields(left, right).length === 0;
}

export type FieldProblems = Readonly<Partial<Record<FieldName, readonly string[]>>>;

/** What keeps the form from being saved, at its field; the server judges by the same schema. */
export function problemsOf(fields: ItemFields): FieldProblems {
  const tooLong = lengthProblem(fields.body);
  const read = fieldsSchema.safeParse(fields);
  return {
    ...(!read.success && z.flattenError(read.error).fieldErrors),
    ...(tooLong && { body: [tooLong] }),
  };
}

/** Another genre brings its category and validity, where those of the genre before had not been changed by hand. */
export function withGenre(fields: ItemFields, genre: string): ItemFields {
  const before: Genre | null = genreOf(fields.genre);
  const next = genreOf(genre);
  if (!next) return fields;
  return {
    ...fields,
    genre,
    category: fields.category === before?.category ? next.category : fields.category,
    validity: fields.validity === before?.validity ? next.validity : fields.validity,
    interpretsId: next.interprets ? fields.interpretsId : null,
  };
}

/** Words between signs and blanks, each once. */
export function keywordsOf(typed: string): readonly string[] {
  return [...new Set(typed.split(/[,，、;；\s]+/).filter((word) => word !== ''))];
}
