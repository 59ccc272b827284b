import Link from 'next/link';
import { cellName } from '@/lib/figures/labels';
import type { ReportContent } from '@/lib/reports/types';
import { figureHref } from './figure-origin';

interface Props {
  readonly reportId: string;
  readonly content: Pick<ReportContent, 'format' | 'corrections'>;
}

/** Figures that the office put in the place of what the records give, each with its reason: read before signing. */
export function Corrections({ reportId, content }: Props) {
  return (
    <ul className="flex flex-col gap-3">
      {(content.corrections ?? []).map((correction) => (
        <li key={`${correction.table}.${correction.row}.${correction.column}`} className="border-l-2 border-due pl-2.5">
          <Link href={figureHref(reportId, correction)} className="text-accent underline underline-offset-2">
            {cellName(content.format, correction)}
          </Link>
          ：登记的记录统计为 {correction.counted ?? '空白'}，表中是 {correction.value}
          <p className="mt-1 bg-wash px-2 py-1">
            理由：{correction.reason}（{correction.by}）
          </p>
        </li>
      ))}
    </ul>
  );
}
