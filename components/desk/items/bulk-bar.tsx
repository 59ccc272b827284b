'use client';

import { useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type BulkState, takeBulkAction } from '@/lib/items/actions/steps';
import { itemActionConsequences, itemActionLabels } from '@/lib/items/labels';
import type { BulkAction } from '@/lib/items/loaders/list';
import type { ItemState } from '@/lib/items/types';
import { itemWorkflow } from '@/lib/items/workflow';

/** An item that is chosen, at the version that is on screen. */
interface Chosen {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: ItemState;
}

/** What came back, with the titles of what was sent: by then a row may have left the list. */
interface Told extends BulkState {
  readonly titles?: Readonly<Record<string, string>>;
}

interface Props {
  readonly chosen: readonly Chosen[];
  readonly actions: readonly BulkAction[];
  readonly onDone: () => void;
}

/** What can be done with the chosen items at once; each is judged on its own, and says why it stayed. */
export function BulkBar({ chosen, actions, onDone }: Props) {
  const [open, setOpen] = useState<BulkAction | null>(null);
  const [told, submit] = useActionState(async (previous: Told, form: FormData): Promise<Told> => {
    // The server would say the same for each item on its own, and close the dialog.
    if (open === 'return' && !String(form.get('reason') ?? '').trim()) return { fields: { reason: ['请写明理由'] } };
    const titles = Object.fromEntries(chosen.map(({ id, title }) => [id, title]));
    const next = await takeBulkAction(previous, form);
    if (next.outcomes) {
      setOpen(null);
      onDone();
    }
    return { ...next, titles };
  }, {});

  return (
    <div className="mb-3 flex flex-col gap-3 print:hidden">
      <div className="flex min-h-9 flex-wrap items-center gap-2">
        <p role="status" className="mr-1 text-muted">
          {chosen.length === 0 ? '选择信息后可以批量办理' : `已选 ${chosen.length} 条`}
        </p>
        {chosen.length > 0 &&
          actions.map((action) => (
            <Button
              key={action}
              reason={reasonAgainst(action, chosen)}
              aria-haspopup="dialog"
              onClick={() => setOpen(action)}
            >
              {itemActionLabels[action]}
            </Button>
          ))}
      </div>
      <Outcomes told={told} />
      <Dialog
        isOpen={open !== null}
        onClose={() => setOpen(null)}
        title={open ? `${itemActionLabels[open]} ${chosen.length} 条` : ''}
      >
        {open && (
          <form action={submit} noValidate className="flex flex-col gap-4">
            <ErrorSummary state={told.outcomes ? {} : told} idPrefix="bulk-" />
            <p>{itemActionConsequences[open]}</p>
            <Fitting action={open} chosen={chosen} />
            <input type="hidden" name="action" value={open} />
            {chosen.map(({ id, version }) => (
              <input key={id} type="hidden" name="items" value={`${id}:${version}`} />
            ))}
            {open === 'return' && (
              <TextArea
                name="reason"
                id="bulk-reason"
                label="退回的理由"
                help="写清楚哪里要改、怎么改；所选各条都写同一理由。"
                errors={told.fields?.reason}
                required
              />
            )}
            <div className="flex gap-2">
              <SubmitButton>{itemActionLabels[open]}</SubmitButton>
              <Button onClick={() => setOpen(null)}>取消</Button>
            </div>
          </form>
        )}
      </Dialog>
    </div>
  );
}

function fits(action: BulkAction, state: ItemState): boolean {
  const from: readonly ItemState[] = itemWorkflow[action].from;
  return from.includes(state);
}

function reasonAgainst(action: BulkAction, chosen: readonly Chosen[]): string | undefined {
  if (chosen.some(({ state }) => fits(action, state))) return undefined;
  return `所选信息里没有可以${itemActionLabels[action]}的。`;
}

function Fitting({ action, chosen }: { readonly action: BulkAction; readonly chosen: readonly Chosen[] }) {
  const stays = chosen.filter(({ state }) => !fits(action, state)).length;
  if (stays === 0) return null;
  return (
    <p className="text-muted">
      其中 {stays} 条的状态不能{itemActionLabels[action]}，会留在原处并说明原因。
    </p>
  );
}

function Outcomes({ told }: { readonly told: Told }) {
  if (!told.outcomes) return null;
  const stayed = told.outcomes.flatMap(({ itemId, refusal }) => (refusal === null ? [] : [{ itemId, refusal }]));
  return (
    <Notice tone={stayed.length === 0 ? 'done' : 'due'} role="status" title={told.done ?? told.message}>
      {stayed.length > 0 && (
        <ul className="mt-1 list-disc space-y-1 pl-5">
          {stayed.map(({ itemId, refusal }) => (
            <li key={itemId}>
              <a href={`/desk/items/${itemId}`} className="text-accent underline underline-offset-2">
                {told.titles?.[itemId] ?? '打开这一条'}
              </a>
              ：{refusal}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
