'use client';

import { Button } from '@/components/ui/button';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** A line for each place, its fields parted by `｜`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const heads = ['页码', '遮盖的内容', '理由', '条款'] as const;
const blank = ['', '', '', ''];

/** The lines as rows of four fields, also those that are half written. */
function rowsOf(value: string): readonly (readonly string[])[] {
  const lines = value === '' ? [] : value.split('\n');
  return lines.map((line) => {
    const parts = line.split('｜');
    return heads.map((_, index) => parts[index] ?? '');
  });
}

function joined(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((field) => field.replace(/[｜|\n]/gu, ' ')).join('｜')).join('\n');
}

/** What was masked on the copies, place by place (条例 Art. 37). */
export function MaskedPagesField({ id, label, help, value, onChange }: Props) {
  const rows = rowsOf(value);
  const shown = rows.length === 0 ? [blank] : rows;
  const change = (at: number, field: number, text: string) => {
    onChange(joined(shown.map((row, index) => (index === at ? row.map((old, i) => (i === field ? text : old)) : row))));
  };
  return (
    <fieldset aria-describedby={`${id}-help`} className="min-w-0">
      <legend className="font-medium">{label}</legend>
      <p id={`${id}-help`} className="text-note text-muted">
        {help.replace(/每行一处：.*?（/u, '每处一行，四栏都要填写（')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={`表格：${label}`} tabIndex={0} className="mt-1 overflow-x-auto">
        <table className="w-full min-w-120 border-collapse">
          <thead>
            <tr className="text-note text-muted">
              {heads.map((head) => (
                <th key={head} scope="col" className="px-1 py-1 text-left font-medium">
                  {head}
                </th>
              ))}
              <th scope="col" className="w-16 px-1 py-1 text-left font-medium">
                <span className="sr-only">删除</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={at}>
                {heads.map((head, field) => (
                  <td key={head} className={`p-0.5 align-top ${field === 0 || field === 3 ? 'w-32' : ''}`}>
                    <input
                      id={at === 0 && field === 0 ? id : undefined}
                      aria-label={`第 ${at + 1} 处，${head}`}
                      value={row[field] ?? ''}
                      onChange={(event) => change(at, field, event.target.value)}
                      className="h-9 w-full rounded border border-edge bg-paper px-2 text-desk text-ink"
                    />
                  </td>
                ))}
                <td className="p-0.5 align-top">
                  <Button
                    aria-label={`删除第 ${at + 1} 处`}
                    onClick={() => onChange(joined(shown.filter((_, index) => index !== at)))}
                  >
                    删除
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Button className="mt-1" onClick={() => onChange(joined([...shown, blank]))}>
        增加一处
      </Button>
    </fieldset>
  );
}
