import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { DriftLine, ReportDrift } from '@/lib/reports/queries/drift';
import type { ListedRecord } from '@/lib/statistics/queries/records';

interface Props {
  readonly reportId: string;
  readonly drift: ReportDrift;
}

/** Figures that were frozen and that the records no longer give, with the records that came and went. */
export function DriftPanel({ reportId, drift }: Props) {
  if (drift.lines.length === 0) return null;
  const isPublic = 'edition' in drift.of;
  const since = 'edition' in drift.of ? `第 ${drift.of.edition} 版公布以后` : `第 ${drift.of.revision} 次送审以后`;
  return (
    <section id="drift" className="scroll-mt-4">
      <Notice tone="due" title={`${since}，有 ${drift.lines.length} 个数与登记的记录不再一致`}>
        <p>
          {isPublic
            ? '公开的版本不会自己改变。确需更正的，请按下面的「更正」开始新版本，改好后重新送审、签发、发布。'
            : '送审稿是送审时的数。要用现在的数，请退回，由编写人重新送审。'}
        </p>
        <ul className="mt-2 flex flex-col gap-2">
          {drift.lines.map((line) => (
            <li key={line.source} className="border-l-2 border-due pl-2.5">
              <DriftWords reportId={reportId} line={line} />
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}

function DriftWords({ reportId, line }: { readonly reportId: string; readonly line: DriftLine }) {
  const { label, unit, was, now, kind, added, removed } = line;
  const href = `/desk/reports/${reportId}/figures?source=${encodeURIComponent(line.source)}`;
  return (
    <>
      <p>
        <Link href={href} className="font-medium text-accent underline underline-offset-2">
          {label}
        </Link>
        ：当时是 {was ?? '空白'}，现在{kind === 'corrected' ? '记录统计' : ''}是 {now ?? '空白'}（{unit}）
      </p>
      <Records word="新计入" total={added.length} records={line.addedRecords} />
      <Records word="不再计入" total={removed.length} records={line.removedRecords} />
    </>
  );
}

interface RecordsProps {
  readonly word: string;
  readonly total: number;
  readonly records: readonly ListedRecord[];
}

function Records({ word, total, records }: RecordsProps) {
  if (total === 0) return null;
  return (
    <p className="text-note">
      {word} {total} 件：
      {records.map((record, index) => (
        <span key={record.id}>
          {index > 0 && '、'}
          <Link href={record.href} className="text-accent underline underline-offset-2">
            {record.number || record.title}
          </Link>
        </span>
      ))}
      {total > records.length && ' 等'}
    </p>
  );
}
