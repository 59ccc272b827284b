import { z } from 'zod';

// What a schema leaves to the library (a forged id, an unknown field) is told in Chinese too.
z.config(z.locales.zhCN());

/** What an action tells its form. */
export interface FormState {
  /** What stands in the way, for the head of the form. */
  readonly message?: string;
  /** What is wrong with each field, by its name. */
  readonly fields?: Readonly<Record<string, readonly string[] | undefined>>;
  /** What has happened, and what is next. */
  readonly done?: string;
  /** What was typed, so that nothing is lost. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
}

type Entry = FormDataEntryValue | readonly FormDataEntryValue[];

/** The fields of a form without the framework's own `$ACTION_…`, which a strict schema would refuse; a repeated name gives a list. */
export function fieldsOf(form: FormData): Record<string, Entry> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION_'));
  return Object.fromEntries(
    names.map((name) => {
      const entries = form.getAll(name).map(withoutNul);
      const [first] = entries;
      return [name, entries.length === 1 && first !== undefined ? first : entries];
    }),
  );
}

/** PostgreSQL has no place for it in a text, and no keyboard makes it. */
function withoutNul(entry: FormDataEntryValue): FormDataEntryValue {
  return typeof entry === 'string' ? entry.replaceAll('\0', '') : entry;
}

/** What was typed, to be shown again: no files, and no passwords. */
export function valuesOf(form: FormData): Record<string, string | readonly string[]> {
  const values: Record<string, string | readonly string[]> = {};
  for (const [name, entry] of Object.entries(fieldsOf(form))) {
    if (/password/i.test(name)) continue;
    if (typeof entry === 'string') values[name] = entry;
    if (Array.isArray(entry)) values[name] = entry.filter((part) => typeof part === 'string');
  }
  return values;
}

/** The answer to a form that its schema refuses: each message at its field, and what was typed. */
export function refusedInput(error: z.ZodError, form: FormData): FormState {
  const { fieldErrors, formErrors } = z.flattenError(error);
  return { message: formErrors[0], fields: fieldErrors, values: valuesOf(form) };
}
