'use client';

import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import { ChartView } from '@/components/document/chart-view';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { chartKindNames } from '@/lib/charts/drawing';
import { type ChartKind, type ChartPoint, type ChartSpec, chartKinds, chartLimits } from '@/lib/charts/types';
import { readChart } from '@/lib/documents/text-schema';
import type { ReadFigure } from '@/lib/figures/types';
import type { KnownFigures } from './bound-context';
import { FigureSearch } from './bound-search';

/** The chart that is selected in the editor; null where none is. */
function selectedChart(editor: Editor): ChartSpec | null {
  const { selection } = editor.state;
  return selection instanceof NodeSelection && selection.node.type.name === 'chart'
    ? readChart(selection.node.attrs)
    : null;
}

interface Props {
  readonly editor: Editor;
  readonly figures: KnownFigures;
  readonly onClose: () => void;
}

/** Makes a chart of bound figures, or changes the one that is selected. */
export function ChartForm({ editor, figures, onClose }: Props) {
  const [begun] = useState(() => selectedChart(editor));
  const [chart, setChart] = useState<ChartSpec>(() => begun ?? newChart(figures.year));
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<ChartSpec>) => setChart(settled({ ...chart, ...part }, figures));
  const problem = problemOf(chart);
  const save = () => {
    setTried(true);
    const attrs = readChart(chart);
    if (problem || !attrs) return;
    onClose();
    if (begun) editor.chain().focus().updateAttributes('chart', attrs).run();
    else editor.chain().focus().insertContent({ type: 'chart', attrs }).run();
  };
  const add = ({ label, source, unit }: ReadFigure) => {
    if (chart.points.some((point) => point.source === source)) return;
    const point: ChartPoint = { label: label.slice(0, chartLimits.label), source, values: [] };
    change({ points: [...chart.points, point], unit: chart.points.length === 0 ? unit : chart.unit });
  };
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        name="chart-kind"
        label="图形"
        choices={chartKinds.map((kind) => ({ value: kind, label: chartKindNames[kind] }))}
        defaultValue={chart.kind}
        onChange={(event) => change({ kind: event.target.value as ChartKind })}
      />
      <TextField
        name="chart-title"
        label="标题"
        maxLength={chartLimits.title}
        value={chart.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Points points={chart.points} onChange={(points) => change({ points })} />
      <FigureSearch label="加入数字" known={figures.known} onChoose={add} />
      {chart.kind !== 'share' && (
        <Years year={figures.year} years={chart.years} onChange={(years) => change({ years })} />
      )}
      <p role="alert" className="text-note font-medium text-seal empty:hidden">
        {isTried ? problem : ''}
      </p>
      {!problem && <ChartView id="chart-preview" chart={chart} />}
      <div className="flex gap-2">
        <Button variant="primary" onClick={save}>
          {begun ? '修改' : '插入图表'}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </div>
  );
}

function newChart(year: number): ChartSpec {
  return { kind: 'bar', title: '', unit: '', years: [year - 1, year], points: [] };
}

/** Years and numbers as the kind wants them; what a year reads that is neither this nor last is filled in on loading. */
function settled(chart: ChartSpec, { year, bySource }: KnownFigures): ChartSpec {
  const years = chart.kind === 'share' ? [year] : chart.years.length > 0 ? chart.years : [year];
  const points = chart.points.map((point): ChartPoint => {
    const read = bySource.get(point.source);
    const readIn = (shown: number) =>
      (shown === year ? read?.value : shown === year - 1 ? read?.previous : null) ?? null;
    return { ...point, values: years.map(readIn) };
  });
  return { ...chart, years, points };
}

/** Why it can't be drawn, in words; null where it can. */
function problemOf(chart: ChartSpec): string | null {
  const most = { bar: chartLimits.points, line: chartLimits.lines, share: chartLimits.parts }[chart.kind];
  if (chart.title.trim() === '') return '请写标题。';
  if (chart.points.length === 0) return '请至少加入一个数字。';
  if (chart.points.length > most) return `${chartKindNames[chart.kind]}最多放 ${most} 个数字，请移出几个。`;
  if (chart.points.some(({ label }) => label.trim() === '')) return '每个数字都要有名称。';
  return readChart(chart) ? null : '这张图画不出来，请检查各项。';
}

interface PointsProps {
  readonly points: readonly ChartPoint[];
  readonly onChange: (points: readonly ChartPoint[]) => void;
}

function Points({ points, onChange }: PointsProps) {
  if (points.length === 0) return <p className="text-muted">还没有数字。在下面查找并加入。</p>;
  return (
    <ol className="flex flex-col gap-2">
      {points.map((point, index) => (
        <li key={point.source} className="flex items-end gap-2">
          <TextField
            name={`chart-label-${index}`}
            label={`第 ${index + 1} 项的名称`}
            maxLength={chartLimits.label}
            value={point.label}
            className="grow"
            onChange={({ target }) =>
              onChange(points.map((other) => (other === point ? { ...point, label: target.value } : other)))
            }
          />
          <Button onClick={() => onChange(points.filter((other) => other !== point))}>移出</Button>
        </li>
      ))}
    </ol>
  );
}

interface YearsProps {
  readonly year: number;
  readonly years: readonly number[];
  readonly onChange: (years: readonly number[]) => void;
}

function Years({ year, years, onChange }: YearsProps) {
  const offered = Array.from({ length: chartLimits.years }, (_, back) => year - chartLimits.years + 1 + back);
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="font-medium">年份</legend>
      {offered.map((offer) => (
        <label key={offer} className="inline-flex min-h-9 items-center gap-1.5">
          <input
            type="checkbox"
            checked={years.includes(offer)}
            onChange={({ target }) =>
              onChange(offered.filter((other) => (other === offer ? target.checked : years.includes(other))))
            }
          />
          {offer}
        </label>
      ))}
    </fieldset>
  );
}
