import { z } from 'zod';
import { outcomes, transferChannels } from '../types';
import { day, note, version, wholeNumber, words } from './fields';

const base = { applicationId: z.uuid(), seenVersion: version, on: day('发生的日期'), reason: note('理由', 500) };

/** What was sent outside the system: how it came to be must be said, since no letter here tells it. */
const letterless = {
  ...base,
  reason: words('补登的理由（文书的文号、批准人和没有在系统内办理的原因）', 500),
};

const act = <Kind extends string, Facts extends z.ZodRawShape>(kind: Kind, facts: Facts) =>
  z.strictObject({ kind: z.literal(kind), ...base, ...facts });
const sentAct = <Kind extends string, Facts extends z.ZodRawShape>(kind: Kind, facts: Facts) =>
  z.strictObject({ kind: z.literal(kind), ...letterless, ...facts });

const answer = z.enum(['agrees', 'refuses', 'silent'], { error: '请选择反馈的意见' });

/** An act as its dialog sends it; which facts it has follows from its kind. */
export const recordSchema = z.discriminatedUnion('kind', [
  act('received', {}),
  act('corrected', {}),
  act('thirdPartyAnswered', { party: words('第三方代称', 40), answer }),
  act('agencyAsked', { agency: words('机关名称', 60) }),
  act('agencyAnswered', { agency: words('机关名称', 60), answer }),
  act('reasonsGiven', { isReasonable: z.enum(['yes', 'no'], { error: '请选择理由是否合理' }) }),
  act('delayed', { workingDays: wholeNumber('延迟的工作日') }),
  act('feePaid', {}),
  act('transferred', { to: z.enum(transferChannels, { error: '请选择渠道' }) }),
  act('lapsed', { outcome: z.enum(['other.notCorrected', 'other.feeUnpaid'], { error: '请选择原因' }) }),
  act('withdrawn', {}),
  sentAct('correctionAsked', { dueOn: day('补正期限'), what: words('需要补正的内容', 500) }),
  sentAct('thirdPartyAsked', { party: words('第三方代称', 40) }),
  sentAct('extended', { workingDays: wholeNumber('延长的工作日') }),
  sentAct('feeNotified', {
    basis: z.enum(['items', 'pages'], { error: '请选择计费方式' }),
    quantity: wholeNumber('计费数量'),
  }),
  sentAct('replied', { outcome: z.enum(outcomes, { error: '请选择答复的类型' }) }),
  sentAct('reasonsAsked', { count: wholeNumber('申请件数'), dueOn: day('说明理由的期限') }),
]);

export type RecordInput = z.output<typeof recordSchema>;

export const reverseSchema = z.strictObject({
  applicationId: z.uuid(),
  seenVersion: version,
  eventId: z.uuid(),
  reason: words('冲正的理由', 500),
});
