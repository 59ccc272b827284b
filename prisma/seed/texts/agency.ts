import type { Role } from '../../../lib/access/roles';

/** Sub-heads of the first chapter, in the order in which this agency prints them. */
export const overviewHeads = [
  '主要任务完成情况',
  '主动公开方面',
  '依申请公开方面',
  '政府信息管理方面',
  '平台建设方面',
  '监督保障方面',
] as const;

export type OverviewHead = (typeof overviewHeads)[number];

/** The demo agency. It exists; the records made for it do not. */
export const agency = {
  slug: 'smmz',
  name: '三明市民政局',
  contactOffice: '办公室',
  phone: '0598-8241658',
  website: 'http://mzj.sm.gov.cn/',
  overviewHeads,
} as const;

/** 科室, in display order. The office itself is not among them: it receives what they send. */
export const sections = [
  '社会救助科',
  '社会组织管理科',
  '养老服务科',
  '儿童福利科',
  '慈善事业促进和社会工作科',
  '区划地名科',
] as const;

type SectionName = (typeof sections)[number];

interface DemoPerson {
  readonly username: string;
  /** A post, not a person's name: nobody real is meant. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** null: works for the whole agency. */
  readonly section: SectionName | null;
}

const officers = sections.map(
  (section, index): DemoPerson => ({
    username: `xinxiyuan${index + 1}`,
    name: `${section}信息员`,
    roles: ['section_officer'],
    section,
  }),
);

/** Everyone who can sign in to the demo: `xinxiyuan1` to `xinxiyuan6` in the order of `sections`, then the others. */
export const people: readonly DemoPerson[] = [
  ...officers,
  { username: 'bangongshi', name: '办公室（经办）', roles: ['office_staff'], section: null },
  { username: 'zhuren', name: '办公室主任', roles: ['office_head'], section: null },
  { username: 'juzhang', name: '局长', roles: ['leader'], section: null },
  { username: 'admin', name: '系统管理员', roles: ['administrator'], section: null },
  { username: 'shenji', name: '审计员', roles: ['auditor'], section: null },
];
