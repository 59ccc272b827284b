import type { ReactNode } from 'react';
import type { FormState } from '@/lib/form-action';

interface FieldProps {
  readonly state: FormState;
  readonly name: string;
  readonly label: string;
  readonly help?: ReactNode;
  /** Marked where it may be left empty: most fields must not. */
  readonly isOptional?: boolean;
}

const control = 'block w-full border border-edge bg-paper px-3 text-ink aria-invalid:border-2 aria-invalid:border-seal';

/** What was typed before the page came back. */
function typedIn({ values }: FormState, name: string): string {
  const value = values?.[name];
  return typeof value === 'string' ? value : '';
}

function describedBy({ state, name, help }: Pick<FieldProps, 'state' | 'name' | 'help'>): string | undefined {
  return [help && `${name}-help`, state.fields?.[name] && `${name}-error`].filter(Boolean).join(' ') || undefined;
}

function Notes({ state, name, help }: Pick<FieldProps, 'state' | 'name' | 'help'>) {
  const errors = state.fields?.[name];
  return (
    <>
      {help && (
        <p id={`${name}-help`} className="text-muted text-sm">
          {help}
        </p>
      )}
      {errors && (
        <p id={`${name}-error`} className="font-bold text-seal">
          <span className="sr-only">错误：</span>
          {errors.join('；')}
        </p>
      )}
    </>
  );
}

function Label({ name, label, isOptional }: Pick<FieldProps, 'name' | 'label' | 'isOptional'>) {
  return (
    <p className="flex items-baseline gap-2">
      <label htmlFor={name} className="font-bold">
        {label}
      </label>
      {isOptional && <span className="text-muted text-sm">选填</span>}
    </p>
  );
}

interface InputProps extends FieldProps {
  readonly type?: 'text' | 'tel' | 'email';
  readonly maxLength: number;
  readonly autoComplete?: string;
  readonly className?: string;
  readonly inputMode?: 'numeric';
}

export function PublicInput({ state, name, label, help, isOptional, className = '', ...input }: InputProps) {
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <Label {...{ name, label, isOptional }} />
      <Notes {...{ state, name, help }} />
      <input
        id={name}
        name={name}
        type="text"
        defaultValue={typedIn(state, name)}
        aria-invalid={state.fields?.[name] ? true : undefined}
        aria-describedby={describedBy({ state, name, help })}
        className={`${control} min-h-12`}
        {...input}
      />
    </div>
  );
}

export function PublicTextArea({ state, name, label, help, maxLength }: FieldProps & { readonly maxLength: number }) {
  return (
    <div className="flex flex-col gap-1">
      <Label name={name} label={label} />
      <Notes {...{ state, name, help }} />
      <textarea
        id={name}
        name={name}
        rows={8}
        maxLength={maxLength}
        defaultValue={typedIn(state, name)}
        aria-invalid={state.fields?.[name] ? true : undefined}
        aria-describedby={describedBy({ state, name, help })}
        className={`${control} py-2`}
      />
    </div>
  );
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export function PublicSelect({ state, name, label, help, choices }: ChoiceProps) {
  return (
    <div className="flex flex-col gap-1">
      <Label name={name} label={label} />
      <Notes {...{ state, name, help }} />
      <select
        id={name}
        name={name}
        defaultValue={typedIn(state, name)}
        aria-invalid={state.fields?.[name] ? true : undefined}
        aria-describedby={describedBy({ state, name, help })}
        className={`${control} min-h-12 max-w-96`}
      >
        <option value="">请选择</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function PublicRadios({ state, name, label, help, choices }: ChoiceProps) {
  const typed = typedIn(state, name);
  return (
    <fieldset aria-describedby={describedBy({ state, name, help })}>
      <legend className="font-bold">{label}</legend>
      <Notes {...{ state, name, help }} />
      <div className="flex flex-wrap gap-x-6">
        {choices.map(({ value, label: words }, index) => (
          <label key={value} className="inline-flex min-h-11 items-center gap-2">
            <input
              id={index === 0 ? name : undefined}
              type="radio"
              name={name}
              value={value}
              defaultChecked={typed === value}
              className="size-5"
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What stands in the way, at the head of the form, with the way to each field. */
export function PublicErrors({ state }: { readonly state: FormState }) {
  const fields = Object.entries(state.fields ?? {}).filter(([, errors]) => errors && errors.length > 0);
  if (!state.message && fields.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refusal this is what must be read first, and no script can say so
    <div role="alert" aria-labelledby="errors" tabIndex={-1} autoFocus className="mb-6 border-2 border-seal p-4">
      <h2 id="errors" className="mb-1 font-bold text-lg">
        {fields.length > 0 ? '请修改下列各项后再提交' : '没有提交成功'}
      </h2>
      {state.message && <p>{state.message}</p>}
      <ul>
        {fields.map(([name, errors]) => (
          <li key={name}>
            <a href={`#${name}`} className="inline-flex min-h-11 items-center">
              {errors?.join('；')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function PublicSubmit({ children }: { readonly children: ReactNode }) {
  return (
    <button type="submit" className="min-h-12 cursor-pointer self-start bg-accent px-8 font-bold text-paper">
      {children}
    </button>
  );
}
