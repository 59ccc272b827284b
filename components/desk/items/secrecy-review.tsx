'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Time } from '@/components/ui/time';
import type { FormState } from '@/lib/form-action';
import { reviewItemSecrecy } from '@/lib/items/actions/review';
import type { ListedReview } from '@/lib/items/queries/detail';
import { FieldErrors } from './form-fields';
import { unsavedReason, useUnsaved } from './unsaved';

interface Props {
  readonly itemId: string;
  /** Of what is on screen: a review counts for that and for nothing else. */
  readonly digest: string;
  readonly reviews: readonly ListedReview[];
  readonly isReviewable: boolean;
  readonly now: Date;
}

const conclusionLabels = { cleared: '可以公开', withheld: '不予公开' } as const;

/** 保密审查 (条例第十七条): the latest one, and a new one. */
export function SecrecyReview({ itemId, digest, reviews, isReviewable, now }: Props) {
  const [latest] = reviews;
  const isUnsaved = useUnsaved();
  return (
    <div className="mt-1 flex flex-col items-start gap-1">
      {latest && (
        <p className="text-note">
          {conclusionLabels[latest.conclusion]}
          {latest.article && `（${latest.article}）`}，{latest.reviewer}，<Time at={latest.reviewedAt} now={now} />
          {latest.note && <span className="block text-muted">{latest.note}</span>}
        </p>
      )}
      {isReviewable && (
        <DialogButton
          label={latest ? '重新审查' : '填写审查结论'}
          title="保密审查"
          reason={isUnsaved ? unsavedReason : undefined}
        >
          <ActionForm action={reviewItemSecrecy} hidden={{ itemId, seenDigest: digest }} idPrefix="secrecy-">
            {(state) => <ReviewFields state={state} />}
          </ActionForm>
        </DialogButton>
      )}
    </div>
  );
}

function ReviewFields({ state }: { readonly state: FormState }) {
  const errors = state.fields?.conclusion;
  return (
    <>
      <p className="text-muted">
        对照国家秘密、工作秘密、商业秘密和个人隐私，以及可能危及国家安全、公共安全、经济安全、社会稳定的情形审查标题、正文和全部附件（条例第十四条至第十七条）。
      </p>
      <fieldset aria-describedby={errors ? 'secrecy-conclusion-error' : undefined}>
        <legend className="font-medium">审查结论</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1 pt-1">
          {Object.entries(conclusionLabels).map(([value, label], index) => (
            <label key={value} className="inline-flex min-h-8 items-center gap-2">
              <input
                id={index === 0 ? 'secrecy-conclusion' : undefined}
                type="radio"
                name="conclusion"
                value={value}
                defaultChecked={typed(state, 'conclusion') === value}
                className="size-4 accent-accent"
              />
              {label}
            </label>
          ))}
        </div>
        <FieldErrors id="secrecy-conclusion" errors={errors} />
      </fieldset>
      <TextField
        name="article"
        id="secrecy-article"
        label="依据"
        help="不予公开时填写，如：条例第十四条。"
        maxLength={100}
        defaultValue={typed(state, 'article')}
        errors={state.fields?.article}
      />
      <TextArea
        name="note"
        id="secrecy-note"
        label="说明"
        rows={2}
        required={false}
        defaultValue={typed(state, 'note')}
        errors={state.fields?.note}
      />
      <SubmitButton className="self-start">记录审查结论</SubmitButton>
    </>
  );
}
