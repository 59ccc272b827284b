import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { fileApplication } from '../commands/filing';
import { applicantKindLabels, deliveryWantedLabels, formWantedLabels } from '../labels';
import type { FiledApplication, FilingForm, PublicChoice } from '../public-types';
import { countRecentFilings, findAgencyId } from '../queries/filing';
import { filingFieldNames, filingSchema, identityKinds } from '../schema/filing';
import { isFromOurPage, pageToken } from './filing-page';
import { admitFiling } from './limits';

export type FilingAnswer =
  | { readonly kind: 'filed'; readonly filed: FiledApplication }
  | { readonly kind: 'refused'; readonly state: FormState }
  /** `state` has what was typed. */
  | { readonly kind: 'busy'; readonly state: FormState; readonly waitSeconds: number };

/** More than this in a day is a flood: the office could not answer it, and the paper way stays open. */
const filedADayAtMost = 500;

function choices(labels: Readonly<Record<string, string>>): readonly PublicChoice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** What a fresh form offers. The token goes by the machine's own clock, also where a demonstration's stands still. */
export function newFilingForm(): FilingForm {
  return {
    token: pageToken(new Date()),
    applicantKinds: choices(applicantKindLabels),
    identityKinds: identityKinds.map((kind) => ({ value: kind, label: kind })),
    formsWanted: choices(formWantedLabels),
    deliveriesWanted: choices(deliveryWantedLabels),
  };
}

const hurried = '页面刚刚打开，或者打开已经超过一天。内容都还在，请核对后再提交一次。';
const trapped = '提交没有成功：有一个不需要填写的栏目被自动填写了，已经清空。内容都还在，请核对后再提交一次。';
const full = '今天网上提交的申请已达上限，请明天再试，或者当面提交、邮寄申请。填写的内容都还在。';

/** 网上提交: shape, limits, command. Nothing typed is lost by a refusal. */
export async function fileOnline(slug: string, form: FormData, headers: Headers): Promise<FilingAnswer> {
  const input = filingSchema.safeParse(fieldsOf(form));
  if (!input.success) return { kind: 'refused', state: inOrder(refusedInput(input.error, form)) };
  const refuse = (message: string): FilingAnswer => ({ kind: 'refused', state: { message, values: valuesOf(form) } });
  const { token, homepage, applicantKind, request, formWanted, deliveryWanted, ...applicant } = input.data;
  if (homepage) return refuse(trapped);
  if (!isFromOurPage(token, new Date())) return refuse(hurried);

  const at = now();
  const waitSeconds = await admitFiling(db, headers, at);
  if (waitSeconds !== null) return { kind: 'busy', state: { values: valuesOf(form) }, waitSeconds };
  const agencyId = await findAgencyId(db, slug);
  if (agencyId === null) return refuse('没有找到这个单位');
  if ((await countRecentFilings(db, agencyId, at)) >= filedADayAtMost) return refuse(full);
  const filing = { token, applicantKind, applicant, request, formWanted, deliveryWanted };
  const result = await fileApplication(db, agencyId, filing, at);
  return result.ok ? { kind: 'filed', filed: result.value } : refuse('申请的内容不完整，请核对后再提交。');
}

/** The summary goes down the form as the form does. */
function inOrder(state: FormState): FormState {
  const named = filingFieldNames.map((name) => [name, state.fields?.[name]] as const);
  return { ...state, fields: Object.fromEntries(named.filter(([, errors]) => errors)) };
}
