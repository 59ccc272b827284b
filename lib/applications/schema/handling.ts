import { z } from 'zod';
import { letterKinds, outcomes, sendingWays } from '../types';
import { type AssignmentAction, assignmentWorkflow, type LetterAction, letterWorkflow } from '../workflow';
import { day, dayOrNull, note, version, words } from './fields';

const assignmentActions = Object.keys(assignmentWorkflow) as [AssignmentAction, ...AssignmentAction[]];
const letterActions = Object.keys(letterWorkflow) as [LetterAction, ...LetterAction[]];
const outcomeOrNull = z.union([z.literal('').transform(() => null), z.enum(outcomes)]).default(null);

/** 交办 */
export const assignSchema = z.strictObject({
  applicationId: z.uuid(),
  seenVersion: version,
  sectionId: z.uuid({ error: '请选择科室' }),
  ask: note('交办要求', 500),
  dueOn: dayOrNull,
});

export const assignmentStepSchema = z.strictObject({
  assignmentId: z.uuid(),
  seenVersion: version,
  action: z.enum(assignmentActions),
  reason: note('理由', 500),
});

/** A section's opinion as autosave sends it; its words are judged by the document kernel. */
export const opinionSchema = z.strictObject({
  assignmentId: z.uuid(),
  seenVersion: version,
  opinion: z.unknown(),
  proposedOutcome: z.enum(outcomes).nullable(),
  search: z.string().trim().max(2000, '检索情况不超过 2000 字'),
});

export const draftLetterSchema = z.strictObject({
  applicationId: z.uuid(),
  kind: z.enum(letterKinds, { error: '请选择文书' }),
  outcome: outcomeOrNull,
});

/** A letter as autosave sends it: what its kind does not ask for is left out by the command. */
export const saveLetterSchema = z.strictObject({
  letterId: z.uuid(),
  seenVersion: version,
  elements: z.record(z.string().max(40), z.string().max(20_000)),
});

export const letterStepSchema = z.strictObject({
  letterId: z.uuid(),
  seenVersion: version,
  action: z.enum(letterActions),
  reason: note('理由', 500),
});

export const sendLetterSchema = z.strictObject({
  letterId: z.uuid(),
  seenVersion: version,
  action: z.literal('send').optional(),
  sentOn: day('发出日期'),
  sentBy: z.enum(sendingWays, { error: '请选择发出的方式' }),
  proof: note('凭证', 200),
  reason: note('理由', 500),
});

export const deliverySchema = z.strictObject({
  letterId: z.uuid(),
  seenVersion: version,
  deliveredOn: day('送达日期'),
});

/** Why somebody's identity is looked at: a choice, and words where the choice says too little. */
export const purposes = {
  contact: '与申请人联系（确认收到、补正、送达）',
  write: '拟写或者核对文书',
  verify: '核对申请人身份证明',
  repeated: '核对是否重复申请、申请数量',
  appeal: '办理行政复议、行政诉讼',
  other: '其他',
} as const;

const purposeKeys = Object.keys(purposes) as [keyof typeof purposes, ...(keyof typeof purposes)[]];

export const purposeSchema = z
  .strictObject({
    applicationId: z.uuid(),
    purpose: z.enum(purposeKeys, { error: '请选择查看的目的' }),
    purposeWords: note('说明', 150),
  })
  .refine(({ purpose, purposeWords }) => purpose !== 'other' || [...purposeWords].length >= 4, {
    path: ['purposeWords'],
    message: '请写明目的，至少 4 个字',
  });

/** The purpose as the trail keeps it. */
export function purposeText({
  purpose,
  purposeWords,
}: {
  readonly purpose: keyof typeof purposes;
  readonly purposeWords: string;
}) {
  return [purpose === 'other' ? '' : purposes[purpose], purposeWords].filter(Boolean).join('：');
}

/** An original or a letter's file is handed out for a purpose too, in the address of the request's form. */
export const filePurposeSchema = z.strictObject({
  purpose: words('查看的目的', 200).min(4, { error: '请写明目的，至少 4 个字' }),
});

export const searchIdentitySchema = z.strictObject({
  field: z.enum(['name', 'idNumber', 'phone', 'email'], { error: '请选择按什么查找' }),
  value: words('要查找的内容', 100),
  purpose: words('查找的目的', 150),
});

/** Whom a third party's letter goes to. */
export const thirdPartySchema = z.strictObject({
  letterId: z.uuid(),
  seenVersion: version,
  thirdParty: words('第三方的姓名或者名称', 100),
});
