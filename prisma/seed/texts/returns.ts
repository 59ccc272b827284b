import type { DefinitionDraft } from '../../../lib/returns/types';
import type { SectionName } from './items-2019/types';

/** The figures of the report that are no items, as this agency's own definitions. */
export const metrics = [
  {
    key: 'consultations',
    label: '接待群众咨询',
    unit: '人次',
    aggregation: 'sum',
    help: '当面、电话和现场活动中解答的群众，按人次计',
  },
  {
    key: 'onlineReplies',
    label: '12345平台和微信答复',
    unit: '次',
    aggregation: 'sum',
    help: '12345平台转办和微信后台的咨询，答复一次计一次',
  },
  {
    key: 'outdoorEvents',
    label: '户外宣传、入户走访活动',
    unit: '期',
    aggregation: 'sum',
    help: '本科室组织或牵头的活动',
  },
  {
    key: 'leaflets',
    label: '发放宣传资料',
    unit: '份',
    aggregation: 'sum',
    help: '手册、折页、明白卡等，不含内部资料',
  },
  {
    key: 'onlineInterviews',
    label: '在线访谈',
    unit: '次',
    aggregation: 'sum',
    help: '在政府门户网与网友交流，按主题计',
  },
] as const satisfies readonly (DefinitionDraft & { readonly key: string })[];

export type MetricKey = (typeof metrics)[number]['key'];

/** January first. */
type Year = readonly number[];

const none: Year = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const each = (value: number): Year => none.map(() => value);
/** Zero but in the months given. */
const only = (months: Readonly<Record<number, number>>): Year => none.map((_, index) => months[index + 1] ?? 0);

/**
 * What the sections declared in 2019. Together 812 (the report: 800 and more), 116, 12 (10 and more), 2,060 (2,000 and
 * more) and 1; how the months and sections share them is made up.
 */
export const figures2019: Readonly<Record<SectionName, Readonly<Record<MetricKey, Year>>>> = {
  社会救助科: {
    consultations: [16, 14, 18, 20, 17, 19, 22, 18, 21, 17, 16, 20],
    onlineReplies: each(3),
    outdoorEvents: only({ 2: 1 }),
    leaflets: only({ 2: 150 }),
    onlineInterviews: none,
  },
  社会组织管理科: {
    consultations: [10, 8, 14, 16, 15, 13, 12, 14, 15, 12, 13, 14],
    onlineReplies: each(2),
    outdoorEvents: none,
    leaflets: none,
    onlineInterviews: only({ 8: 1 }),
  },
  养老服务科: {
    consultations: [12, 10, 11, 13, 12, 14, 10, 11, 15, 20, 12, 12],
    onlineReplies: [1, 1, 2, 1, 2, 1, 2, 1, 2, 2, 1, 2],
    outdoorEvents: only({ 1: 1, 10: 2 }),
    leaflets: only({ 1: 120, 10: 300 }),
    onlineInterviews: none,
  },
  儿童福利科: {
    consultations: [6, 5, 7, 8, 9, 14, 12, 13, 9, 8, 7, 8],
    onlineReplies: [1, 0, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1],
    outdoorEvents: only({ 6: 1, 8: 1 }),
    leaflets: only({ 6: 180, 8: 100 }),
    onlineInterviews: none,
  },
  慈善事业促进和社会工作科: {
    consultations: [9, 6, 8, 7, 8, 7, 9, 11, 22, 8, 9, 12],
    onlineReplies: each(1),
    outdoorEvents: only({ 1: 1, 3: 1, 9: 2, 12: 1 }),
    leaflets: only({ 1: 200, 3: 150, 9: 500, 12: 260 }),
    onlineInterviews: none,
  },
  // Nothing at all in January and February: two zero returns.
  区划地名科: {
    consultations: [0, 0, 8, 10, 6, 5, 7, 6, 5, 6, 5, 6],
    onlineReplies: [0, 0, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1],
    outdoorEvents: only({ 5: 1 }),
    leaflets: only({ 5: 100 }),
    onlineInterviews: none,
  },
};
