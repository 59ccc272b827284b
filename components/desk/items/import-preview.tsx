import { StateBadge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { type Column, DataTable } from '@/components/ui/table';
import type { ItemImportState } from '@/lib/items/actions/import';
import type { CellError } from '@/lib/spreadsheets/import-rows';

type Preview = NonNullable<ItemImportState['preview']>;
type Row = Preview['rows'][number];

const errorColumns: readonly Column<CellError>[] = [
  { key: 'row', head: '行', align: 'right', className: 'w-14', cell: ({ row }) => row },
  {
    key: 'column',
    head: '列',
    isRowHead: true,
    className: 'whitespace-nowrap',
    cell: ({ column, head }) => `${column} ${head}`,
  },
  {
    key: 'value',
    head: '填的内容',
    className: 'max-w-64 min-w-28 break-words',
    cell: ({ value }) => (value === '' ? <span className="text-muted">（空）</span> : <q>{shortened(value)}</q>),
  },
  {
    key: 'message',
    head: '怎样改',
    className: 'min-w-48',
    cell: ({ message }) => <span className="font-medium text-seal">{message}</span>,
  },
];

const rowColumns: readonly Column<Row>[] = [
  { key: 'number', head: '行', align: 'right', className: 'w-14', cell: ({ number }) => number },
  {
    key: 'title',
    head: '标题',
    isRowHead: true,
    cell: ({ title }) => title || <span className="text-muted">（空）</span>,
  },
  {
    key: 'verdict',
    head: '检查结果',
    className: 'w-28',
    cell: ({ isGood }) => <StateBadge tone={isGood ? 'done' : 'error'}>{isGood ? '可导入' : '有错误'}</StateBadge>,
  },
];

const shownCharacters = 60;

function shortened(value: string): string {
  return value.length > shownCharacters ? `${value.slice(0, shownCharacters)}…` : value;
}

/** What the file holds, and each place that is wrong with its row, its column and what to do. */
export function ImportPreviewView({ preview }: { readonly preview: Preview }) {
  const { totals, headErrors, cellErrors, repeatedRows, taken, rows } = preview;
  return (
    <div className="flex flex-col gap-5">
      <Verdict preview={preview} />
      {headErrors.length > 0 && (
        <section aria-labelledby="heads">
          <h2 id="heads" className="mb-1 font-semibold">
            列名
          </h2>
          <ul className="list-disc pl-5 text-seal">
            {headErrors.map(({ code, head, column, message }) => (
              <li key={`${code}-${column}-${head}`}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {cellErrors.length > 0 && (
        <section aria-labelledby="cells">
          <h2 id="cells" className="mb-1 font-semibold">
            要改的单元格（{cellErrors.length}）
          </h2>
          <DataTable
            caption="要改的单元格"
            columns={errorColumns}
            rows={cellErrors}
            rowKey={({ row, column, message }) => `${row}-${column}-${message}`}
          />
        </section>
      )}
      {repeatedRows.length > 0 && (
        <section aria-labelledby="repeated">
          <h2 id="repeated" className="mb-1 font-semibold">
            重复的行
          </h2>
          <ul className="list-disc pl-5 text-seal">
            {repeatedRows.map(({ row, firstRow }) => (
              <li key={row}>
                第 {row} 行与第 {firstRow} 行的文号，或标题和日期相同，请删去一行
              </li>
            ))}
          </ul>
        </section>
      )}
      {taken.length > 0 && (
        <Notice tone="due" title={`有 ${taken.length} 行的标题或文号系统里已有，请核对是否重复；仍可导入`}>
          <ul className="list-disc pl-5">
            {taken.map(({ number, title }) => (
              <li key={number}>
                第 {number} 行 {title}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {rows.length > 0 && (
        <section aria-labelledby="rows">
          <h2 id="rows" className="mb-1 font-semibold">
            读到的行{totals.rows > rows.length && `（前 ${rows.length} 行）`}
          </h2>
          <DataTable caption="读到的行" columns={rowColumns} rows={rows} rowKey={({ number }) => number} />
        </section>
      )}
    </div>
  );
}

function Verdict({ preview }: { readonly preview: Preview }) {
  const { totals, cellErrors, headErrors } = preview;
  if (preview.isImportable) {
    return (
      <Notice tone="done" role="status" title={`共 ${totals.rows} 行，全部正确，可以导入`}>
        <p>还没有保存任何内容。</p>
      </Notice>
    );
  }
  if (totals.rows === 0) {
    return (
      <Notice tone="error" role="status" title="表格里没有可导入的行">
        <p>第一行是列名，从第二行起填写；标有「示例」的行不导入。</p>
      </Notice>
    );
  }
  const places = cellErrors.length + headErrors.length;
  return (
    <Notice tone="error" role="status" title={`共 ${totals.rows} 行，${totals.badRows} 行有错误，没有导入任何一行`}>
      <p>请在表格里改正下面{places > 0 ? ` ${places} 处` : '各行'}，保存后重新选择文件检查。</p>
    </Notice>
  );
}
