import type { SheetRefusal } from './types';

const wording: { readonly [Code in SheetRefusal['code']]: (refusal: Extract<SheetRefusal, { code: Code }>) => string } =
  {
    tooLarge: ({ maxBytes }) => `文件超过 ${maxBytes / 1024 / 1024} MB，请拆分后分次导入。`,
    tooManyRows: ({ maxRows }) => `表格超过 ${maxRows} 行，请拆分后分次导入。`,
    tooManyColumns: ({ maxColumns }) => `表格超过 ${maxColumns} 列，请删去多余的列后再导入。`,
    packedTooTight: () => '文件解压后异常庞大，已停止读取。请把数据复制到新的工作簿后再导入。',
    oldOrLocked: () => '不能读取 .xls 旧格式或设有打开密码的文件，请取消密码并另存为 .xlsx 后再导入。',
    unknownKind: () => '只能导入 .xlsx 或 .csv 文件，这个文件的内容两者都不是。',
    unknownEncoding: () => '无法识别文字编码，请另存为 .xlsx，或 UTF-8、GB18030 编码的 .csv 后再导入。',
    unreadable: () => '文件已损坏或不是规范的表格，请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。',
    empty: () => '表格中没有内容，请检查文件后再导入。',
  };

/** Why a file can't be imported and what to do about it, for the person who chose it. */
export function explainSheetRefusal(refusal: SheetRefusal): string {
  const explain: (refusal: never) => string = wording[refusal.code];
  return explain(refusal as never);
}
