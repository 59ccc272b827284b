'use client';

import { useEffect, useRef } from 'react';

interface Answer {
  readonly message?: string;
  readonly fields?: Readonly<Record<string, readonly string[] | undefined>>;
}

interface Props {
  /** The whole of what came back from the action: a new object brings the focus here again. */
  readonly state: Answer;
  /** Put before a field's name where its id is not the name. */
  readonly idPrefix?: string;
}

function faultsOf({ fields = {} }: Answer) {
  return Object.entries(fields).flatMap(([name, errors]) => (errors ?? []).map((error) => ({ name, error })));
}

/** What is wrong, at the top of the form, with a link to each place; nothing when nothing is wrong. */
export function ErrorSummary({ state, idPrefix = '' }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = faultsOf(state);

  useEffect(() => {
    if (state.message || faultsOf(state).length > 0) box.current?.focus();
  }, [state]);

  if (!state.message && wrong.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded border-2 border-seal bg-paper px-4 py-3">
      <p className="font-semibold text-seal">{state.message ?? '请先改正以下内容'}</p>
      {wrong.length > 0 && (
        <ul className="mt-1.5 list-disc space-y-0.5 pl-5">
          {wrong.map(({ name, error }) => (
            <li key={`${name}-${error}`}>
              <a href={`#${idPrefix}${name}`} className="inline-block py-0.5 text-seal underline underline-offset-2">
                {error}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
