'use client';

import { ActionForm } from '@/components/desk/action-form';
import { CheckboxGroup } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form-action';
import { saveLeaderGenres } from '@/lib/items/actions/settings';

interface Genre {
  readonly value: string;
  readonly label: string;
  /** Signed in every agency. */
  readonly isAlways: boolean;
}

interface Props {
  /** Stands for the version of the choice. */
  readonly seen: string;
  readonly chosen: readonly string[];
  readonly choices: readonly Genre[];
}

export function LeaderGenresForm({ seen, chosen, choices }: Props) {
  return (
    <section aria-labelledby="leader-head" className="mt-8 max-w-xl">
      <h2 id="leader-head" className="mb-3 text-lead font-semibold">
        领导签发
      </h2>
      <ActionForm action={saveLeaderGenres} hidden={{ seen }}>
        {(state) => (
          <>
            <AlwaysSigned genres={choices.filter(({ isAlways }) => isAlways)} />
            <CheckboxGroup
              name="genres"
              label="需要领导签发的体裁"
              help="选中的体裁采用后送领导签发，其他的采用后即可发布。"
              choices={choices.filter(({ isAlways }) => !isAlways)}
              chosen={chosenOf(state) ?? chosen}
              errors={state.fields?.genres}
            />
            <div>
              <SubmitButton pendingLabel="正在保存…">保存</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </section>
  );
}

function AlwaysSigned({ genres }: { readonly genres: readonly Genre[] }) {
  return (
    <fieldset>
      <legend className="font-medium">一律由领导签发，不能取消</legend>
      <div className="my-1 flex flex-col gap-1.5">
        {genres.map(({ value, label }) => (
          <label key={value} className="flex items-baseline gap-2">
            <input type="checkbox" checked disabled className="size-4 translate-y-0.5 accent-accent" />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What was ticked before the action came back; no box ticked sends no field at all. */
function chosenOf({ values }: FormState): readonly string[] | undefined {
  if (!values) return undefined;
  const { genres = [] } = values;
  return typeof genres === 'string' ? [genres] : genres;
}
