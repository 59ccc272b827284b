import type {
  ApplicantKind,
  Channel,
  EventFacts,
  EventKind,
  LetterElements,
  Outcome,
} from '../../../lib/applications/types';
import type { SectionName } from './items-2019/types';

/** An act, so many working days before today. */
type CurrentAct = {
  readonly [Kind in Exclude<EventKind, 'received' | 'reversed'>]: {
    readonly back: number;
    readonly kind: Kind;
    readonly facts: EventFacts[Kind];
    readonly reason?: string;
  };
}[Exclude<EventKind, 'received' | 'reversed'>];

/** An application that is at work now: everything counts in working days back from today. */
export interface CurrentApplication {
  readonly received: number;
  readonly channel: Channel;
  readonly kind: ApplicantKind;
  readonly matter: string;
  readonly request: string;
  readonly section?: SectionName;
  readonly acts: readonly CurrentAct[];
  /** Correction was asked for so many working days ago; a fortnight was given. */
  readonly correction?: { readonly back: number; readonly what: string };
  /** The reply's letter, and how far it has come; sent so many working days ago. */
  readonly reply?: {
    readonly outcome: Outcome;
    readonly elements: LetterElements;
    readonly state: 'inReview' | 'awaitingSignature' | 'sent';
    readonly sentBack?: number;
  };
  /** An appeal's copy came so many working days ago. */
  readonly appealed?: number;
}

/** One in every state: late, due today, soon, asked for correction, for opinions, for a fee, extended, replied. */
export const currentApplications: readonly CurrentApplication[] = [
  {
    received: 40,
    channel: 'registeredPost',
    kind: 'naturalPerson',
    matter: '某养老机构消防验收材料',
    request: '某养老机构申请备案时提交的消防验收材料。',
    acts: [{ back: 24, kind: 'replied', facts: { outcome: 'partlyDisclosed' } }],
    appealed: 4,
  },
  {
    received: 38,
    channel: 'online',
    kind: 'naturalPerson',
    matter: '社区嵌入式养老服务设施名单',
    request: '全市社区嵌入式养老服务设施的名单和地址。',
    acts: [],
    reply: {
      outcome: 'disclosed',
      elements: {
        information: '全市社区嵌入式养老服务设施名单，1 份。',
        given: '电子文档，随本答复书发送至您填写的电子邮箱。',
      },
      state: 'sent',
      sentBack: 25,
    },
  },
  {
    received: 36,
    channel: 'inPerson',
    kind: 'commercialEnterprise',
    matter: '婚姻登记处标准化建设招标文件',
    request: '婚姻登记处标准化建设项目的招标文件和评分标准。',
    acts: [{ back: 13, kind: 'replied', facts: { outcome: 'disclosed' }, reason: '经办人员交接遗漏，发现后当日答复' }],
  },
  {
    received: 24,
    channel: 'online',
    kind: 'naturalPerson',
    matter: '城市社区工作者招聘方案',
    request: '今年城市社区工作者公开招聘方案及岗位表。',
    section: '慈善事业促进和社会工作科',
    acts: [],
  },
  {
    received: 22,
    channel: 'registeredPost',
    kind: 'researchInstitution',
    matter: '社会工作服务站运行情况',
    request: '全市乡镇（街道）社会工作服务站的名单和年度运行情况。',
    acts: [{ back: 5, kind: 'extended', facts: { workingDays: 20 } }],
  },
  {
    received: 20,
    channel: 'inPerson',
    kind: 'naturalPerson',
    matter: '困难残疾人生活补贴标准',
    request: '困难残疾人生活补贴和重度残疾人护理补贴的现行标准。',
    section: '社会救助科',
    acts: [],
    reply: {
      outcome: 'disclosed',
      elements: {
        information: '关于调整困难残疾人生活补贴和重度残疾人护理补贴标准的通知，1 份。',
        given: '电子文档，随本答复书发送至您填写的电子邮箱。',
      },
      state: 'awaitingSignature',
    },
  },
  {
    received: 17,
    channel: 'online',
    kind: 'publicWelfareOrganisation',
    matter: '慈善信托备案信息',
    request: '本市备案的慈善信托名单和信托文件。',
    acts: [],
    reply: {
      outcome: 'unavailable.notHeld',
      elements: { search: '检索了本局收发文系统和慈善信托备案台账（关键词：慈善信托），没有备案记录。' },
      state: 'inReview',
    },
  },
  {
    received: 13,
    channel: 'registeredPost',
    kind: 'legalServiceOrganisation',
    matter: '行业协会年检处罚情况',
    request: '近两年行业协会商会年检和处罚情况，共 120 页。',
    acts: [{ back: 6, kind: 'feeNotified', facts: { basis: 'pages', quantity: 120, amount: 1100 } }],
  },
  {
    received: 11,
    channel: 'online',
    kind: 'commercialEnterprise',
    matter: '适老化改造项目供应商报价',
    request: '居家适老化改造项目入围供应商的报价文件。',
    section: '养老服务科',
    acts: [{ back: 6, kind: 'thirdPartyAsked', facts: { party: '第三方1' } }],
  },
  {
    received: 4,
    channel: 'fax',
    kind: 'otherOrganisation',
    matter: '“相关会议材料”',
    request: '请提供相关会议材料。',
    acts: [],
    correction: { back: 2, what: '请写明会议的时间、名称或者议题' },
  },
  {
    received: 2,
    channel: 'email',
    kind: 'naturalPerson',
    matter: '未成年人救助保护机构名录',
    request: '各县（市、区）未成年人救助保护机构的名称、地址和电话。',
    acts: [],
  },
];
