import type { ReadingRefusal } from './types';

/** Why a document can't be read, and what to do about it. */
export const readingRefusalLabels: Readonly<Record<ReadingRefusal, string>> = {
  tooLarge: '文件过大，不像一份年度报告',
  unknownKind: '认不出文件的格式，请用 html、docx、doc、pdf 或 txt',
  encrypted: '文件已加密，请先去掉密码',
  unreadable: '文件已损坏，读不出内容',
  noText: '文件里没有文字（可能是扫描件）',
};
