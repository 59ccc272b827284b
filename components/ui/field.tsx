import type { ComponentProps, ReactNode } from 'react';

interface FieldBase {
  /** Also the field's id, which the error summary links to; give `id` where a page has the name twice. */
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  /** One line under the label. */
  readonly help?: ReactNode;
  /** What is wrong with it, as the schema says it. */
  readonly errors?: readonly string[];
}

const control =
  'w-full rounded border border-edge bg-paper px-2.5 text-desk text-ink placeholder:text-muted aria-invalid:border-seal aria-invalid:outline-seal';

/** What the control says about its help and its errors. */
function described(id: string, help: ReactNode, errors: readonly string[] | undefined) {
  const isWrong = errors !== undefined && errors.length > 0;
  const parts = [help ? `${id}-help` : '', isWrong ? `${id}-error` : ''].filter(Boolean);
  return { 'aria-describedby': parts.join(' ') || undefined, 'aria-invalid': isWrong || undefined } as const;
}

function Help({ id, children }: { readonly id: string; readonly children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${id}-help`} className="text-note text-muted">
      {children}
    </p>
  );
}

function Errors({ id, errors }: { readonly id: string; readonly errors?: readonly string[] }) {
  if (!errors || errors.length === 0) return null;
  return (
    <p id={`${id}-error`} className="text-note font-medium text-seal">
      <span className="sr-only">错误：</span>
      {errors.join('；')}
    </p>
  );
}

interface FrameProps extends FieldBase {
  readonly id: string;
  readonly required?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

function Frame({ id, label, help, errors, required, className = '', children }: FrameProps) {
  const isWrong = errors !== undefined && errors.length > 0;
  return (
    <div className={`flex flex-col gap-1 ${isWrong ? 'border-l-4 border-seal pl-3' : ''} ${className}`}>
      {/* The mark stands outside the label, so that the label's text is the field's name alone. */}
      <div className="flex items-baseline gap-1.5">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {required === false && <span className="text-note text-muted">选填</span>}
      </div>
      <Help id={id}>{help}</Help>
      {children}
      <Errors id={id} errors={errors} />
    </div>
  );
}

type TextFieldProps = FieldBase & Omit<ComponentProps<'input'>, keyof FieldBase>;

/** `required={false}` marks the field 选填; browsers' own checks stay off, the schema speaks at the field instead. */
export function TextField({ name, id = name, label, help, errors, required, className, ...rest }: TextFieldProps) {
  return (
    <Frame {...{ name, id, label, help, errors, required, className }}>
      <input
        id={id}
        name={name}
        type="text"
        aria-required={required || undefined}
        className={`${control} h-9 read-only:bg-wash`}
        {...described(id, help, errors)}
        {...rest}
      />
    </Frame>
  );
}

type TextAreaProps = FieldBase & Omit<ComponentProps<'textarea'>, keyof FieldBase>;

export function TextArea({ name, id = name, label, help, errors, required, className, ...rest }: TextAreaProps) {
  return (
    <Frame {...{ name, id, label, help, errors, required, className }}>
      <textarea
        id={id}
        name={name}
        rows={4}
        aria-required={required || undefined}
        className={`${control} py-1.5 read-only:bg-wash`}
        {...described(id, help, errors)}
        {...rest}
      />
    </Frame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** One line beside the choice. */
  readonly help?: string;
}

interface SelectFieldProps extends FieldBase, Omit<ComponentProps<'select'>, keyof FieldBase | 'defaultValue'> {
  readonly choices: readonly Choice[];
  readonly defaultValue?: string;
}

export function SelectField(props: SelectFieldProps) {
  const { name, id = name, label, help, errors, required, className, choices, defaultValue = '', ...rest } = props;
  return (
    <Frame {...{ name, id, label, help, errors, required, className }}>
      {/* Keyed by its value: React resets a form after its action, and leaves a select behind at the old choice. */}
      <select
        key={defaultValue}
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-required={required || undefined}
        className={`${control} h-9`}
        {...described(id, help, errors)}
        {...rest}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface CheckboxGroupProps extends FieldBase {
  readonly choices: readonly Choice[];
  readonly chosen?: readonly string[];
}

export function CheckboxGroup({ name, id = name, label, help, errors, choices, chosen = [] }: CheckboxGroupProps) {
  const isWrong = errors !== undefined && errors.length > 0;
  const description = described(id, help, errors)['aria-describedby'];
  return (
    <fieldset aria-describedby={description} className={isWrong ? 'border-l-4 border-seal pl-3' : ''}>
      {/* Floated, or the browser sets it on the border. */}
      <legend className="float-left w-full font-medium">{label}</legend>
      <div className="clear-left pt-1">
        <Help id={id}>{help}</Help>
      </div>
      <div className="my-1 flex flex-col gap-1.5">
        {choices.map((choice, index) => {
          const isChosen = chosen.includes(choice.value);
          return (
            <label key={`${choice.value}-${isChosen}`} className="flex items-baseline gap-2">
              <input
                // The first box bears the group's id: the error summary's link leads there.
                id={index === 0 ? id : undefined}
                type="checkbox"
                name={name}
                value={choice.value}
                defaultChecked={isChosen}
                className="size-4 translate-y-0.5 accent-accent"
              />
              <span>
                {choice.label}
                {choice.help && <span className="ml-2 text-note text-muted">{choice.help}</span>}
              </span>
            </label>
          );
        })}
      </div>
      <Errors id={id} errors={errors} />
    </fieldset>
  );
}
