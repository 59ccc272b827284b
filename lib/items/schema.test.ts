import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { leaderGenresSchema, newRuleSchema, newTermSchema } from './schema';

/** What is told at each field. */
function faults(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : z.flattenError(parsed.error).fieldErrors;
}

describe('a new term', () => {
  it('needs a name of at most 40 characters', () => {
    expect(faults(newTermSchema, { kind: 'column', name: ' ' })).toEqual({ name: ['请填写名称'] });
    expect(faults(newTermSchema, { kind: 'theme', name: '名'.repeat(41) })).toEqual({ name: ['名称不超过 40 字'] });
    expect(faults(newTermSchema, { kind: 'theme', name: '名'.repeat(40) })).toEqual({});
  });
});

describe('a line of the 用词表', () => {
  it('may leave open what is right', () => {
    expect(newRuleSchema.parse({ wrong: ' 旧名 ', right: '' })).toEqual({ wrong: '旧名', right: '', note: '' });
  });

  it('needs the wrong word, and can be followed', () => {
    expect(faults(newRuleSchema, { wrong: '', right: '' })).toHaveProperty('wrong', ['请填写不规范的词']);
    const told = ['规范的词里还含有不规范的词，改了仍会提示，请写得更具体'];
    expect(faults(newRuleSchema, { wrong: '民政', right: '民政局' })).toEqual({ right: told });
  });
});

describe('the genres that a leader signs', () => {
  it('come as none, one or several boxes', () => {
    expect(leaderGenresSchema.parse({ seen: '' }).genres).toEqual([]);
    expect(leaderGenresSchema.parse({ seen: '', genres: 'notice' }).genres).toEqual(['notice']);
    expect(leaderGenresSchema.parse({ seen: '', genres: ['notice', 'plan'] }).genres).toEqual(['notice', 'plan']);
    expect(faults(leaderGenresSchema, { seen: '', genres: 'none such' })).toEqual({ genres: ['请选择列出的体裁'] });
  });
});
