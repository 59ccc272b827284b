import { niceTop } from './chart-scale';

interface Props {
  readonly id: string;
  /** Said to a screen reader, with the table beneath for the figures. */
  readonly title: string;
  /** January first; null where nothing is known. */
  readonly months: readonly (number | null)[];
}

const size = { width: 372, height: 172, left: 32, top: 16, bottom: 20 } as const;
const plot = { width: size.width - size.left, height: size.height - size.top - size.bottom } as const;
const BAR = 18;

/** Twelve bars, drawn on the server. The table below says the same in figures. */
export function BarChart({ id, title, months }: Props) {
  const top = niceTop(Math.max(0, ...months.map((value) => value ?? 0)));
  const step = plot.width / months.length;
  const yOf = (value: number) => size.top + plot.height * (1 - value / top);
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="h-auto w-full max-w-3xl"
    >
      <title id={`${id}-title`}>{title}</title>
      {[0, top / 2, top].map((tick) => (
        <g key={tick}>
          <line
            x1={size.left}
            x2={size.width}
            y1={yOf(tick)}
            y2={yOf(tick)}
            className="stroke-line"
            strokeWidth={0.75}
          />
          {Number.isInteger(tick) && (
            <text x={size.left - 4} y={yOf(tick) + 3} textAnchor="end" fontSize={9} className="fill-muted tabular-nums">
              {tick}
            </text>
          )}
        </g>
      ))}
      {months.map((value, index) => {
        const middle = size.left + step * (index + 0.5);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the month
          <g key={index}>
            {value !== null && (
              <>
                <rect
                  x={middle - BAR / 2}
                  y={yOf(value)}
                  width={BAR}
                  height={plot.height * (value / top)}
                  className="fill-accent"
                />
                <text x={middle} y={yOf(value) - 3} textAnchor="middle" fontSize={9} className="fill-ink tabular-nums">
                  {value}
                </text>
              </>
            )}
            <text x={middle} y={size.height - 6} textAnchor="middle" fontSize={9} className="fill-muted">
              {index + 1}月
            </text>
          </g>
        );
      })}
    </svg>
  );
}
