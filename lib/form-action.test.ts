import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf, refusedInput, valuesOf } from './form-action';

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, entry] of entries) data.append(name, entry);
  return data;
}

describe('a form’s fields', () => {
  it('leave the framework’s own out', () => {
    expect(fieldsOf(form(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}'], ['name', '王']))).toEqual({ name: '王' });
  });

  it('give a list where a name stands several times', () => {
    expect(fieldsOf(form(['roles', 'leader'], ['roles', 'office_head']))).toEqual({ roles: ['leader', 'office_head'] });
  });
});

describe('what is shown again', () => {
  it('is what was typed, without passwords and files', () => {
    const sent = form(['name', '王'], ['newPassword', 'secret'], ['file', new Blob(['x'])], ['r', 'a'], ['r', 'b']);
    expect(valuesOf(sent)).toEqual({ name: '王', r: ['a', 'b'] });
  });
});

describe('refused input', () => {
  const schema = z.strictObject({ name: z.string().min(1, '请填写姓名') });

  it('has its message at the field, and what was typed', () => {
    const sent = form(['name', '']);
    const parsed = schema.safeParse(fieldsOf(sent));
    expect(parsed.error && refusedInput(parsed.error, sent)).toEqual({
      message: undefined,
      fields: { name: ['请填写姓名'] },
      values: { name: '' },
    });
  });

  it('is told in Chinese also where a field is nobody’s', () => {
    const sent = form(['name', '王'], ['role', 'administrator']);
    const parsed = schema.safeParse(fieldsOf(sent));
    expect(parsed.error && refusedInput(parsed.error, sent).message).toMatch(/[\u4e00-\u9fff]/);
  });
});
