import { spreadOver } from './days';
import { dated } from './series';
import type { DemoItem, Placing } from './types';

/** The office is no section of the demo: what it writes is kept by one, and says where it comes from. */
const fromOffice = { section: '社会救助科', source: '办公室' } as const;

const budgetItem: Placing = {
  ...fromOffice,
  genre: 'budget',
  column: '财政资金',
  theme: '财政',
  keywords: ['预算', '决算', '“三公”经费'],
};

const budgetTexts: readonly (readonly [title: string, body: string, publishedOn: string])[] = [
  ['2019年度部门预算公开说明', '说明部门主要职责、预算单位构成、年度收支安排及增减原因。', '2019-02-14'],
  [
    '2019年度“三公”经费预算说明',
    '说明因公出国（境）、公务接待、公务用车三项经费的年度安排及与上年相比的变化。',
    '2019-02-14',
  ],
  ['局属福利机构2019年度单位预算公开', '公开局属福利机构的年度收支预算、基本支出与项目支出安排。', '2019-02-18'],
  ['局属救助机构2019年度单位预算公开', '公开局属救助管理机构的年度收支预算、基本支出与项目支出安排。', '2019-02-18'],
  ['2018年度部门决算公开说明', '说明上年度部门收入、支出、结转结余和预算执行情况。', '2019-08-22'],
  ['2018年度“三公”经费决算说明', '说明上年度三项经费的实际支出、与预算的差异及原因。', '2019-08-22'],
  ['局属福利机构2018年度单位决算公开', '公开局属福利机构上年度的收支决算和资产情况。', '2019-08-26'],
  ['局属救助机构2018年度单位决算公开', '公开局属救助管理机构上年度的收支决算和资产情况。', '2019-08-26'],
];

/** 8 */
export const finance: readonly DemoItem[] = budgetTexts.map(([title, body, day]) =>
  dated(budgetItem, { title, body }, day),
);

/** Of the office's, and of none of the counted fields. */
export const officePaper = { ...fromOffice, theme: null } as const;

/** Five of the six papers in full text that belong to none of the counted fields; the sixth has a number (`documents`). */
export const officePapers: readonly DemoItem[] = [
  dated(
    { ...officePaper, genre: 'plan', column: '规划计划', keywords: ['工作要点'] },
    {
      title: '2019年民政工作要点',
      body: '年度工作围绕基本民生保障、基层社会治理和基本社会服务三个方面安排，各项任务明确牵头科室和完成时限。',
    },
    '2019-03-05',
  ),
  dated(
    { ...officePaper, genre: 'plan', column: '规划计划', keywords: ['政务公开'] },
    {
      title: '2019年政务公开工作安排',
      body: '对照年度政务公开工作要点，将公开事项分解到各科室，规定每月报送新增信息的时间，并按季度检查落实情况。',
    },
    '2019-05-15',
  ),
  dated(
    { ...officePaper, genre: 'institution', column: '机构职能', keywords: ['机构职能'] },
    {
      title: '三明市民政局主要职责和内设机构',
      body: '机构改革后，本局承担社会救助、养老服务、儿童福利、社会组织管理、慈善社工、区划地名等职责。',
    },
    '2019-04-02',
  ),
  dated(
    { ...officePaper, genre: 'institution', column: '机构职能', keywords: ['公开指南'] },
    {
      title: '三明市民政局政府信息公开指南（2019年修订）',
      body: '按照新修订的《政府信息公开条例》，更新信息分类、获取方式、依申请公开的提出方式和监督救济途径。',
    },
    '2019-05-16',
  ),
  dated(
    { ...officePaper, genre: 'statistics', column: '统计信息', keywords: ['统计公报'] },
    {
      title: '2018年民政事业发展统计说明',
      body: '说明上年度社会救助、养老服务、社会组织、婚姻登记等统计项目的口径和数据来源。',
    },
    '2019-06-20',
  ),
];

const partyDay: Placing = { ...officePaper, genre: 'workNews', column: '工作动态', keywords: ['机关党建'] };

const partyTopics = [
  '交流新年工作打算',
  '重温入党志愿',
  '学习社会救助新规定',
  '到挂钩村参加义务劳动',
  '学习新修订的信息公开条例',
  '参观革命旧址',
  '交流调研体会',
  '学习群众来信办理规范',
  '开展主题教育集中研讨',
  '讨论为民服务整改清单',
  '学习殡葬管理政策',
  '总结全年党建工作',
] as const;

/** 22 */
export const officeNews: readonly DemoItem[] = [
  ...spreadOver([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 12).map((day, index) =>
    dated(
      partyDay,
      {
        title: `局机关主题党日：${partyTopics[index]}`,
        body: `机关各支部开展主题党日活动，${partyTopics[index]}。党员结合本职工作作了发言，支部对下一步任务提出要求。`,
      },
      day,
    ),
  ),
  ...(
    [
      [
        '市民政局召开年度工作会议',
        '会议总结上一年民政工作，部署新一年任务，各县（市、区）民政局作了交流。',
        '2019-01-24',
      ],
      [
        '市民政局部署春节前民生保障',
        '会议要求各地在春节前把救助资金发放到位，安排好养老机构值守和流浪乞讨人员救助。',
        '2019-01-29',
      ],
      [
        '市民政局开展民法典婚姻家庭编草案学习',
        '业务科室一起学习公开征求意见的草案，讨论婚姻登记工作可能的变化。',
        '2019-07-04',
      ],
      [
        '市民政局调整政务公开工作分工',
        '因人员变动，局里重新明确政务公开的分管领导、牵头科室和各科室信息员。',
        '2019-03-26',
      ],
      [
        '市民政局开展法治宣传进社区',
        '在社区设置咨询台，发放民政政策资料，现场解答群众关心的救助、养老和婚姻登记问题。',
        '2019-12-04',
      ],
      [
        '市民政局检查台风天气防范准备',
        '检查组到养老机构和救助站查看物资储备、排水设施和应急预案，要求加强夜间值守。',
        '2019-08-08',
      ],
      ['市民政局组织信访积案化解', '局领导带案下访，与群众面对面沟通，逐件研究解决办法并明确答复时间。', '2019-09-18'],
      ['市民政局举办政务公开业务培训', '培训讲解新条例的主要变化和信息报送要求，各科室信息员参加。', '2019-06-12'],
      [
        '市民政局开展“互联网+民政服务”调研',
        '调研组到办事窗口了解线上申请、材料共享的使用情况，听取经办人员意见。',
        '2019-10-30',
      ],
      ['市民政局到挂钩村研究脱贫产业', '工作组与村两委一起查看种植基地，研究销售渠道和用工安排。', '2019-11-06'],
    ] as const
  ).map(([title, body, day]) => dated({ ...partyDay, keywords: ['民政工作'] }, { title, body }, day)),
];
