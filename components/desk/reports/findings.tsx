import { StateBadge, type Tone } from '@/components/ui/badge';
import { waiverOf } from '@/lib/reports/content';
import { tableLabels } from '@/lib/reports/labels';
import type { ReportContent } from '@/lib/reports/types';
import { findingKey, ruleWords } from '@/lib/statistics/rules';
import type { Finding, Severity, TableKey } from '@/lib/statistics/types';
import { WaiveDialog, WaiverRemoval } from './waiver-forms';

const severities: Readonly<Record<Severity, { readonly tone: Tone; readonly word: string }>> = {
  error: { tone: 'error', word: '不平' },
  warning: { tone: 'due', word: '请核对' },
  info: { tone: 'neutral', word: '提示' },
};

interface Props {
  readonly reportId: string;
  readonly content: Pick<ReportContent, 'findings' | 'waivers'>;
  /** Only one table's findings; all of them when left out. */
  readonly table?: TableKey;
  /** Waivers may be given and taken back now. */
  readonly isEditable: boolean;
}

/** What the cross-foot rules find, each with its rule in words and its waiver. */
export function Findings({ reportId, content, table, isEditable }: Props) {
  const findings = content.findings.filter((finding) => !table || finding.table === table);
  if (findings.length === 0) return <StateBadge tone="done">勾稽全部相符</StateBadge>;
  return (
    <ul className="flex w-full flex-col gap-3">
      {findings.map((finding) => (
        <li key={`${findingKey(finding)}-${finding.message}`} className="border-l-2 border-line pl-2.5">
          <FindingLine finding={finding} content={content} reportId={reportId} isEditable={isEditable} />
        </li>
      ))}
    </ul>
  );
}

function FindingLine({ finding, content, reportId, isEditable }: Omit<Props, 'table'> & { readonly finding: Finding }) {
  const waiver = waiverOf(finding, content.waivers);
  const { tone, word } = severities[finding.severity];
  const key = findingKey(finding);
  return (
    <>
      <p className="flex flex-wrap gap-x-2">
        <StateBadge tone={waiver ? 'neutral' : tone}>{waiver ? '已豁免' : word}</StateBadge>
        <span className="text-muted">
          {tableLabels[finding.table]} · 规则 {finding.rule}
        </span>
      </p>
      <p>{finding.message}</p>
      <p className="text-note text-muted">{ruleWords[finding.rule]}</p>
      {waiver && (
        <p className="mt-1 bg-wash px-2 py-1">
          豁免理由：{waiver.reason}（{waiver.givenBy}）
        </p>
      )}
      {isEditable && finding.severity === 'error' && (
        <div className="mt-1">
          {waiver ? (
            <WaiverRemoval reportId={reportId} findingKey={key} />
          ) : (
            <WaiveDialog reportId={reportId} findingKey={key} message={finding.message} />
          )}
        </div>
      )}
    </>
  );
}
