import { type Outcome, outcomes } from './types';

/** Something a reply of this outcome must say, beyond what every reply says. */
export interface OutcomeFact {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** Of all facts with the same word one is enough. */
  readonly oneOf?: string;
}

/** 办理结果: how table 三 groups its rows. */
export type OutcomeGroup = 'disclosed' | 'partlyDisclosed' | 'refused' | 'unavailable' | 'notProcessed' | 'other';

/** One row of table 三 as a choice: where it is counted, what it rests on and what its reply must say. */
export interface OutcomeRule {
  readonly group: OutcomeGroup;
  /** What is chosen, in short. */
  readonly label: string;
  /** The row's key in table 三 by format. */
  readonly row2019: string;
  readonly row2021: string;
  /** As cited in the reply. */
  readonly article: string;
  /** Since 2024-01-01 a refusal goes to reconsideration before court (行政复议法 Art. 23 (1) (4)). */
  readonly remedy: 'reviewFirst' | 'either';
  /** What the reply decides, ready to stand after 本机关决定 or 现答复如下. */
  readonly decision: string;
  readonly facts: readonly OutcomeFact[];
}

const must = (key: string, label: string, help: string): OutcomeFact => ({ key, label, help, required: true });
const oneOf = (group: string, key: string, label: string, help: string): OutcomeFact => {
  return { key, label, help, required: false, oneOf: group };
};
const may = (key: string, label: string, help: string): OutcomeFact => ({ key, label, help, required: false });

type Written = Pick<OutcomeRule, 'label' | 'article' | 'decision' | 'facts'> & Partial<Pick<OutcomeRule, 'remedy'>>;

const written: Readonly<Record<Outcome, Written>> = {
  disclosed: {
    label: '予以公开',
    article: '条例第三十六条第一项、第二项',
    decision: '对您申请的政府信息予以公开。',
    facts: [
      oneOf('source', 'publicPlace', '已公开信息的获取方式、途径', '已经主动公开的，写明网址、刊物或者查阅地点'),
      oneOf('source', 'information', '所提供的信息', '现予公开的，写明信息名称、份数，随答复书提供'),
      may('how', '提供的方式', '与申请要求的形式不同的，说明理由'),
    ],
  },
  partlyDisclosed: {
    label: '部分公开',
    article: '条例第三十七条',
    remedy: 'reviewFirst',
    decision: '对您申请的政府信息作区分处理后予以部分公开。',
    facts: [
      must('information', '公开的部分', '写明所提供信息的名称和份数'),
      must('withheld', '不予公开的部分', '逐页写明遮盖了哪些内容'),
      must('withheldReason', '不予公开的理由', '逐项写明理由和所依据的条款（条例第十四条、第十五条或者第十六条）'),
    ],
  },
  'refused.stateSecret': {
    label: '属于国家秘密',
    article: '条例第十四条',
    remedy: 'reviewFirst',
    decision: '您申请的信息属于国家秘密，不予公开。',
    facts: [
      must('level', '密级和保密期限', '只写密级和期限，不写内容'),
      must('basis', '定密依据', '写明保密事项范围或者原定密机关'),
    ],
  },
  'refused.prohibitedByLaw': {
    label: '其他法律行政法规禁止公开',
    article: '条例第十四条',
    remedy: 'reviewFirst',
    decision: '您申请的信息属于法律、行政法规禁止公开的政府信息，不予公开。',
    facts: [must('law', '禁止公开的规定', '写明法律、行政法规的名称和条款；规章和文件不能作为依据')],
  },
  'refused.threeSecuritiesOneStability': {
    label: '危及“三安全一稳定”',
    article: '条例第十四条',
    remedy: 'reviewFirst',
    decision: '您申请的信息公开后可能危及国家安全、公共安全、经济安全、社会稳定，不予公开。',
    facts: [
      must('interest', '可能危及的利益', '国家安全、公共安全、经济安全、社会稳定中的哪一项'),
      must('harm', '可能造成的后果', '写明公开后怎样危及，不能只重复条文'),
    ],
  },
  'refused.thirdPartyRights': {
    label: '保护第三方合法权益',
    article: '条例第十五条、第三十二条',
    remedy: 'reviewFirst',
    decision: '您申请的信息涉及第三方合法权益，不予公开。',
    facts: [
      must('secret', '涉及的权益', '商业秘密、个人隐私等；不写出受保护的内容'),
      must('opinion', '征求意见的情况', '何时征求、第三方是否同意公开及其理由'),
      must('weighing', '公共利益的衡量', '说明不公开不会对公共利益造成重大影响'),
    ],
  },
  'refused.internalAffairs': {
    label: '属于三类内部事务信息',
    article: '条例第十六条第一款',
    remedy: 'reviewFirst',
    decision: '您申请的信息属于本机关内部事务信息，不予公开。',
    facts: [must('category', '属于哪一类', '人事管理、后勤管理、内部工作流程中的哪一类，为什么')],
  },
  'refused.processInformation': {
    label: '属于四类过程性信息',
    article: '条例第十六条第二款',
    remedy: 'reviewFirst',
    decision: '您申请的信息属于行政管理过程中形成的过程性信息，不予公开。',
    facts: [
      must('category', '属于哪一类', '讨论记录、过程稿、磋商信函、请示报告中的哪一类'),
      must('matter', '形成于哪一事项', '写明所在的行政管理活动及其是否办结'),
    ],
  },
  'refused.enforcementFile': {
    label: '属于行政执法案卷',
    article: '条例第十六条第二款',
    remedy: 'reviewFirst',
    decision: '您申请的信息属于行政执法案卷信息，不予公开。',
    facts: [must('file', '所在案卷', '写明案卷名称或者案号，当事人可以怎样查阅')],
  },
  'refused.administrativeInquiry': {
    label: '属于行政查询事项',
    article: '条例第三十六条第七项',
    decision: '您申请的信息，法律、行政法规对其获取另有规定，请依照该规定办理。',
    facts: [
      must('rule', '另行规定', '写明法律、行政法规的名称和条款'),
      must('where', '查询的途径', '写明查询的机构、地点和方式'),
    ],
  },
  'unavailable.notHeld': {
    label: '本机关不掌握相关政府信息',
    article: '条例第三十六条第四项、第五项',
    decision: '您申请的信息本机关不掌握，无法提供。',
    facts: [
      oneOf('search', 'search', '检索的情况', '在哪里、用什么关键词、由谁检索，没有找到'),
      oneOf('search', 'holder', '负责公开的行政机关', '不属于本机关负责公开的，写明其名称和联系方式'),
    ],
  },
  'unavailable.needsCreation': {
    label: '没有现成信息需要另行制作',
    article: '条例第三十八条',
    decision: '您申请的信息没有现成的，需要本机关加工、分析，无法提供。',
    facts: [must('why', '为什么要另行制作', '写明现有哪些信息、所申请的与之有什么不同')],
  },
  'unavailable.stillUnclear': {
    label: '补正后申请内容仍不明确',
    article: '条例第三十条、第三十六条',
    decision: '您的申请经补正后内容仍不明确，无法提供。',
    facts: [
      must('notice', '补正告知', '写明补正告知书的日期和文号'),
      must('received', '收到补正的日期', '写明哪一日收到补正材料'),
      must('unclear', '仍不明确之处', '写明为什么据此不能确定所指的政府信息'),
    ],
  },
  'notProcessed.petition': {
    label: '信访举报投诉类申请',
    article: '条例第三十九条第一款',
    decision: '您以政府信息公开申请的形式进行信访、投诉、举报等活动，不作为政府信息公开申请处理。',
    facts: [
      must('nature', '诉求的性质', '信访、投诉、举报中的哪一种，依据申请中的哪些内容'),
      must('channel', '反映的途径', '写明受理的机关和方式'),
    ],
  },
  'notProcessed.repeated': {
    label: '重复申请',
    article: '条例第三十六条第六项',
    decision: '本机关已就您申请的信息作出答复，不予重复处理。',
    facts: [must('earlier', '此前的答复', '写明答复书的日期和文号')],
  },
  'notProcessed.publications': {
    label: '要求提供公开出版物',
    article: '条例第三十九条第二款',
    decision: '您申请提供的是公开出版物，不作为政府信息公开申请处理。',
    facts: [must('where', '获取的途径', '写明出版物名称、在哪里可以获得')],
  },
  'notProcessed.excessive': {
    label: '无正当理由大量反复申请',
    article: '条例第三十五条',
    decision: '您申请公开政府信息的数量、频次明显超过合理范围，所述理由不合理，不予处理。',
    facts: [
      must('count', '数量和频次', '写明一定期间内申请了多少次'),
      must('notice', '要求说明理由的情况', '写明通知的日期，申请人是否说明、说明了什么'),
      must('why', '为什么不合理', '逐项回应申请人所说的理由'),
    ],
  },
  'notProcessed.reconfirmation': {
    label: '要求行政机关确认或重新出具已获取信息',
    article: '条例第三十六条，国办公开办函〔2021〕30号',
    decision: '您要求确认或者重新出具已经获取的信息，不予处理。',
    facts: [must('obtained', '此前获取的情况', '写明何时、以什么方式获得')],
  },
  'other.notCorrected': {
    label: '无正当理由逾期不补正',
    article: '条例第三十条',
    decision: '您逾期未补正，视为放弃申请，本机关不再处理该政府信息公开申请。',
    facts: [
      must('notice', '补正告知', '写明补正告知书的日期和文号'),
      must('term', '补正期限', '写明期限届满的日期，届时没有补正'),
    ],
  },
  'other.feeUnpaid': {
    label: '逾期未按收费通知要求缴纳费用',
    article: '国办函〔2020〕109号',
    decision: '您逾期未缴纳信息处理费，本机关不再处理该政府信息公开申请。',
    facts: [
      must('notice', '收费通知', '写明收费通知的日期、文号和金额'),
      must('term', '缴费期限', '写明期限届满的日期，届时没有缴费'),
    ],
  },
  'other.rest': {
    label: '其他',
    article: '条例第三十六条',
    decision: '本机关对您的申请作其他处理。',
    facts: [must('ground', '处理的情形', '撤回申请的，写明撤回的日期；其他情形写明事实和依据')],
  },
};

const groups: readonly OutcomeGroup[] = [
  'disclosed',
  'partlyDisclosed',
  'refused',
  'unavailable',
  'notProcessed',
  'other',
];

function ruleOf(outcome: Outcome): OutcomeRule {
  const group = groups.find((name) => outcome === name || outcome.startsWith(`${name}.`));
  if (!group) throw new Error(`${outcome} is in no group of table 三`);
  // The form of 2019 has one row for all of 其他处理.
  const row2019 = group === 'other' ? 'other' : outcome;
  return { remedy: 'either', ...written[outcome], group, row2019, row2021: outcome };
}

/** Every outcome of table 三, in both formats. */
export const outcomeOf: Readonly<Record<Outcome, OutcomeRule>> = Object.fromEntries(
  outcomes.map((outcome) => [outcome, ruleOf(outcome)]),
) as Record<Outcome, OutcomeRule>;
