import { applicationStateLabels, assignmentStateLabels, letterStateLabels } from '@/lib/applications/labels';

/** Acts on applications and their letters as the trail names them. */
export const applicationAuditLabels: Readonly<Record<string, string>> = {
  applicationRegistered: '登记申请',
  applicationFiled: '网上提交申请',
  applicationEdited: '修改申请登记',
  applicationAssigned: '交办给科室',
  opinionSaved: '填写办理意见',
  assignmentHandedBack: '科室交回',
  assignmentReturned: '退回科室',
  assignmentTaken: '采用科室意见',
  assignmentRevoked: '收回交办',
  eventRecorded: '登记台账事项',
  eventReversed: '冲正台账事项',
  originalAttached: '上传原件',
  readIdentity: '查看申请人信息',
  searchIdentity: '按申请人查找',
  identityErased: '清除申请人信息',
  letterDrafted: '拟写文书',
  letterEdited: '修改文书',
  letterDelivered: '登记送达',
  letterFetched: '申请人下载文书',
  sign: '签发文书',
  issue: '出具文书',
  send: '发出文书',
  discard: '作废文书',
  templateWritten: '修改文书格式用语',
  disclosureSettingsChanged: '修改文书设置',
};

/** States of applications, assignments and letters, by code. */
export const applicationAuditStates: Readonly<Record<string, string>> = {
  ...letterStateLabels,
  ...assignmentStateLabels,
  ...applicationStateLabels,
};

/** What a letter's steps are called that other matters have too. */
export const letterStepLabels: Readonly<Record<string, string>> = {
  submit: '文书送审',
  recall: '文书撤回',
  return: '文书退回',
  review: '文书审核',
};
