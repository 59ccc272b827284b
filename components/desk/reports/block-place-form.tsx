'use client';

import { ActionForm } from '@/components/desk/action-form';
import { Button } from '@/components/ui/button';
import { DialogButton } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { placeReportBlock } from '@/lib/reports/actions/blocks';

interface Props {
  readonly blockId: string;
  readonly version: number;
}

/** Moves a block inside its chapter, or takes it out after a word of warning. */
export function BlockPlaceForm({ blockId, version }: Props) {
  const hidden = { blockId, seenVersion: version };
  return (
    <div className="flex flex-wrap gap-2">
      <ActionForm action={placeReportBlock} hidden={hidden} className="flex flex-wrap gap-2">
        {() => (
          <>
            <Button type="submit" name="move" value="up">
              上移
            </Button>
            <Button type="submit" name="move" value="down">
              下移
            </Button>
          </>
        )}
      </ActionForm>
      <DialogButton label="删除这一节" variant="danger" title="删除这一节">
        <ActionForm action={placeReportBlock} hidden={{ ...hidden, move: 'remove' }}>
          {() => (
            <>
              <p>这一节的文字和批注会从报告里删去，不能撤销。已送审过的文字仍保存在送审稿里。</p>
              <SubmitButton variant="danger">删除</SubmitButton>
            </>
          )}
        </ActionForm>
      </DialogButton>
    </div>
  );
}
