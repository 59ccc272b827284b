'use client';

import { typed } from '@/components/desk/action-form';
import { reasonOf, StepBar } from '@/components/desk/step-bar';
import { TextField } from '@/components/ui/field';
import { takeItemAction } from '@/lib/items/actions/steps';
import type { StepOffer } from '@/lib/items/loaders/offers';
import { unsavedReason, useUnsaved } from './unsaved';

interface Props {
  readonly itemId: string;
  readonly version: number;
  readonly steps: readonly StepOffer[];
  /** Today in China, `YYYY-MM-DD`. */
  readonly today: string;
}

const looks = {
  submit: 'primary',
  accept: 'primary',
  approve: 'primary',
  publish: 'primary',
  withdraw: 'danger',
} as const;

/** The steps of an item that may be taken now. */
export function ItemSteps({ itemId, version, steps, today }: Props) {
  const isUnsaved = useUnsaved();
  return (
    <StepBar
      steps={steps}
      take={takeItemAction}
      hidden={{ itemId, seenVersion: version }}
      looks={looks}
      reasonWords={({ action }) => reasonOf(action, '科室')}
      hold={isUnsaved ? unsavedReason : undefined}
      fields={(step, state) =>
        step.needsInstant && (
          <TextField
            name="scheduledFor"
            type="datetime-local"
            label="发布时间"
            help="北京时间；到时自动发布，服务停止期间错过的，恢复后立即发布。"
            min={`${today}T00:00`}
            errors={state.fields?.scheduledFor}
            defaultValue={typed(state, 'scheduledFor')}
            required
          />
        )
      }
    />
  );
}
