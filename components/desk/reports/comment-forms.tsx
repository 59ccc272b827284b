'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { commentOnBlock, resolveBlockComment } from '@/lib/reports/actions/notes';

export function CommentForm({ blockId }: { readonly blockId: string }) {
  return (
    <ActionForm
      action={commentOnBlock}
      hidden={{ blockId }}
      idPrefix={`comment-${blockId}-`}
      className="flex w-full flex-col gap-2"
    >
      {(state) => (
        <>
          <TextArea
            name="body"
            id={`comment-${blockId}-body`}
            rows={2}
            label="加一条批注"
            errors={state.fields?.body}
            defaultValue={typed(state, 'body')}
          />
          <SubmitButton variant="plain" className="self-start">
            加批注
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

export function ResolveForm({ commentId, isResolved }: { readonly commentId: string; readonly isResolved: boolean }) {
  return (
    <ActionForm action={resolveBlockComment} hidden={{ commentId, resolved: String(!isResolved) }} className="mt-1">
      {() => (
        <button type="submit" className="text-note text-accent underline underline-offset-2">
          {isResolved ? '重新打开' : '标为已处理'}
        </button>
      )}
    </ActionForm>
  );
}
