import { z } from 'zod';
import { categories, channels } from './categories';
import { type GenreKey, genres } from './genres';
import type { TermKind } from './types';
import { type ItemAction, itemWorkflow } from './workflow';

const actions = Object.keys(itemWorkflow) as [ItemAction, ...ItemAction[]];
const genreKeys = Object.keys(genres) as [GenreKey, ...GenreKey[]];
const categoryCodes = Object.keys(categories) as [string, ...string[]];
const channelKeys = Object.keys(channels) as [string, ...string[]];
const states = ['draft', 'submitted', 'accepted', 'approved', 'scheduled', 'published', 'withdrawn'] as const;

/** As the database has it (migration 0016). */
export const viewNameAtMost = 20;

/** So many items a bulk act takes at once: a page of the list. */
const bulkLimit = 100;

const reason = z.string().trim().max(500, '理由不超过 500 字');
const version = z.coerce.number().int().positive();
const title = z.string().trim().min(1, '请填写标题').max(200, '标题不超过 200 字');
const genre = z.enum(genreKeys, '请选择体裁');
const day = z.iso.date('日期请写作 2026-03-01');
const orNull = <Shape extends z.ZodType>(shape: Shape) =>
  z.union([z.literal('').transform(() => null), z.null(), shape]);

/** A day and time of the form, in China: `2026-03-01T09:00`. */
const chinaInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '请填写发布的日期和时间')
  .transform((text) => new Date(`${text}:00+08:00`))
  .refine((at) => !Number.isNaN(at.getTime()), '没有这个日期');

const stepFields = {
  action: z.enum(actions),
  reason: reason.optional(),
  scheduledFor: z.union([z.literal('').transform(() => undefined), chinaInstant]).optional(),
};

/** A step as a form sends it: strings in, typed values out, nothing unknown let through. */
export const stepSchema = z.strictObject({ itemId: z.uuid(), seenVersion: version, ...stepFields });

/** One item of a bulk act as a checkbox sends it, `id:version`. */
const chosenItem = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/, '请重新选择')
  .transform((text) => {
    const [itemId = '', seen = ''] = text.split(':');
    return { itemId, seenVersion: Number(seen) };
  });

export const bulkSchema = z.strictObject({
  action: z.enum(['submit', 'accept', 'approve', 'publish', 'return']),
  reason: reason.optional(),
  items: z
    .union([chosenItem.transform((item) => [item]), z.array(chosenItem)], '请先选择信息')
    .refine((items) => items.length <= bulkLimit, `一次最多办理 ${bulkLimit} 条`),
});

export const creationSchema = z.strictObject({
  title,
  genre,
  sectionId: z.union([z.literal('').transform(() => undefined), z.uuid('请选择科室')]).optional(),
});

export const copySchema = z.strictObject({ itemId: z.uuid() });

/** Everything of the form, as autosave sends it; the body is judged by the document kernel. */
export const fieldsSchema = z
  .strictObject({
    title,
    genre,
    category: z.enum(categoryCodes, '请选择公开类别'),
    columnId: orNull(z.uuid()),
    themeId: orNull(z.uuid()),
    madeOn: orNull(day),
    documentNumber: orNull(z.string().trim().max(60, '文号不超过 60 字')),
    summary: z.string().trim().max(500, '概述不超过 500 字'),
    body: z.unknown(),
    keywords: z.array(z.string().trim().min(1).max(20, '一个主题词不超过 20 字')).max(10, '主题词最多 10 个'),
    channels: z.array(z.enum(channelKeys)).max(channelKeys.length),
    source: z.string().trim().max(60, '来源不超过 60 字'),
    validity: z.enum(['notApplicable', 'inForce', 'amended', 'abolished', 'expired']),
    validityOn: orNull(day),
    successorId: orNull(z.uuid()),
    interpretsId: orNull(z.uuid()),
    disclosure: z.enum(['proactive', 'onRequest', 'withheld']),
    disclosureArticle: orNull(z.string().trim().max(100, '依据不超过 100 字')),
  })
  .refine(({ validity, validityOn }) => (validity !== 'abolished' && validity !== 'expired') || validityOn !== null, {
    path: ['validityOn'],
    message: '请填写废止或失效日期',
  })
  .refine(({ disclosure, disclosureArticle }) => disclosure === 'proactive' || disclosureArticle !== null, {
    path: ['disclosureArticle'],
    message: '请写明不主动公开的法律依据，如条例第十四条',
  });

export const saveSchema = z.strictObject({ itemId: z.uuid(), seenVersion: version, fields: fieldsSchema });

export const correctionNoteSchema = z.strictObject({
  itemId: z.uuid(),
  note: z.string().trim().min(1, '请向公众说明本次更正了什么').max(1000, '更正说明不超过 1000 字'),
});

/** 保密审查: the digest is the page's, so that a review counts for what was on screen and for nothing else. */
export const secrecySchema = z
  .strictObject({
    itemId: z.uuid(),
    seenDigest: z.string().regex(/^[0-9a-f]{64}$/),
    conclusion: z.enum(['cleared', 'withheld'], '请选择审查结论'),
    article: z.string().trim().max(100, '依据不超过 100 字').default(''),
    note: z.string().trim().max(500, '说明不超过 500 字').default(''),
  })
  .refine(({ conclusion, article }) => conclusion === 'cleared' || article !== '', {
    path: ['article'],
    message: '请写明不予公开的依据，如条例第十四条',
  });

export const keepSchema = z.strictObject({
  itemId: z.uuid(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  reason: reason.min(1, '请写明为什么可以公开'),
});

export const checkFileSchema = z.strictObject({
  itemId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  note: z.string().trim().max(200, '说明不超过 200 字').default(''),
});

/** Another section for an item: to whom, and why. */
export const moveSchema = z.strictObject({
  itemId: z.uuid(),
  seenVersion: version,
  sectionId: z.uuid('请选择科室'),
  reason: reason.min(1, '请写明移交的理由'),
});

/** A filter under a name. */
export const viewSchema = z.strictObject({
  name: z.string().trim().min(1, '请填写名称').max(viewNameAtMost, `名称不超过 ${viewNameAtMost} 字`),
  query: z.string().min(1, '没有筛选可以保存').max(1000, '筛选太长，不能保存'),
});

export const viewRemovalSchema = viewSchema.pick({ name: true });

export const maskSchema = z.strictObject({
  itemId: z.uuid(),
  seenVersion: version,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});

export const attachmentPlaceSchema = z.strictObject({
  attachmentId: z.uuid(),
  move: z.enum(['up', 'down', 'remove']),
});

const listedYear = z.coerce.number().int().min(2000).max(2100);

/** The list's address. What can't be read narrows nothing: a bookmark of last year must still open. */
export const listSchema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  section: z.uuid().optional().catch(undefined),
  genre: z.enum(genreKeys).optional().catch(undefined),
  category: z.enum(categoryCodes).optional().catch(undefined),
  column: z.uuid().optional().catch(undefined),
  theme: z.uuid().optional().catch(undefined),
  year: listedYear.optional().catch(undefined),
  month: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  clock: z.enum(['late', 'dueSoon', 'publishedLate']).optional().catch(undefined),
  sort: z.enum(['updated', 'published', 'made']).catch('updated'),
  page: z.coerce.number().int().min(1).max(200).catch(1),
});

export type ListSearch = z.output<typeof listSchema>;

const termName = z.string().trim().min(1, '请填写名称').max(40, '名称不超过 40 字');

export const newTermSchema = z.strictObject({
  kind: z.enum(['column', 'theme'] as const satisfies readonly TermKind[]),
  name: termName,
});

/** `seenName` stands for a version: the name that was on screen. */
export const termNameSchema = z.strictObject({ termId: z.uuid(), seenName: z.string().max(40), name: termName });

export const termMoveSchema = z.strictObject({ termId: z.uuid(), direction: z.enum(['up', 'down']) });

export const termUseSchema = z.strictObject({
  termId: z.uuid(),
  isActive: z.enum(['true', 'false']).transform((text) => text === 'true'),
});

const ruleFields = {
  wrong: z.string().trim().min(1, '请填写不规范的词').max(60, '不规范的词不超过 60 字'),
  right: z.string().trim().max(60, '规范的词不超过 60 字').default(''),
  note: z.string().trim().max(200, '说明不超过 200 字').default(''),
};

/** Whoever follows such a rule would be told of it again at once. */
const canBeFollowed = (rule: { readonly wrong: string; readonly right: string }) => !rule.right.includes(rule.wrong);
const cannotBeFollowed = { path: ['right'], message: '规范的词里还含有不规范的词，改了仍会提示，请写得更具体' };

export const newRuleSchema = z.strictObject(ruleFields).refine(canBeFollowed, cannotBeFollowed);

/** What was on screen of a rule stands for its version. */
const seenRule = z.string().max(2000);

export const ruleSchema = z
  .strictObject({ ruleId: z.uuid(), seen: seenRule, ...ruleFields })
  .refine(canBeFollowed, cannotBeFollowed);

export const ruleRemovalSchema = z.strictObject({ ruleId: z.uuid(), seen: seenRule });

/** A group of boxes as a form sends it: none, one, or several. */
export const leaderGenresSchema = z.strictObject({
  seen: z.string().max(2000),
  genres: z.union([genre.transform((one) => [one]), z.array(genre)], '请选择列出的体裁').default([]),
});
