import type { FormState } from '@/lib/form-action';

/** What became of a button inside a table: seen when it failed, heard when it went well. */
export function Outcome({ state }: { readonly state: FormState }) {
  return (
    <span role="status" className={state.message ? 'text-note text-seal' : 'sr-only'}>
      {state.message ?? state.done}
    </span>
  );
}
