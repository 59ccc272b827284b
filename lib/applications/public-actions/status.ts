import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { letterFileForApplicant } from '../commands/letters';
import { applicationStateLabels, dueLabels, letterKindLabels, outcomeLabels } from '../labels';
import type { PublicStatus } from '../public-types';
import { findAgencyId } from '../queries/filing';
import { type ApplicationStatus, findByCode, statusOf } from '../queries/status';
import { letterFileSchema, statusSchema } from '../schema/filing';
import type { ApplicationState } from '../types';
import { admitQuestion, forgiveQuestion, type Question } from './limits';

interface Refused {
  readonly kind: 'refused';
  readonly state: FormState;
}

interface Busy {
  readonly kind: 'busy';
  readonly waitSeconds: number;
}

export interface FoundStatus {
  readonly kind: 'found';
  readonly status: PublicStatus;
  readonly asked: { readonly number: string; readonly code: string };
}

export interface FoundLetter {
  readonly kind: 'found';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The same words for a number that is not there and for a code that is wrong. */
const notFound = '没有查到。请核对申请编号和查询码；遗失查询码的，请携带身份证件到本单位查询。';

/** 查询办理进度 by number and code. */
export async function askStatus(slug: string, form: FormData, headers: Headers): Promise<FoundStatus | Refused | Busy> {
  const input = statusSchema.safeParse(fieldsOf(form));
  if (!input.success) return { kind: 'refused', state: refusedInput(input.error, form) };
  const admitted = await admit(slug, input.data.number, headers);
  if ('kind' in admitted) return admitted;
  const status = await statusOf(db, admitted.agencyId, input.data.number, input.data.code);
  if (!status) return { kind: 'refused', state: { message: notFound, values: valuesOf(form) } };
  await forgiveQuestion(db, admitted);
  return { kind: 'found', status: shown(status), asked: input.data };
}

/** 下载文书: number and code are asked for again, since nobody is signed in. */
export async function fetchLetter(
  slug: string,
  form: FormData,
  headers: Headers,
): Promise<FoundLetter | Refused | Busy> {
  const input = letterFileSchema.safeParse(fieldsOf(form));
  if (!input.success) return { kind: 'refused', state: { message: notFound } };
  const { number, code, letterId, kind } = input.data;
  const admitted = await admit(slug, number, headers);
  if ('kind' in admitted) return admitted;
  const { agencyId } = admitted;
  const applicationId = await findByCode(db, agencyId, { number, code });
  const file = applicationId && (await letterFileForApplicant(db, { agencyId, applicationId, letterId, kind }, now()));
  if (!file) return { kind: 'refused', state: { message: notFound, values: { number } } };
  await forgiveQuestion(db, admitted);
  return { kind: 'found', bytes: file.bytes, headers: file.headers };
}

async function admit(slug: string, number: string, headers: Headers): Promise<Question | Refused | Busy> {
  const agencyId = await findAgencyId(db, slug);
  if (agencyId === null) return { kind: 'refused', state: { message: notFound } };
  const question = { agencyId, number, headers };
  const waitSeconds = await admitQuestion(db, question, now());
  return waitSeconds === null ? question : { kind: 'busy', waitSeconds };
}

const nextWords: Readonly<Record<ApplicationState, string>> = {
  filed: '本单位将与您联系确认收到申请，确认之日起计算答复期限。',
  running: '正在办理。将在期限届满前答复；需要延期的，会在届满前告知您。',
  awaitingCorrection: '申请内容需要补正，请在期限内按补正告知书补正；逾期不补正又没有正当理由的，视为放弃申请。',
  awaitingThirdParty: '正在征求第三方或者其他机关的意见，所需时间不计算在答复期限内。',
  awaitingPayment: '请按收费通知书缴费；缴清之日的次日起重新计算答复期限，逾期不缴的不再处理。',
  concluded: '已经办结。不服答复的，可以按答复书写明的途径和期限申请行政复议或者提起行政诉讼。',
};

/** Whose last day it is. */
const dueOf: Readonly<Record<ApplicationState, string>> = {
  filed: '',
  running: dueLabels.reply,
  awaitingCorrection: dueLabels.applicantCorrection,
  awaitingThirdParty: dueLabels.opinion,
  awaitingPayment: dueLabels.payment,
  concluded: '',
};

function shown({ number, standing, letters }: ApplicationStatus): PublicStatus {
  const { state, receivedOn, dueOn, isProvisional, outcome, concludedOn } = standing;
  return {
    number,
    stateWords: applicationStateLabels[state],
    receivedOn,
    dueWords: dueOn ? `${dueOf[state]}：${dueOn}` : isProvisional ? '期限跨年，待节假日安排公布后确定' : null,
    outcomeWords: outcome && `${outcomeLabels[outcome]}（${concludedOn}）`,
    nextWords: nextWords[state],
    letters: letters.map((letter) => ({
      id: letter.id,
      title: letterKindLabels[letter.kind],
      documentNumber: letter.documentNumber,
      sentOn: letter.sentOn,
      files: ['pdf', 'docx'],
    })),
  };
}
