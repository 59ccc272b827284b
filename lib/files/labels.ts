import type { TextPlace, UncheckedPart } from './extract-text';
import type { ContentKind, FileRefusal } from './types';

type Told<Code> = Extract<FileRefusal, { readonly code: Code }>;

const contentLabels: Readonly<Record<ContentKind, string>> = {
  pdf: 'pdf',
  ofd: 'ofd',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  doc: 'doc',
  xls: 'xls',
  wps: 'wps',
  et: 'et',
  csv: 'csv',
  txt: '文本',
  jpg: 'jpg 图片',
  jpeg: 'jpg 图片',
  png: 'png 图片',
  zip: 'zip',
  oldOffice: '其他旧版 Office 文件',
  rtf: 'rtf',
  html: '网页（HTML）',
  svg: 'svg 图形',
  xml: 'xml',
  script: '脚本',
  program: '可执行程序',
  gif: 'gif 图片',
  webp: 'webp 图片',
  tiff: 'tiff 图片',
  rar: 'rar',
  sevenZip: '7z',
  gzip: 'gzip',
  video: '音视频',
  database: '数据库',
  unknown: '无法识别的内容',
};

const refusalLabels: { readonly [Code in FileRefusal['code']]: (refusal: Told<Code>) => string } = {
  nameUnusable: () => '文件名无法使用，请改名后重新上传。',
  nameTooLong: () => '文件名超过 120 个字，请缩短后重新上传。',
  empty: () => '文件是空的（0 字节）。',
  corrupt: () => '文件已损坏，无法打开。请用 Office 或 WPS 另存后重新上传。',
  encrypted: () => '文件设有密码。公开的文件须人人能打开，请取消密码后重新上传。',
  macros: () => '文件含有宏。请另存为不含宏的格式后重新上传。',
  embeddedProgram: () => '文件内嵌了程序或其他打包对象。请删除内嵌对象后重新上传。',
  nestedArchive: () => '文件内嵌了压缩包。请删除内嵌对象后重新上传。',
  archivePath: () => '文件内部含有指向外部文件夹的路径，不予接收。',
  archiveTooManyParts: () => '文件内部的部件超过 2000 个，不予接收。',
  archiveTooLarge: () => '文件解压后超过 200 MB，不予接收。',
  archiveTooDense: () => '文件压缩比超过 100 倍，疑为压缩炸弹，不予接收。',
  notText: () => '文件不是可读的文本（UTF-8 或 GB18030 编码）。',
  interrupted: () => '上传中断，请重新上传。',
  scannerAway: () => '病毒扫描服务暂时无法使用，文件未保存。请稍后再试，或告知系统管理员。',
  storageFull: () => '服务器存储空间不足，文件未保存。请告知系统管理员。',
  typeNotAllowed: ({ extension }) =>
    `不接收${extension ? ` ${extension} ` : '没有扩展名的'}文件。可以上传 pdf、ofd、doc、docx、xls、xlsx、wps、et、csv、txt、jpg、png。`,
  tooLarge: ({ limitBytes }) => `文件超过 ${Math.floor(limitBytes / 1024 / 1024)} MB。`,
  contentDiffers: ({ extension, found }) =>
    `文件内容与扩展名不符：扩展名是 ${extension}，内容是 ${contentLabels[found]}。`,
  somethingAppended: ({ extension }) => `${extension} 文件中夹带了其他内容。请用原软件另存后重新上传。`,
  infected: ({ signature }) => `文件含有病毒（${signature}），未保存。`,
};

/** Why a file was not taken, for the person who sent it. */
export function fileRefusalLabel(refusal: FileRefusal): string {
  return (refusalLabels[refusal.code] as (refusal: FileRefusal) => string)(refusal);
}

const placeLabels: { readonly [Kind in TextPlace['kind']]: (place: TextPlace) => string } = {
  body: () => '正文',
  header: () => '页眉、页脚',
  note: () => '脚注、尾注',
  comment: () => '批注',
  textBox: () => '文本框',
  chart: () => '图表',
  properties: () => '文件属性',
  cache: () => '数据缓存（看不见，但在文件里）',
  page: ({ number }) => `第 ${number} 页`,
  sheet: ({ name }) => `工作表“${name}”`,
  embedded: ({ name }) => `内嵌文件 ${name}`,
};

export function textPlaceLabel(place: TextPlace): string {
  return placeLabels[place.kind](place);
}

const uncheckedLabels: { readonly [Kind in UncheckedPart['kind']]: (part: UncheckedPart) => string } = {
  page: ({ number }) => `第 ${number} 页没有文字层（可能是扫描件），机器未核对。`,
  pictures: ({ number }) => `文件中有 ${number} 张图片，机器未核对。`,
  embeddedFile: ({ name }) => `内嵌文件 ${name}，机器未核对。`,
  rest: () => '文件文字超过 500 万字，其余部分机器未核对。',
};

export function uncheckedPartLabel(part: UncheckedPart): string {
  return uncheckedLabels[part.kind](part);
}
