import { fullTime, timeWords } from './time-words';

interface Props {
  readonly at: Date;
  /** What "today" is measured from: the server's clock, never the browser's. */
  readonly now: Date;
}

/** 今天 14:05, with the full date on hover. */
export function Time({ at, now }: Props) {
  return (
    <time dateTime={at.toISOString()} title={fullTime(at)} className="whitespace-nowrap">
      {timeWords(at, now)}
    </time>
  );
}
