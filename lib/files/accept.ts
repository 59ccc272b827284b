import { fail, ok, type Result } from '../result';
import type { FileExtension, FileRefusal } from './types';

/** How a file is built, which decides what it is checked for. */
export type Container = 'pdf' | 'package' | 'compound' | 'png' | 'jpeg' | 'text';

interface AcceptedType {
  readonly label: string;
  readonly mediaType: string;
  readonly container: Container;
}

/**
 * What an office publishes. Not among them: what a browser would run (html, svg, js), programs, archives, and the
 * office formats that carry macros by name (docm, xlsm).
 */
export const acceptedTypes: Readonly<Record<FileExtension, AcceptedType>> = {
  pdf: { label: 'PDF 文档', mediaType: 'application/pdf', container: 'pdf' },
  ofd: { label: 'OFD 版式文档', mediaType: 'application/ofd', container: 'package' },
  docx: {
    label: 'Word 文档',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    container: 'package',
  },
  xlsx: {
    label: 'Excel 表格',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    container: 'package',
  },
  doc: { label: 'Word 97 文档', mediaType: 'application/msword', container: 'compound' },
  xls: { label: 'Excel 97 表格', mediaType: 'application/vnd.ms-excel', container: 'compound' },
  wps: { label: 'WPS 文字', mediaType: 'application/kswps', container: 'compound' },
  et: { label: 'WPS 表格', mediaType: 'application/kset', container: 'compound' },
  csv: { label: 'CSV 表格', mediaType: 'text/csv', container: 'text' },
  txt: { label: '文本文件', mediaType: 'text/plain', container: 'text' },
  jpg: { label: 'JPEG 图片', mediaType: 'image/jpeg', container: 'jpeg' },
  jpeg: { label: 'JPEG 图片', mediaType: 'image/jpeg', container: 'jpeg' },
  png: { label: 'PNG 图片', mediaType: 'image/png', container: 'png' },
};

/** Of one file; a larger one is a case for a download site, not for a column. */
export const fileLimitBytes = 50 * 1024 * 1024;

/** Of one record: an item, an evidence. */
export const filesPerRecord = 20;

const longestName = 120;
const longestGiven = 2000;
/** Of an ending that a message repeats. */
const longestEnding = 12;

/** For `accept` of a file input. */
export const acceptAttribute = Object.keys(acceptedTypes)
  .map((extension) => `.${extension}`)
  .join(',');

export interface AcceptedName {
  readonly name: string;
  readonly extension: FileExtension;
}

/**
 * The name under which a file may be kept and offered: without folders, control signs, signs that turn or hide text
 * (報告<U+202E>fdp.exe) and signs that Windows can't write.
 */
export function acceptName(given: string): Result<AcceptedName, FileRefusal> {
  const name = cleanName(given);
  const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const extension = ending.toLowerCase();
  if (!name) return fail({ code: 'nameUnusable' });
  if (!stem.trim() || !isAccepted(extension)) {
    return fail({ code: 'typeNotAllowed', extension: extension.slice(0, longestEnding) });
  }
  if ([...name].length > longestName) return fail({ code: 'nameTooLong' });
  return ok({ name: `${stem.trim()}.${extension}`, extension });
}

function isAccepted(extension: string): extension is FileExtension {
  return Object.hasOwn(acceptedTypes, extension);
}

function cleanName(given: string): string {
  // What is longer is refused; its end is enough to say why.
  return given
    .slice(-longestGiven)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '')
    .replace(/^.*[\\/]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
}
