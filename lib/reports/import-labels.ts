import type { ImportSavingFailure, ImportTakingFailure } from './commands/imports';
import type { ImportState } from './decide/imports';
import { cellFailureText, creationFailureLabels } from './labels';

export const importStateLabels: Readonly<Record<ImportState, string>> = {
  open: '待核对',
  taken: '已存为草稿',
  dropped: '已放弃',
};

const savingLabels: Readonly<Record<ImportSavingFailure['code'], string>> = {
  forbidden: '您没有导入年度报告的权限。',
  notFound: '没有找到，可能已被删除。',
  settled: '这份导入已经存为草稿或已放弃，不能再改。',
  changedMeanwhile: '您打开之后，别人已经改过。请刷新页面看最新内容，再做一次。',
};

/** Why what was said of an import was not saved. */
export function importSavingText({ code }: ImportSavingFailure): string {
  return savingLabels[code];
}

/** Why no draft was made of it. */
export function importTakingText(failure: ImportTakingFailure): string {
  switch (failure.code) {
    case 'cellsOpen':
      return `还不能存为草稿：有 ${failure.count} 处数字没有核对。`;
    case 'forbidden':
    case 'notFound':
    case 'settled':
    case 'changedMeanwhile':
      return savingLabels[failure.code];
    case 'yearTooEarly':
    case 'yearTooLate':
    case 'yearTaken':
      return creationFailureLabels[failure.code];
    default:
      return cellFailureText(failure);
  }
}
