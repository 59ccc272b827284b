import type { LetterKind } from '../types';

interface LetterName {
  /** After the agency's name in the title. */
  readonly title: string;
  /** How the letter speaks of itself. */
  readonly short: string;
  readonly hasRemedy: boolean;
  readonly addressee: 'applicant' | 'thirdParty';
}

const toApplicant = { hasRemedy: false, addressee: 'applicant' } as const;

/** What each kind is called, to whom it goes and whether it must tell how to contest it. */
export const letterNames: Readonly<Record<LetterKind, LetterName>> = {
  receipt: { ...toApplicant, title: '政府信息公开申请登记回执', short: '回执' },
  correctionNotice: { ...toApplicant, title: '政府信息公开申请补正告知书', short: '告知书' },
  thirdPartyLetter: {
    title: '政府信息公开征求第三方意见书',
    short: '意见书',
    hasRemedy: false,
    addressee: 'thirdParty',
  },
  thirdPartyDecision: { title: '政府信息公开决定告知书', short: '告知书', hasRemedy: true, addressee: 'thirdParty' },
  extensionNotice: { ...toApplicant, title: '政府信息公开延期答复告知书', short: '告知书' },
  reasonsRequest: { ...toApplicant, title: '政府信息公开申请说明理由通知书', short: '通知书' },
  feeNotice: { ...toApplicant, title: '政府信息处理费收费通知书', short: '通知书' },
  reply: { ...toApplicant, title: '政府信息公开申请答复书', short: '答复书', hasRemedy: true },
  correction: { ...toApplicant, title: '政府信息公开文书更正告知书', short: '告知书' },
};
