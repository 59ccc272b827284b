'use client';

import { useId } from 'react';
import { ActionForm, typed } from '@/components/desk/action-form';
import { insertIntoBlock } from '@/components/editor/insertion';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { answerReportProblem } from '@/lib/reports/actions/problems';
import { answerSentence } from '@/lib/reports/writing/drafts';
import type { ProblemAnswer } from '@/lib/reports/writing/types';

interface Props {
  readonly reportId: string;
  /** The block that an answer can be written into. */
  readonly blockId: string;
  readonly problem: ProblemAnswer;
  readonly isEditable: boolean;
}

/** One problem of last year: what became of it, or that nothing is to be said of it. */
export function WritingProblem({ reportId, blockId, problem, isEditable }: Props) {
  const id = useId();
  const { problem: words, answer, isDismissed } = problem;
  return (
    <>
      <p>{words}</p>
      {isDismissed && <p className="text-note text-muted">已选择不再提。</p>}
      {!isEditable && answer !== '' && <p className="text-muted">后来：{answer}</p>}
      {isEditable && (
        <>
          <ActionForm
            action={answerReportProblem}
            hidden={{ reportId, problem: words, isDismissed: 'false' }}
            idPrefix={`${id}-`}
            className="mt-1 flex flex-col gap-2"
          >
            {(state) => (
              <>
                <TextArea
                  name="answer"
                  id={`${id}-answer`}
                  label="后来怎样"
                  rows={2}
                  maxLength={1000}
                  defaultValue={typed(state, 'answer') || answer}
                  errors={state.fields?.answer}
                />
                <SubmitButton variant="plain" className="self-start">
                  保存
                </SubmitButton>
              </>
            )}
          </ActionForm>
          <div className="mt-2 flex flex-wrap gap-2">
            {answer !== '' && !isDismissed && (
              <Button onClick={() => insertIntoBlock(blockId, answerSentence(problem))}>写入正文</Button>
            )}
            {!isDismissed && <DismissForm reportId={reportId} words={words} />}
          </div>
        </>
      )}
    </>
  );
}

function DismissForm({ reportId, words }: { readonly reportId: string; readonly words: string }) {
  return (
    <ActionForm action={answerReportProblem} hidden={{ reportId, problem: words, answer: '', isDismissed: 'true' }}>
      {() => (
        <button type="submit" className="min-h-9 text-note text-accent underline underline-offset-2">
          不再提
        </button>
      )}
    </ActionForm>
  );
}
