import { CircleX } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import type { CountPreview, PreviewCell } from '@/lib/counts/import-preview';

/** What a file would do, each bad cell marked with what is wrong. */
export function ImportPreview({ preview }: { readonly preview: CountPreview }) {
  const { fileName, rows, badCells, headFaults, importable } = preview;
  const faults = badCells + headFaults.length;
  return (
    <section aria-labelledby="preview" className="flex flex-col gap-3">
      <h2 id="preview" className="text-head font-semibold">
        {fileName}：{rows} 行
      </h2>
      {importable === null ? (
        <Notice tone="error" role="alert" title={`有 ${faults} 处错误，没有导入任何内容`}>
          <p>请在文件中改正后重新选择。</p>
          {headFaults.length > 0 && (
            <ul className="list-disc pl-5">
              {headFaults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
        </Notice>
      ) : (
        <Notice tone="info" role="status">
          没有错误。核对后点「导入」，全部写入；有一行不能写入时一行也不写入。
        </Notice>
      )}
      <PreviewTable preview={preview} />
    </section>
  );
}

const region = 'overflow-x-auto border-y border-line';

function PreviewTable({ preview: { heads, lines, rows, badCells } }: { readonly preview: CountPreview }) {
  if (lines.length === 0) return null;
  return (
    <>
      {lines.length < rows && (
        <p className="text-muted">{badCells > 0 ? '只列出有错误的行。' : `只列出前 ${lines.length} 行。`}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label="表格：导入预览" tabIndex={0} className={region}>
        <table className="w-full border-collapse text-desk">
          <caption className="sr-only">导入预览</caption>
          <thead>
            <tr className="h-9 border-b border-line bg-wash text-left text-note text-muted">
              <th scope="col" className="px-2.5 font-medium">
                行
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-2.5 font-medium whitespace-nowrap">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ number, cells }) => (
              <tr key={number} className="border-b border-line align-top last:border-b-0">
                <th scope="row" className="px-2.5 py-1.5 text-right font-normal text-muted">
                  {number}
                </th>
                {cells.map((cell, index) => (
                  <Cell key={heads[index]} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Cell({ cell: { text, message } }: { readonly cell: PreviewCell }) {
  if (message === null) return <td className="px-2.5 py-1.5">{text}</td>;
  return (
    <td className="border-2 border-seal bg-seal-wash px-2.5 py-1.5">
      <span className="block">{text || '（空）'}</span>
      <span className="flex min-w-32 items-start gap-1 text-note font-medium text-seal">
        <CircleX aria-hidden="true" size={14} className="mt-0.5 shrink-0" />
        {message}
      </span>
    </td>
  );
}
