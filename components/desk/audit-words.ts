import { auditActionLabels } from '@/lib/reports/labels';

/** Acts of people and settings beside those of reports, as the trail names them. */
export const auditWords: Readonly<Record<string, string>> = {
  ...auditActionLabels,
  agencyFounded: '开户',
  login: '登录',
  loginFailed: '登录失败',
  logout: '退出登录',
  sessionsEnded: '退出其他设备',
  passwordChanged: '修改密码',
  passwordReset: '重置密码',
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
};

/** Kinds of things that are acted on. */
export const auditKindLabels: Readonly<Record<string, string>> = {
  report: '年度报告',
  person: '人员',
  section: '科室',
  agency: '单位',
};

/** States of people and settings beside those of reports. */
export const auditStateLabels: Readonly<Record<string, string>> = { enabled: '在用', disabled: '已停用' };
