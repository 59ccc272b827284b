import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { ImportedCell } from '@/lib/report-import/types';
import type { ImportPageData } from '@/lib/reports/loaders/imports';
import { columnLabel, rowLabel, tableKeys, tableNames } from '@/lib/statistics/forms';
import type { CellAddress, Figure, ReportFormat } from '@/lib/statistics/types';
import { type CellToSee, DoubtfulCells } from './doubtful-cells';
import { Original, placeId } from './original';
import { RecognisedTable } from './recognised-table';
import { DropForm, TakingForm } from './taking-form';

/** The original beside what was recognised: what is not certain first, then the step to a draft, then all of it. */
export function ImportReview({ data }: { readonly data: ImportPageData }) {
  const { document, doubtful } = data;
  const marked = new Set(doubtful.flatMap(({ place }) => (place ? [placeId(place)] : [])));
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-6">
        <Standing data={data} />
        <Doubts data={data} />
        <Recognised data={data} />
      </div>
      <section
        aria-labelledby="original"
        className="min-w-0 xl:sticky xl:top-4 xl:max-h-[calc(100vh-2rem)] xl:overflow-auto"
      >
        <h2 id="original" className="mb-2 font-semibold">
          原件
        </h2>
        <Original document={document} marked={marked} />
      </section>
    </div>
  );
}

function Standing({ data }: { readonly data: ImportPageData }) {
  const { id, version, state, reportId, doubtful, recognised, takingRefusal } = data;
  if (state === 'taken' && reportId) {
    return (
      <Notice tone="done" title="已存为年报草稿">
        <Link href={`/desk/reports/${reportId}`} className="text-accent underline underline-offset-2">
          打开草稿
        </Link>
      </Notice>
    );
  }
  if (state !== 'open') return <Notice title="这份导入已放弃" />;
  const cells = doubtful.map((cell) => cellToSee(cell, recognised.format, cell.answer));
  const open = cells.filter(({ isAnswered }) => !isAnswered).length;
  return (
    <>
      <section aria-labelledby="doubtful">
        <h2 id="doubtful" className="mb-2 font-semibold">
          拿不准的数字（{open} 处未核对，共 {cells.length} 处）
        </h2>
        {cells.length === 0 ? (
          <p className="text-muted">每一格都按行名和列名认出，合计也对得上。</p>
        ) : (
          <DoubtfulCells id={id} version={version} cells={cells} />
        )}
      </section>
      <section aria-labelledby="take">
        <h2 id="take" className="mb-2 font-semibold">
          存为草稿
        </h2>
        <TakingForm id={id} version={version} year={recognised.year} refusal={takingRefusal} />
        <div className="mt-4">
          <DropForm id={id} version={version} />
        </div>
      </section>
    </>
  );
}

function placeName({ table, row, column }: CellAddress, format: ReportFormat): string {
  return `${tableNames[table]} · ${rowLabel(format, table, row)} · ${columnLabel(format, table, column)}`;
}

function cellToSee(
  cell: ImportedCell & { readonly key: string },
  format: ReportFormat,
  answer: Figure | undefined,
): CellToSee {
  return {
    key: cell.key,
    name: placeName(cell, format),
    printed: cell.printed,
    value: String((answer === undefined ? cell.value : answer) ?? ''),
    why: cell.why,
    place: cell.place ? placeId(cell.place) : null,
    isAnswered: answer !== undefined,
  };
}

function Doubts({ data }: { readonly data: ImportPageData }) {
  const { recognised, homeless, findings } = data;
  const words = [
    ...recognised.doubts.map(({ why }) => why),
    ...homeless.map((cell) => `${placeName(cell, recognised.format)} ${cell.value}：法定表格没有这一格，不会存入`),
  ];
  const errors = findings.filter(({ severity }) => severity === 'error');
  return (
    <>
      {words.length > 0 && <Remarks tone="due" title="请留意" words={words} />}
      {errors.length > 0 && (
        <Remarks tone="error" title="原件的表格不平，存入后须更正或豁免" words={errors.map(({ message }) => message)} />
      )}
    </>
  );
}

interface RemarksProps {
  readonly tone: 'due' | 'error';
  readonly title: string;
  readonly words: readonly string[];
}

function Remarks({ tone, title, words }: RemarksProps) {
  return (
    <Notice tone={tone} title={title}>
      <ul className="list-disc pl-5">
        {[...new Set(words)].map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Recognised({ data }: { readonly data: ImportPageData }) {
  const { recognised, answers, doubtful } = data;
  const cells = new Map(recognised.cells.map((cell) => [`${cell.table}|${cell.row}|${cell.column}`, cell]));
  const unsure = new Set(doubtful.filter(({ answer }) => answer === undefined).map(({ key }) => key));
  return (
    <section aria-labelledby="recognised" className="flex flex-col gap-4">
      <h2 id="recognised" className="font-semibold">
        识别结果
      </h2>
      {recognised.chapters.map(({ number, title, text }) => (
        <details key={number} className="border-l-2 border-line pl-3">
          <summary className="cursor-pointer">
            第 {number} 章 {title}（{text.length} 字）
          </summary>
          <p className="mt-1 whitespace-pre-wrap">{text || '没有文字'}</p>
        </details>
      ))}
      {tableKeys.map((table) => (
        <RecognisedTable
          key={table}
          format={recognised.format}
          table={table}
          at={(row, column) => {
            const key = `${table}|${row}|${column}`;
            const cell = cells.get(key);
            const value = key in answers ? answers[key] : cell?.value;
            const place = cell?.place ? placeId(cell.place) : null;
            return { text: String(value ?? '—'), place, isDoubtful: unsure.has(key) };
          }}
        />
      ))}
    </section>
  );
}
