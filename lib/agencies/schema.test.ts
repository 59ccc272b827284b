import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newPersonSchema, settingsSchema } from './schema';

const person = { username: 'zhangsan', name: '张三', roles: 'office_staff', sectionId: '' };
const faults = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : z.flattenError(parsed.error).fieldErrors;
};

describe('a new person’s form', () => {
  it('takes one role as text and several as a list', () => {
    expect(newPersonSchema.parse(person)).toEqual({ ...person, roles: ['office_staff'], sectionId: null });
    expect(newPersonSchema.parse({ ...person, roles: ['office_staff', 'leader'] }).roles).toEqual([
      'office_staff',
      'leader',
    ]);
  });

  it.each([
    ['username', { username: 'Zhang San' }, '小写字母'],
    ['username', { username: 'z' }, '小写字母'],
    ['name', { name: '   ' }, '请填写姓名'],
    ['name', { name: '张'.repeat(41) }, '不超过 40 字'],
    ['roles', { roles: undefined }, '至少选择一个角色'],
    ['roles', { roles: ['administrator', 'leader'] }, '职责分离'],
    ['roles', { roles: 'root' }, '列出的角色'],
    ['sectionId', { roles: 'section_officer' }, '须属于一个科室'],
    ['sectionId', { sectionId: '1 OR 1=1' }, '列出的科室'],
  ])('says at %s what is wrong with %j', (field, change, words) => {
    expect(JSON.stringify(faults(newPersonSchema, { ...person, ...change }))).toContain(words);
    expect(Object.keys(faults(newPersonSchema, { ...person, ...change }))).toEqual([field]);
  });

  it('lets nothing unknown through', () => {
    expect(newPersonSchema.safeParse({ ...person, agencyId: 'other' }).success).toBe(false);
  });
});

describe('the settings’ form', () => {
  const settings = {
    seenVersion: '1',
    name: '某市民政局',
    contactOffice: '办公室',
    phone: '',
    email: '',
    address: '',
    website: '',
    overviewHeads: ' 主动公开 \r\n\r\n依申请公开\n',
  };

  it('reads sub-heads one a line', () => {
    expect(settingsSchema.parse(settings).overviewHeads).toEqual(['主动公开', '依申请公开']);
  });

  it.each([
    ['name', { name: '' }],
    ['phone', { phone: '<b>' }],
    ['email', { email: 'office' }],
    ['website', { website: 'javascript:alert(1)' }],
    ['overviewHeads', { overviewHeads: '一\n一' }],
    ['overviewHeads', { overviewHeads: '长'.repeat(61) }],
  ])('says at %s what is wrong', (field, change) => {
    expect(Object.keys(faults(settingsSchema, { ...settings, ...change }))).toEqual([field]);
  });
});
