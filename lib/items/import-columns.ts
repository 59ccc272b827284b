import type { PlainDate } from '../clock';
import type { RichText } from '../documents/rich-text';
import { fail, ok, type Result } from '../result';
import { readDay } from '../spreadsheets/day';
import type { ImportColumn } from '../spreadsheets/import-rows';
import { categories, categoryArticle } from './categories';
import { genres } from './genres';
import { validityLabels } from './labels';
import type { Validity } from './types';

/** One row of an import, names turned into keys and ids. */
export interface ItemImportRow {
  readonly title: string;
  readonly genre: string;
  /** Null: the importer's own section. */
  readonly sectionId: string | null;
  /** Null: where the genre mostly belongs. */
  readonly category: string | null;
  readonly columnId: string | null;
  readonly themeId: string | null;
  readonly madeOn: PlainDate | null;
  readonly documentNumber: string | null;
  readonly summary: string;
  readonly body: RichText;
  readonly keywords: readonly string[];
  readonly source: string;
  /** Null: what the genre begins with. */
  readonly validity: Validity | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a name in a cell may stand for in this agency. */
export interface ImportChoices {
  readonly sections: readonly Named[];
  readonly columns: readonly Named[];
  readonly themes: readonly Named[];
  /** The day until which an item can have been made. */
  readonly today: PlainDate;
}

/** An import at once: each item costs a line of the audit trail. */
export const importedAtMost = 1_000;

type Columns = readonly ImportColumn<ItemImportRow>[];

/** The columns of the template, in its order. */
export function itemImportColumns({ sections, columns, themes, today }: ImportChoices): Columns {
  return [
    { key: 'title', heads: ['标题', '名称', '信息标题'], required: true, read: textUpTo(200) },
    { key: 'genre', heads: ['体裁', '信息类型'], required: true, read: keyOf(genreWords) },
    { key: 'sectionId', heads: ['责任科室', '科室'], required: false, blank: null, read: idIn(sections, '科室') },
    { key: 'category', heads: ['公开类别', '类别'], required: false, blank: null, read: readCategory },
    { key: 'columnId', heads: ['栏目'], required: false, blank: null, read: idIn(columns, '栏目') },
    { key: 'themeId', heads: ['主题'], required: false, blank: null, read: idIn(themes, '主题') },
    { key: 'madeOn', heads: ['成文日期', '制作日期'], required: false, blank: null, read: dayUpTo(today) },
    { key: 'documentNumber', heads: ['文号', '发文字号'], required: false, blank: null, read: textUpTo(60) },
    { key: 'validity', heads: ['有效性'], required: false, blank: null, read: readValidity },
    { key: 'summary', heads: ['内容概述', '概述', '摘要'], required: false, blank: '', read: textUpTo(500) },
    { key: 'keywords', heads: ['主题词', '关键词'], required: false, blank: [], read: readKeywords },
    { key: 'source', heads: ['来源'], required: false, blank: '', read: textUpTo(60) },
    { key: 'body', heads: ['正文', '内容'], required: false, blank: paragraphs(''), read: readBody },
  ];
}

/** Two rows of one file that say the same: the document number where there is one, else title and day. */
export function importKey(row: ItemImportRow): string {
  return row.documentNumber ?? `${row.title}|${row.madeOn ?? ''}`;
}

const genreWords = new Map(Object.entries(genres).map(([key, { label }]) => [label, key]));

/** The codes that an import can set without a second cell: what is abolished needs a date and is corrected by hand. */
const importedValidities = ['notApplicable', 'inForce', 'amended'] as const;
const validityWords = new Map(importedValidities.map((key) => [validityLabels[key], key]));

function textUpTo(longest: number): (text: string) => Result<string, string> {
  return (text) => ([...text].length <= longest ? ok(text) : fail(`不超过 ${longest} 字，现在 ${[...text].length} 字`));
}

function keyOf(words: ReadonlyMap<string, string>): (text: string) => Result<string, string> {
  return (text) => {
    const key = words.get(text);
    return key === undefined ? fail(`没有“${text}”，可填：${[...words.keys()].join('、')}`) : ok(key);
  };
}

function idIn(choices: readonly Named[], what: string): (text: string) => Result<string, string> {
  const ids = new Map(choices.map(({ id, name }) => [name, id]));
  return (text) => {
    const id = ids.get(text);
    return id === undefined ? fail(`本单位没有名为“${text}”的${what}`) : ok(id);
  };
}

function dayUpTo(today: PlainDate): (text: string, epoch: 1900 | 1904) => Result<PlainDate, string> {
  return (text, epoch) => {
    const day = readDay(text, epoch);
    return day.ok && day.value > today ? fail('成文日期在今天之后，请核对') : day;
  };
}

/** `20.07`, `第二十条第（七）项`, or the category's own words. */
function readCategory(text: string): Result<string, string> {
  const code = Object.keys(categories).find(
    (known) => known === text || categories[known] === text || categoryArticle(known) === text,
  );
  return code === undefined ? fail('公开类别请填代码，如 20.07；代码见“填写说明”') : ok(code);
}

function readValidity(text: string): Result<Validity, string> {
  const key = validityWords.get(text);
  return key === undefined
    ? fail(`可填：${[...validityWords.keys()].join('、')}；废止、失效请导入后在更正中填写`)
    : ok(key);
}

function readKeywords(text: string): Result<readonly string[], string> {
  const words = [...new Set(text.split(/[,，、;；\s]+/).filter((word) => word !== ''))];
  if (words.length > 10) return fail('主题词最多 10 个');
  return words.some((word) => [...word].length > 20) ? fail('一个主题词不超过 20 字') : ok(words);
}

function readBody(text: string): Result<RichText, string> {
  return [...text].length > 20_000 ? fail('正文最多 2 万字') : ok(paragraphs(text));
}

/** A paragraph a line. */
function paragraphs(text: string): RichText {
  const lines = text.split(/\r?\n/).filter((line, index) => line.trim() !== '' || index === 0);
  return {
    type: 'doc',
    content: lines.map((line) => (line === '' ? { type: 'paragraph' } : paragraph(line))),
  };
}

function paragraph(line: string) {
  return { type: 'paragraph', content: [{ type: 'text', text: line }] } as const;
}
