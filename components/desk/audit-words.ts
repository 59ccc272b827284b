import { appealAuditLabels } from '@/lib/appeals/labels';
import { countAuditLabels } from '@/lib/counts/labels';
import { itemAuditLabels, itemStateLabels, publishingAuditLabels } from '@/lib/items/labels';
import { importStateLabels } from '@/lib/reports/import-labels';
import { auditActionLabels } from '@/lib/reports/labels';
import { returnAuditLabels } from '@/lib/returns/labels';
import { applicationAuditLabels, applicationAuditStates, letterStepLabels } from './applications/audit-labels';

/** Acts as the trail names them; what an item's steps are called, `auditWord` knows. */
export const auditWords: Readonly<Record<string, string>> = {
  ...itemAuditLabels,
  ...auditActionLabels,
  ...returnAuditLabels,
  ...countAuditLabels,
  ...publishingAuditLabels,
  ...applicationAuditLabels,
  ...appealAuditLabels,
  agencyFounded: '开户',
  login: '登录',
  loginFailed: '登录失败',
  logout: '退出登录',
  sessionsEnded: '退出其他设备',
  passwordChanged: '修改密码',
  passwordReset: '重置密码',
  reminderAddressChanged: '修改提醒邮箱',
  personCreated: '新建人员',
  personChanged: '修改人员',
  personDisabled: '停用人员',
  personEnabled: '启用人员',
  sectionCreated: '新建科室',
  sectionRenamed: '科室改名',
  sectionMoved: '调整科室顺序',
  sectionClosed: '停用科室',
  sectionOpened: '启用科室',
  settingsChanged: '修改单位设置',
  calendarYearEntered: '录入节假日安排',
  calendarYearCorrected: '更正节假日安排',
  calendarFeedOpened: '开启期限日历',
  calendarFeedEnded: '停用期限日历',
};

/** Kinds of things that are acted on. */
export const auditKindLabels: Readonly<Record<string, string>> = {
  report: '年度报告',
  reportImport: '年报导入',
  item: '信息',
  person: '人员',
  section: '科室',
  agency: '单位',
  monthlyReturn: '月报',
  metric: '月报指标',
  count: '行政数据',
  countImport: '行政数据导入',
  calendarYear: '节假日安排',
  publishingTerm: '栏目和主题',
  wordingRule: '用词',
  application: '依申请公开',
  letter: '文书',
  letterTemplate: '文书格式用语',
  appeal: '复议、诉讼',
};

/** An act's name by what it was done to: a report is 送审, an item 报送. */
export function auditWord(subject: string, action: string): string {
  const ofItem = subject.startsWith('item:') ? itemAuditLabels[action] : undefined;
  const ofLetter = subject.startsWith('letter:') ? letterStepLabels[action] : undefined;
  return ofItem ?? ofLetter ?? auditWords[action] ?? action;
}

/** States of people and settings beside those of reports. */
export const auditStateLabels: Readonly<Record<string, string>> = {
  ...applicationAuditStates,
  ...itemStateLabels,
  ...importStateLabels,
  enabled: '在用',
  disabled: '已停用',
};
