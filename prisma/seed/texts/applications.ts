import type { ApplicantKind, Channel, EventFacts, EventKind } from '../../../lib/applications/types';

/** An act, so many working days after the one before (or after receipt). */
export type DemoAct = {
  readonly [Kind in Exclude<EventKind, 'received' | 'reversed'>]: {
    readonly after: number;
    readonly kind: Kind;
    readonly facts: EventFacts[Kind];
    /** Why it is entered although it comes late. */
    readonly reason?: string;
  };
}[Exclude<EventKind, 'received' | 'reversed'>];

/** An application of an earlier year. Who applies is made up; so is what is asked for. */
export interface DemoApplication {
  /** The day it came; where both sides have to confirm it, they did on the same day. */
  readonly on: string;
  readonly channel: Channel;
  readonly kind: ApplicantKind;
  readonly matter: string;
  readonly request: string;
  readonly acts: readonly DemoAct[];
}

const replied = (outcome: EventFacts['replied']['outcome'], after = 12): DemoAct => ({
  kind: 'replied',
  after,
  facts: { outcome },
});

/** Every outcome of table 三 at least once; two lie over the turn of a year. */
export const pastApplications: readonly DemoApplication[] = [
  {
    on: '2020-03-16',
    channel: 'inPerson',
    kind: 'naturalPerson',
    matter: '2019 年城乡低保标准文件',
    request: '2019 年度全市城乡居民最低生活保障标准的文件。',
    acts: [replied('disclosed', 5)],
  },
  {
    on: '2020-06-08',
    channel: 'registeredPost',
    kind: 'commercialEnterprise',
    matter: '养老服务设施建设规划',
    request: '全市养老服务设施布点规划的全文和附图。',
    acts: [replied('partlyDisclosed')],
  },
  {
    on: '2020-10-12',
    channel: 'email',
    kind: 'naturalPerson',
    matter: '要求答复养老机构收费纠纷',
    request: '请公开并处理某养老机构拒不退还押金一事。',
    acts: [replied('notProcessed.petition', 6)],
  },
  {
    on: '2021-02-22',
    channel: 'online',
    kind: 'naturalPerson',
    matter: '市级福利彩票公益金使用情况',
    request: '2020 年市级福利彩票公益金的使用明细。',
    acts: [replied('disclosed', 9)],
  },
  {
    on: '2021-05-17',
    channel: 'registeredPost',
    kind: 'legalServiceOrganisation',
    matter: '某社会组织登记档案',
    request: '某社会组织成立登记时提交的全部材料。',
    acts: [replied('refused.administrativeInquiry')],
  },
  {
    on: '2021-09-06',
    channel: 'inPerson',
    kind: 'naturalPerson',
    matter: '地名档案中的内部请示',
    request: '某道路命名过程中的请示和讨论记录。',
    acts: [replied('refused.processInformation')],
  },
  {
    on: '2022-01-10',
    channel: 'online',
    kind: 'researchInstitution',
    matter: '近十年婚姻登记数据分析',
    request: '近十年婚姻登记按月、按乡镇的对比分析。',
    acts: [replied('unavailable.needsCreation', 10)],
  },
  {
    on: '2022-04-18',
    channel: 'post',
    kind: 'naturalPerson',
    matter: '某村土地权属材料',
    request: '某村集体土地权属证明。',
    acts: [replied('unavailable.notHeld', 8)],
  },
  {
    on: '2022-07-04',
    channel: 'fax',
    kind: 'naturalPerson',
    matter: '“有关材料”',
    request: '请提供有关材料。',
    acts: [
      { kind: 'correctionAsked', after: 3, facts: { dueOn: '2022-07-22', what: '请写明所需信息的名称、文号或者特征' } },
      { kind: 'lapsed', after: 12, facts: { outcome: 'other.notCorrected' } },
    ],
  },
  {
    on: '2022-11-14',
    channel: 'online',
    kind: 'naturalPerson',
    matter: '再次申请 2019 年低保标准文件',
    request: '2019 年城乡低保标准文件。',
    acts: [replied('notProcessed.repeated', 7)],
  },
  {
    on: '2023-03-06',
    channel: 'registeredPost',
    kind: 'commercialEnterprise',
    matter: '政府购买服务合同中的报价',
    request: '居家养老政府购买服务项目中标单位的分项报价。',
    acts: [
      { kind: 'thirdPartyAsked', after: 4, facts: { party: '第三方1' } },
      { kind: 'thirdPartyAnswered', after: 9, facts: { party: '第三方1', answer: 'refuses' } },
      replied('refused.thirdPartyRights', 8),
    ],
  },
  {
    on: '2023-05-15',
    channel: 'inPerson',
    kind: 'naturalPerson',
    matter: '信访事项处理卷宗',
    request: '某养老机构行政处罚案卷的全部材料。',
    acts: [replied('refused.enforcementFile')],
  },
  {
    on: '2023-08-21',
    channel: 'online',
    kind: 'publicWelfareOrganisation',
    matter: '慈善组织年度检查情况',
    request: '2022 年慈善组织年度检查的通知、名单和结果，共 46 页。',
    acts: [
      { kind: 'feeNotified', after: 8, facts: { basis: 'pages', quantity: 46, amount: 160 } },
      { kind: 'lapsed', after: 22, facts: { outcome: 'other.feeUnpaid' } },
    ],
  },
  {
    on: '2023-12-18',
    channel: 'online',
    kind: 'naturalPerson',
    matter: '社区养老服务站运营补贴办法',
    request: '社区养老服务站运营补贴的发放办法和标准。',
    acts: [replied('disclosed', 14)],
  },
  {
    on: '2024-03-11',
    channel: 'registeredPost',
    kind: 'naturalPerson',
    matter: '涉密会议纪要',
    request: '某次专题会议纪要的全文。',
    acts: [replied('refused.stateSecret')],
  },
  {
    on: '2024-04-15',
    channel: 'inPerson',
    kind: 'naturalPerson',
    matter: '收养登记档案',
    request: '某年度收养登记的全部档案。',
    acts: [replied('refused.prohibitedByLaw')],
  },
  {
    on: '2024-06-17',
    channel: 'online',
    kind: 'otherOrganisation',
    matter: '救助管理站安全防范方案',
    request: '救助管理站的安全防范和应急处突方案。',
    acts: [replied('refused.threeSecuritiesOneStability')],
  },
  {
    on: '2024-09-09',
    channel: 'email',
    kind: 'naturalPerson',
    matter: '机关内部考勤规定',
    request: '本机关内部的考勤和后勤管理规定。',
    acts: [replied('refused.internalAffairs', 9)],
  },
  {
    on: '2024-11-04',
    channel: 'online',
    kind: 'naturalPerson',
    matter: '殡葬服务收费文件',
    request: '殡葬服务收费有关文件。',
    acts: [
      { kind: 'correctionAsked', after: 4, facts: { dueOn: '2024-11-22', what: '请写明哪一年度、哪一类服务' } },
      { kind: 'corrected', after: 6, facts: {} },
      replied('unavailable.stillUnclear', 11),
    ],
  },
  {
    on: '2025-02-17',
    channel: 'online',
    kind: 'naturalPerson',
    matter: '《民政统计年鉴》',
    request: '请提供公开出版的民政统计年鉴。',
    acts: [replied('notProcessed.publications', 5)],
  },
  {
    on: '2025-04-14',
    channel: 'registeredPost',
    kind: 'naturalPerson',
    matter: '同一事项的第 37 件申请',
    request: '某项目审批的全部文件。',
    acts: [
      { kind: 'reasonsAsked', after: 3, facts: { count: 37, dueOn: '2025-04-28' } },
      { kind: 'reasonsGiven', after: 6, facts: { isReasonable: false } },
      replied('notProcessed.excessive', 6),
    ],
  },
  {
    on: '2025-06-09',
    channel: 'inPerson',
    kind: 'commercialEnterprise',
    matter: '确认已取得文件的效力',
    request: '请确认并重新出具此前取得的批复。',
    acts: [replied('notProcessed.reconfirmation', 7)],
  },
  {
    on: '2025-08-18',
    channel: 'online',
    kind: 'naturalPerson',
    matter: '养老机构备案名单',
    request: '全市养老机构备案名单。',
    acts: [{ kind: 'withdrawn', after: 3, facts: {} }],
  },
  {
    on: '2025-10-13',
    channel: 'online',
    kind: 'naturalPerson',
    matter: '临时救助资金发放统计',
    request: '2025 年前三季度临时救助资金发放的统计表。',
    acts: [{ kind: 'extended', after: 18, facts: { workingDays: 15 } }, replied('disclosed', 10)],
  },
  {
    on: '2025-12-15',
    channel: 'online',
    kind: 'naturalPerson',
    matter: '高龄津贴发放标准',
    request: '各县（市、区）高龄津贴的发放标准。',
    acts: [replied('disclosed', 16)],
  },
];
