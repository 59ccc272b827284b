'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { SelectField, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { handReportBlock } from '@/lib/reports/actions/blocks';
import { handingActionLabels } from '@/lib/reports/labels';
import type { BlockHolder } from '@/lib/reports/types';
import type { HandingAction } from '@/lib/reports/workflow';

interface HandedBlock {
  readonly id: string;
  readonly holder: BlockHolder;
}

interface Props {
  readonly block: HandedBlock;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}

/** What the office may do with a block between itself and a section (约稿). */
export function HandingForms({ block, sections }: Props) {
  if (block.holder === 'withSection') return <PlainHanding block={block} action="callBack" />;
  if (block.holder === 'handedBack') {
    return (
      <div className="flex flex-wrap gap-2">
        <PlainHanding block={block} action="takeIn" />
        <ReturnDialog block={block} />
      </div>
    );
  }
  return <HandOutDialog block={block} sections={sections} />;
}

/** A step that asks nothing; used by the section too, to hand back. */
export function PlainHanding({ block, action }: { readonly block: HandedBlock; readonly action: HandingAction }) {
  return (
    <ActionForm savesFirst action={handReportBlock} hidden={hiddenOf(block, action)}>
      {() => (
        <SubmitButton variant={action === 'callBack' ? 'plain' : 'primary'}>{handingActionLabels[action]}</SubmitButton>
      )}
    </ActionForm>
  );
}

function HandOutDialog({ block, sections }: Props) {
  const choices = [{ value: '', label: '请选择' }, ...sections.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <DialogButton label="约稿给科室" title="约稿给科室">
      <ActionForm
        savesFirst
        action={handReportBlock}
        hidden={hiddenOf(block, 'handOut')}
        idPrefix={`hand-${block.id}-`}
      >
        {(state) => (
          <>
            <p>科室信息员只看到这一段；写好交回前，办公室不能改这一段。</p>
            <SelectField
              name="sectionId"
              id={`hand-${block.id}-sectionId`}
              label="科室"
              choices={choices}
              defaultValue={typed(state, 'sectionId')}
              errors={state.fields?.sectionId}
            />
            <TextArea
              name="note"
              id={`hand-${block.id}-note`}
              label="写什么"
              help="例如：本年社会组织登记、变更、注销信息的公开情况。"
              required={false}
              defaultValue={typed(state, 'note')}
              errors={state.fields?.note}
            />
            <SubmitButton>约稿</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

function ReturnDialog({ block }: { readonly block: HandedBlock }) {
  return (
    <DialogButton label="退回科室" title="退回科室">
      <ActionForm
        savesFirst
        action={handReportBlock}
        hidden={hiddenOf(block, 'returnToSection')}
        idPrefix={`return-${block.id}-`}
      >
        {(state) => (
          <>
            <TextArea
              name="note"
              id={`return-${block.id}-note`}
              label="退回的理由"
              help="写清楚要补充或改正什么，科室信息员会看到。"
              defaultValue={typed(state, 'note')}
              errors={state.fields?.note}
              required
            />
            <SubmitButton>退回</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

function hiddenOf(block: HandedBlock, action: HandingAction) {
  return { blockId: block.id, action };
}
