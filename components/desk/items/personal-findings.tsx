'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DialogButton } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { keepItemFinding, maskItemFinding } from '@/lib/items/actions/review';
import type { ItemFinding } from '@/lib/items/findings';
import { findingPlaceName } from '@/lib/items/places';
import { confidenceLabels, personalKindLabels } from '@/lib/privacy/labels';
import { unsavedReason, useUnsaved } from './unsaved';

interface Props {
  readonly itemId: string;
  readonly version: number;
  readonly findings: readonly ItemFinding[];
  readonly isEditable: boolean;
  readonly isKeepable: boolean;
}

const shownAtOnce = 20;

/** Each personal datum that was found: masked by one click, or kept with a reason. */
export function PersonalFindings(props: Props) {
  const open = props.findings.filter(({ keptReason }) => keptReason === null);
  const kept = props.findings.filter(({ keptReason }) => keptReason !== null);
  return (
    <div className="mt-1 flex flex-col gap-2">
      <FindingList {...props} findings={open.slice(0, shownAtOnce)} />
      {open.length > shownAtOnce && (
        <More summary={`另有 ${open.length - shownAtOnce} 处`}>
          <FindingList {...props} findings={open.slice(shownAtOnce)} />
        </More>
      )}
      {kept.length > 0 && (
        <More summary={`写明理由保留的 ${kept.length} 处`}>
          <FindingList {...props} findings={kept} />
        </More>
      )}
    </div>
  );
}

function More({ summary, children }: { readonly summary: string; readonly children: React.ReactNode }) {
  return (
    <details>
      <summary className="text-accent">{summary}</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}

function FindingList({ findings, ...rest }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {findings.map((finding) => (
        <li key={`${finding.place}-${finding.attachmentId}-${finding.start}-${finding.fingerprint}`}>
          <p>
            <StateBadge tone={finding.keptReason === null ? 'error' : 'neutral'}>
              {confidenceLabels[finding.confidence]}
              {personalKindLabels[finding.kind]}
            </StateBadge>{' '}
            <span className="text-muted">{findingPlaceName(finding)}</span>
          </p>
          <p className="break-words">
            <q>{finding.excerpt}</q>
          </p>
          {finding.keptReason === null ? (
            <FindingTools {...rest} finding={finding} />
          ) : (
            <p className="bg-wash px-2 py-1">保留的理由：{finding.keptReason}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function FindingTools({
  itemId,
  version,
  finding,
  isEditable,
  isKeepable,
}: Omit<Props, 'findings'> & { readonly finding: ItemFinding }) {
  const isUnsaved = useUnsaved();
  const { fingerprint, place } = finding;
  return (
    <div className="mt-1 flex flex-wrap items-start gap-2">
      {isEditable && place !== 'attachment' && (
        <ActionForm action={maskItemFinding} hidden={{ itemId, seenVersion: version, fingerprint }}>
          {() =>
            isUnsaved ? <Button reason={unsavedReason}>遮盖</Button> : <SubmitButton variant="plain">遮盖</SubmitButton>
          }
        </ActionForm>
      )}
      {isKeepable && <KeepDialog itemId={itemId} finding={finding} />}
      {isEditable && place === 'attachment' && (
        <p className="text-note text-muted">附件里的内容须在原文件中遮盖，再删除并重新上传。</p>
      )}
    </div>
  );
}

function KeepDialog({ itemId, finding }: { readonly itemId: string; readonly finding: ItemFinding }) {
  return (
    <DialogButton label="保留" title={`保留${personalKindLabels[finding.kind]}`}>
      <ActionForm action={keepItemFinding} hidden={{ itemId, fingerprint: finding.fingerprint }} idPrefix="keep-">
        {(state) => (
          <>
            <p>
              {findingPlaceName(finding)}：<q>{finding.excerpt}</q>
            </p>
            <TextArea
              name="reason"
              id="keep-reason"
              label="为什么可以公开"
              help="如：本单位对外公布的办公电话；公示依法须列姓名。记入审计，请不要重复写出号码本身。"
              rows={3}
              defaultValue={typed(state, 'reason')}
              errors={state.fields?.reason}
              required
            />
            <SubmitButton className="self-start">保留</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
