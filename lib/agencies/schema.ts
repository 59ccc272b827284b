import { z } from 'zod';
import { dutiesAreSeparate, roles } from '../access/roles';

const text = (what: string, longest: number) =>
  z.string().trim().min(1, `请填写${what}`).max(longest, `${what}不超过 ${longest} 字`);

const optionalText = (what: string, longest: number) => z.string().trim().max(longest, `${what}不超过 ${longest} 字`);

/** A group of boxes as a form sends it: none, one, or several. */
const roleList = z
  .union([z.enum(roles).transform((role) => [role]), z.array(z.enum(roles))], '请选择列出的角色')
  .default([])
  .refine((held) => held.length > 0, '请至少选择一个角色')
  .refine(dutiesAreSeparate, '职责分离：系统管理员、审计员不得兼任其他角色');

const sectionChoice = z.union([z.literal(''), z.uuid('请选择列出的科室')]).transform((id) => (id === '' ? null : id));

const personFields = { name: text('姓名', 40), roles: roleList, sectionId: sectionChoice };

const officerHasSection = (person: { readonly roles: readonly string[]; readonly sectionId: string | null }) =>
  !person.roles.includes('section_officer') || person.sectionId !== null;
const officerWithoutSection = { path: ['sectionId'], message: '科室信息员须属于一个科室，请选择' };

const username = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9._-]{1,39}$/, '用户名须以小写字母开头，由小写字母、数字和 . _ - 组成，2 至 40 位');

/** First parts of addresses that are not agencies. */
const reservedSlugs: readonly string[] = ['desk', 'login', 'api', 'assets', 'sitemap', 'robots', 'feed'];

export const foundingSchema = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/, '网址简称须以小写字母开头，由小写字母、数字和 - 组成，2 至 31 位')
    .refine((slug) => !reservedSlugs.includes(slug), '这个网址简称由系统使用，请换一个'),
  name: text('单位名称', 60),
  admin: username,
});

export const newPersonSchema = z
  .strictObject({ username, ...personFields })
  .refine(officerHasSection, officerWithoutSection);

const version = z.coerce.number().int().positive();

export const personSchema = z
  .strictObject({ personId: z.uuid(), seenVersion: version, ...personFields })
  .refine(officerHasSection, officerWithoutSection);

export const accountSchema = z.strictObject({ personId: z.uuid(), seenVersion: version });

const sectionName = text('科室名称', 40);

export const newSectionSchema = z.strictObject({ name: sectionName });

/** `seenName` stands for a version: the name that was on screen. */
export const sectionNameSchema = z.strictObject({
  sectionId: z.uuid(),
  seenName: z.string().max(40),
  name: sectionName,
});

export const sectionMoveSchema = z.strictObject({ sectionId: z.uuid(), direction: z.enum(['up', 'down']) });

export const sectionSchema = z.strictObject({ sectionId: z.uuid() });

const emptyOr = (shape: z.ZodType<string, string>) => z.union([z.literal(''), shape]);

export const settingsSchema = z.strictObject({
  seenVersion: version,
  name: text('单位名称', 60).min(2, '单位名称至少 2 个字'),
  contactOffice: text('联系机构', 60),
  phone: optionalText('联系电话', 40).refine(
    (phone) => /^[0-9+\-()（）转、 ]*$/.test(phone),
    '联系电话只含数字和 + - ( ) 转 、',
  ),
  email: z
    .string()
    .trim()
    .pipe(emptyOr(z.email('电子邮箱格式不正确，例如 office@example.gov.cn'))),
  address: optionalText('联系地址', 120),
  website: z
    .string()
    .trim()
    .pipe(emptyOr(z.url({ protocol: /^https?$/, error: '网址须以 http:// 或 https:// 开头' }))),
  overviewHeads: z
    .string()
    .transform((lines) =>
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .refine((heads) => heads.length <= 20, '小标题不超过 20 个')
    .refine((heads) => heads.every((head) => head.length <= 60), '每个小标题不超过 60 字')
    .refine((heads) => new Set(heads).size === heads.length, '小标题有重复，请改正'),
});
