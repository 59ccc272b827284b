import { Fragment, type ReactNode } from 'react';
import { ChartView } from '@/components/document/chart-view';
import { chartTable } from '@/lib/charts/table';
import type { ChartSpec } from '@/lib/charts/types';
import type { RichText, TextBlock, TextMark, TextRun, TextTableCell } from '@/lib/documents/rich-text';

/** As it will be printed: song face, first line two characters in; the editor and the reading view look alike. */
export const printedLook = [
  'font-song text-[17px] leading-[1.75] text-ink break-words outline-none',
  '[&_p]:min-h-[1.75em] [&_p]:indent-[2em] [&_li_p]:indent-0 [&_td_p]:indent-0 [&_th_p]:indent-0',
  '[&_h3]:indent-[2em] [&_h3]:font-bold [&_h4]:indent-[2em] [&_h4]:font-bold [&_h4]:text-lead',
  '[&_ul]:list-disc [&_ol]:list-decimal [&_ul]:pl-[3em] [&_ol]:pl-[3em] [&_li_ul]:pl-[1.5em] [&_li_ol]:pl-[1.5em]',
  '[&_a]:text-accent [&_a]:underline',
  '[&_.tableWrapper]:overflow-x-auto [&_table]:my-2 [&_table]:w-full [&_table]:border-collapse [&_table]:text-lead',
  '[&_td]:min-w-12 [&_td]:border [&_td]:border-edge [&_td]:px-2 [&_td]:py-1 [&_td]:align-top',
  '[&_th]:min-w-12 [&_th]:border [&_th]:border-edge [&_th]:bg-wash [&_th]:px-2 [&_th]:py-1 [&_th]:font-bold',
  '[&_.selectedCell]:bg-accent-wash',
  '[&_[data-figure]]:underline [&_[data-figure]]:decoration-accent [&_[data-figure]]:decoration-dotted [&_[data-figure]]:underline-offset-4',
].join(' ');

/** A text to read. It is drawn node by node from the closed set; no markup of the text's own reaches the page. */
export function TextView({ text }: { readonly text: RichText }) {
  return <div className={printedLook}>{blocks(text.content)}</div>;
}

// Texts to read never change order by themselves: the place is the key.
function blocks(content: readonly TextBlock[]): ReactNode {
  return content.map((block, index) => <Fragment key={keyAt(index)}>{blockOf(block, index)}</Fragment>);
}

function keyAt(index: number): string {
  return `at-${index}`;
}

function blockOf(block: TextBlock, index: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{runs(block.content)}</p>;
    case 'heading':
      return block.attrs.level === 3 ? <h3>{runs(block.content)}</h3> : <h4>{runs(block.content)}</h4>;
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol';
      return (
        <List>
          {block.content.map((item, index) => (
            <li key={keyAt(index)}>{blocks(item.content)}</li>
          ))}
        </List>
      );
    }
    case 'chart':
      return <ChartWithTable id={`view-${keyAt(index)}`} chart={block.attrs} />;
    case 'table':
      return (
        <div className="overflow-x-auto">
          <table>
            <tbody>
              {block.content.map((row, index) => (
                <tr key={keyAt(index)}>{cells(row.content)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

/** A chart and its numbers beneath it, as both will be printed. */
export function ChartWithTable({ id, chart }: { readonly id: string; readonly chart: ChartSpec }) {
  const { head, body } = chartTable(chart);
  return (
    <>
      <ChartView id={id} chart={chart} />
      <div className="overflow-x-auto">
        <table>
          <thead>
            <tr>
              {head.map((text, index) => (
                <th key={keyAt(index)} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map(([label, ...numbers], row) => (
              <tr key={keyAt(row)}>
                <th scope="row">{label}</th>
                {numbers.map((text, index) => (
                  <td key={keyAt(index)}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function cells(content: readonly TextTableCell[] = []): ReactNode {
  return content.map((cell, index) => {
    const Cell = cell.type === 'tableHeader' ? 'th' : 'td';
    return (
      <Cell key={keyAt(index)} colSpan={cell.attrs?.colspan} rowSpan={cell.attrs?.rowspan}>
        {blocks(cell.content)}
      </Cell>
    );
  });
}

function runs(content: readonly TextRun[] = []): ReactNode {
  return content.map((run, index) => {
    const key = keyAt(index);
    if (run.type === 'hardBreak') return <br key={key} />;
    const inner = run.type === 'text' ? run.text : <span data-figure={run.attrs.source}>{run.attrs.text}</span>;
    return <Fragment key={key}>{(run.marks ?? []).reduce<ReactNode>(marked, inner)}</Fragment>;
  });
}

function marked(inner: ReactNode, mark: TextMark): ReactNode {
  if (mark.type === 'bold') return <strong>{inner}</strong>;
  return (
    <a href={mark.attrs.href} rel="noopener noreferrer">
      {inner}
    </a>
  );
}
