import type { Choice } from '@/components/ui/field';

interface Props {
  readonly name: string;
  /** Put before the name to make the id that an error summary links to. */
  readonly idPrefix?: string;
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly errors?: readonly string[];
  readonly onChoose?: (value: string) => void;
}

/** One of a few, each with its line of help. */
export function RadioGroup({ name, idPrefix = '', label, help, choices, chosen, errors, onChoose }: Props) {
  const id = `${idPrefix}${name}`;
  const described = [help && `${id}-help`, errors && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset aria-describedby={described} className={errors ? 'border-l-4 border-seal pl-3' : ''}>
      {/* Floated, or the browser sets it on the border. */}
      <legend className="float-left w-full font-medium">{label}</legend>
      {help && (
        <p id={`${id}-help`} className="clear-left text-note text-muted">
          {help}
        </p>
      )}
      <div className="clear-left grid gap-x-6 gap-y-0.5 pt-1 sm:grid-cols-3">
        {choices.map((choice, index) => (
          <label key={`${choice.value}-${chosen}`} className="flex min-h-8 items-baseline gap-2">
            <input
              // The first one bears the group's id: the error summary's link leads there.
              id={index === 0 ? id : undefined}
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={chosen === choice.value}
              onChange={onChoose && (() => onChoose(choice.value))}
              className="size-4 shrink-0 translate-y-0.5 accent-accent"
            />
            <span>
              {choice.label}
              {choice.help && <span className="ml-2 text-note text-muted">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
      {errors && (
        <p id={`${id}-error`} className="text-note font-medium text-seal">
          <span className="sr-only">错误：</span>
          {errors.join('；')}
        </p>
      )}
    </fieldset>
  );
}
