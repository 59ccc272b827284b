import type { Confidence, PersonalKind } from './types';

export const personalKindLabels: Readonly<Record<PersonalKind, string>> = {
  identityNumber: '身份证号码',
  mobile: '手机号码',
  bankCard: '银行卡号',
  address: '详细住址',
  nameList: '名单中的姓名',
  email: '电子邮箱',
  plate: '车牌号码',
};

export const confidenceLabels: Readonly<Record<Confidence, string>> = {
  high: '很可能是',
  medium: '可能是',
  low: '请核对是否是',
};
