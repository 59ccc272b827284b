import ExcelJS from 'exceljs';
import { columnLetter } from './sheet-shape';
import { EXAMPLE_MARK, sheetLimits } from './types';
import { storableText, textWidth } from './write-sheet';

export interface TemplateColumn {
  readonly head: string;
  readonly required: boolean;
  /** A value that would be accepted. */
  readonly example: string;
  /** One line: what belongs here and how it is written. */
  readonly help: string;
  /** The words to choose from, where the column is coded. */
  readonly choices?: readonly string[];
}

export interface Template {
  /** Of the sheet to fill in. */
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** Rules that concern more than one column. */
  readonly notes?: readonly string[];
}

const CHOICES_SHEET = '选项';

/**
 * An empty .xlsx to fill in: headings with an example row that an import passes over, lists to choose from, and a sheet
 * that explains each column.
 */
export async function writeTemplate(template: Template): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  addForm(workbook, template);
  addGuide(workbook, template);
  addChoices(workbook, template);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addForm(workbook: ExcelJS.Workbook, { name, columns }: Template): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  // Whole columns as text: a document number or a day must not be changed by the program it is typed in.
  sheet.columns = columns.map(({ head, example }) => ({
    width: Math.min(60, Math.max(textWidth(head), textWidth(example)) + 6),
    style: { numFmt: '@' },
  }));
  sheet.addRow(columns.map(({ head }) => head)).font = { bold: true };
  const example = columns.map((column, index) => storableText((index === 0 ? EXAMPLE_MARK : '') + column.example));
  sheet.addRow(example).font = { italic: true, color: { argb: 'FF767676' } };
  columns.forEach(({ choices, head }, index) => {
    if (!choices?.length) return;
    const letter = columnLetter(index);
    const list = `'${CHOICES_SHEET}'!$${letter}$1:$${letter}$${choices.length}`;
    validationsOf(sheet).add(`${letter}2:${letter}${sheetLimits.rows + 1}`, {
      type: 'list',
      allowBlank: true,
      formulae: [list],
      showErrorMessage: true,
      errorTitle: head,
      error: '请从下拉列表中选择',
    });
  });
}

/** By range, which exceljs writes but its types do not show; cell by cell it would be thousands. */
function validationsOf(sheet: ExcelJS.Worksheet): { add(range: string, rule: ExcelJS.DataValidation): void } {
  return (sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } })
    .dataValidations;
}

function addGuide(workbook: ExcelJS.Workbook, { columns, notes = [] }: Template): void {
  const sheet = workbook.addWorksheet('填写说明', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [{ width: 20 }, { width: 10 }, { width: 60 }, { width: 40 }].map((column) => ({
    ...column,
    style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
  }));
  sheet.addRow(['列名', '是否必填', '填写要求', '可选值']).font = { bold: true };
  for (const { head, required, help, choices = [] } of columns) {
    sheet.addRow([head, required ? '必填' : '选填', help, choices.join('、')].map(storableText));
  }
  const general = [
    `以“${EXAMPLE_MARK}”开头的行是示例，导入时自动略过，可以删去。`,
    `一次最多导入 ${sheetLimits.rows} 行；有任何一处错误时整份文件都不导入，改正后重新选择即可。`,
  ];
  sheet.addRow([]);
  for (const note of [...notes, ...general]) sheet.addRow(['说明', '', storableText(note)]);
}

/** Each column's choices under its own letter, out of sight. */
function addChoices(workbook: ExcelJS.Workbook, { columns }: Template): void {
  if (!columns.some(({ choices }) => choices?.length)) return;
  const sheet = workbook.addWorksheet(CHOICES_SHEET, { state: 'veryHidden' });
  columns.forEach(({ choices = [] }, index) => {
    choices.forEach((choice, row) => {
      sheet.getCell(row + 1, index + 1).value = storableText(choice);
    });
  });
}
