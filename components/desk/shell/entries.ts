import type { Role } from '@/lib/access/roles';

export interface NavEntry {
  readonly href: string;
  readonly label: string;
  readonly icon:
    | 'desk'
    | 'items'
    | 'applications'
    | 'reports'
    | 'returns'
    | 'counts'
    | 'calendar'
    | 'people'
    | 'sections'
    | 'settings'
    | 'audit';
  /** Left out where everybody has it. */
  readonly roles?: readonly Role[];
}

/** At most six for anybody. What a page lets one do, it decides itself: this only says where one has something to do. */
const entries: readonly NavEntry[] = [
  { href: '/desk', label: '工作台', icon: 'desk' },
  {
    href: '/desk/items',
    label: '信息',
    icon: 'items',
    roles: ['office_staff', 'office_head', 'leader', 'section_officer'],
  },
  {
    href: '/desk/applications',
    label: '依申请公开',
    icon: 'applications',
    roles: ['office_staff', 'office_head', 'leader', 'section_officer'],
  },
  { href: '/desk/reports', label: '年度报告', icon: 'reports', roles: ['office_staff', 'office_head', 'leader'] },
  {
    href: '/desk/returns',
    label: '月报',
    icon: 'returns',
    roles: ['section_officer', 'office_staff', 'office_head', 'leader'],
  },
  {
    href: '/desk/counts',
    label: '行政数据',
    icon: 'counts',
    roles: ['section_officer', 'office_staff', 'office_head', 'leader'],
  },
  { href: '/desk/people', label: '人员', icon: 'people', roles: ['administrator'] },
  { href: '/desk/sections', label: '科室', icon: 'sections', roles: ['administrator'] },
  { href: '/desk/publishing', label: '公开设置', icon: 'items', roles: ['administrator'] },
  { href: '/desk/calendar', label: '假日安排', icon: 'calendar', roles: ['administrator'] },
  { href: '/desk/settings', label: '单位设置', icon: 'settings', roles: ['administrator'] },
  { href: '/desk/audit', label: '审计', icon: 'audit', roles: ['auditor'] },
];

export function entriesFor(held: readonly Role[]): readonly NavEntry[] {
  return entries.filter((entry) => !entry.roles || entry.roles.some((role) => held.includes(role)));
}
