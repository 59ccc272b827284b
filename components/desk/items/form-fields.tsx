'use client';

import type { ReactNode } from 'react';
import type { Choice } from '@/components/ui/field';

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly errors?: readonly string[];
}

interface ChoiceFieldProps extends FrameProps {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  readonly className?: string;
}

/** A select that holds what its form says; the kit's own is for forms that are sent. */
export function ChoiceField({ id, label, help, errors, value, choices, onChoose, className = '' }: ChoiceFieldProps) {
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${errors ? 'border-l-4 border-seal pl-3' : ''} ${className}`}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="text-note text-muted">
          {help}
        </p>
      )}
      <select
        id={id}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        aria-invalid={errors ? true : undefined}
        aria-describedby={[help && `${id}-help`, errors && `${id}-error`].filter(Boolean).join(' ') || undefined}
        className="h-9 w-full rounded border border-edge bg-paper px-2.5 text-desk text-ink aria-invalid:border-seal"
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}

interface ManyFieldProps extends FrameProps {
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChoose: (values: readonly string[]) => void;
}

/** Boxes side by side. */
export function ManyField({ id, label, help, errors, values, choices, onChoose }: ManyFieldProps) {
  const toggled = (value: string, isOn: boolean) => {
    return choices.map((choice) => choice.value).filter((one) => (one === value ? isOn : values.includes(one)));
  };
  return (
    <fieldset aria-describedby={help ? `${id}-help` : undefined} className="min-w-0">
      <legend className="float-left w-full font-medium">{label}</legend>
      {help && (
        <p id={`${id}-help`} className="clear-left text-note text-muted">
          {help}
        </p>
      )}
      <div className="clear-left flex flex-wrap gap-x-5 gap-y-1 pt-1">
        {choices.map((choice) => (
          <label key={choice.value} className="inline-flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              checked={values.includes(choice.value)}
              onChange={(event) => onChoose(toggled(choice.value, event.target.checked))}
              className="size-4 accent-accent"
            />
            {choice.label}
          </label>
        ))}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  );
}

export function FieldErrors({ id, errors }: Pick<FrameProps, 'id' | 'errors'>) {
  if (!errors || errors.length === 0) return null;
  return (
    <p id={`${id}-error`} className="text-note font-medium text-seal">
      <span className="sr-only">错误：</span>
      {errors.join('；')}
    </p>
  );
}
