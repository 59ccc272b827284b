import type { Role } from '../access/roles';
import type { PersonFailure, SectionFailure, SettingsFailure } from './decide';

export const roleLabels: Readonly<Record<Role, string>> = {
  section_officer: '科室信息员',
  office_staff: '办公室工作人员',
  office_head: '办公室主任',
  leader: '分管领导',
  administrator: '系统管理员',
  auditor: '审计员',
};

/** What a role is for, in a line. */
export const roleHelp: Readonly<Record<Role, string>> = {
  section_officer: '填报本科室内容，须选定科室',
  office_staff: '编写年度报告、送审和发布',
  office_head: '审核',
  leader: '签发',
  administrator: '管理人员、科室和单位设置，不得兼任',
  auditor: '查阅审计记录，不得兼任',
};

export const personFailureLabels: Readonly<Record<PersonFailure['code'], string>> = {
  notFound: '没有找到这名人员，可能已被删除',
  forbidden: '只有系统管理员可以管理人员',
  ownAccount: '不能停用自己的账号、改变自己的角色或重置自己的密码，请由另一名系统管理员办理',
  lastAdministrator: '这是最后一名可以登录的系统管理员，请先设另一名系统管理员',
  roleMissing: '请至少选择一个角色',
  dutiesMixed: '职责分离：系统管理员、审计员不得兼任其他角色',
  sectionMissing: '科室信息员须属于一个科室，请选择',
  sectionUnknown: '没有这个科室，请重新选择',
  sectionClosed: '该科室已停用，请选择其他科室',
  alreadySo: '状态已由他人改变，页面已更新',
  usernameTaken: '这个用户名已有人使用，请换一个',
  changedMeanwhile: '他人刚刚修改过这名人员。您填写的内容还在，请核对后再次保存',
};

export const sectionFailureLabels: Readonly<Record<SectionFailure['code'], string>> = {
  notFound: '没有找到这个科室',
  forbidden: '只有系统管理员可以管理科室',
  nameTaken: '已有同名科室，请换一个名称',
  alreadySo: '状态已由他人改变，页面已更新',
  atTheEnd: '已在最前或最后，不能再移',
  peopleLeft: '还有在用账号属于这个科室，请先将其调到其他科室或停用',
  changedMeanwhile: '他人刚刚改过这个科室的名称，请核对后再次保存',
};

export const settingsFailureLabels: Readonly<Record<SettingsFailure['code'], string>> = {
  forbidden: '只有系统管理员可以修改单位设置',
  changedMeanwhile: '他人刚刚修改过单位设置。您填写的内容还在，请核对后再次保存',
};
