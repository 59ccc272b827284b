import {
  applicantKindLabels,
  channelLabels,
  deliveryWantedLabels,
  formWantedLabels,
  requiredElementLabels,
} from '@/lib/applications/labels';
import type { ApplicationPageData } from '@/lib/applications/loaders/application';

type Props = Pick<
  ApplicationPageData,
  'request' | 'head' | 'current' | 'events' | 'formWanted' | 'deliveryWanted' | 'missing' | 'agencySlug'
>;

/** What is asked, in the applicant's words: text, never markup. */
export function Request({ request, head, current, formWanted, deliveryWanted, missing, events, agencySlug }: Props) {
  const isCorrected = events.some(({ kind }) => kind === 'corrected');
  const facts = [
    ['申请人类型', applicantKindLabels[head.applicantKind]],
    ['提交方式', channelLabels[head.channel]],
    ['到达日期', head.arrivedOn],
    ['收到日期', current.receivedOn ?? '尚未确认'],
    ['信息的形式', formWantedLabels[formWanted]],
    ['获取的方式', deliveryWantedLabels[deliveryWanted]],
  ] as const;
  return (
    <div className="flex flex-col gap-3">
      <blockquote className="border-l-4 border-line pl-4 text-lead whitespace-pre-wrap break-words">
        {request}
      </blockquote>
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {facts.map(([label, value]) => (
          <div key={label} className="flex gap-2">
            <dt className="text-muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && !isCorrected && (
        <p className="text-due">
          缺少或者不明确：{missing.map((element) => requiredElementLabels[element]).join('、')}（条例第二十九条）
        </p>
      )}
      <p className="print:hidden">
        <a
          href={`/${agencySlug}/items`}
          target="_blank"
          rel="noreferrer"
          className="text-accent underline underline-offset-2"
        >
          在已公开的信息里检索（新窗口）
        </a>
      </p>
    </div>
  );
}
