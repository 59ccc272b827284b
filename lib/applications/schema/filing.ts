import { z } from 'zod';
import { isIdentityNumber } from '../../privacy/identity-numbers';
import { applicantKinds, deliveriesWanted, formsWanted } from '../types';

const words = (what: string, atMost: number) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${what}` })
    .max(atMost, { error: `${what}不超过 ${atMost} 字` });
const optional = (what: string, atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, { error: `${what}不超过 ${atMost} 字` })
    .default('');

/** 身份证明 of a person; an organisation has its credit code. */
export const identityKinds = [
  '居民身份证',
  '护照',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '统一社会信用代码',
  '其他',
] as const;

const filingFields = {
  applicantKind: z.enum(applicantKinds, { error: '请选择申请人类型' }),
  name: words('姓名或者名称', 100),
  identityKind: z.enum(identityKinds, { error: '请选择证件类型' }),
  identityNumber: words('证件号码', 50),
  representative: optional('法定代表人（负责人）', 50),
  phone: optional('联系电话', 30).refine((text) => text === '' || /^[\d+\-() ]{7,30}$/.test(text), {
    error: '请填写正确的电话号码，只含数字',
  }),
  email: optional('电子邮箱', 100).refine((text) => text === '' || z.email().safeParse(text).success, {
    error: '请填写正确的电子邮箱，如 name@example.com',
  }),
  address: optional('通信地址', 200),
  postcode: optional('邮政编码', 6).refine((text) => text === '' || /^\d{6}$/.test(text), {
    error: '邮政编码是 6 位数字',
  }),
  request: words('所需信息的名称、文号或者特征描述', 2000),
  formWanted: z.enum(formsWanted, { error: '请选择提供信息的形式' }),
  deliveryWanted: z.enum(deliveriesWanted, { error: '请选择获取信息的方式' }),
  /** Says that this very page was sent once: a second press files nothing more. */
  token: z.string().max(200),
  /** A field that people do not see: whoever fills it in is a program, or a browser that means well. */
  homepage: z.string().default(''),
};

type FieldName = keyof typeof filingFields;

/** In the form's order. */
export const filingFieldNames: readonly string[] = Object.keys(filingFields);

/** A rule between fields is told with all others, as soon as the fields that it reads are right by themselves. */
function once(...names: readonly FieldName[]) {
  return ({ value }: { readonly value: unknown }): boolean => {
    const typed: Readonly<Partial<Record<string, unknown>>> =
      typeof value === 'object' && value !== null ? { ...value } : {};
    return names.every((name) => filingFields[name].safeParse(typed[name]).success);
  };
}

/**
 * What the public files: 条例 Art. 29 asks for name, proof of identity and contact, what is wanted, and in which form and
 * way; nothing else is asked.
 */
export const filingSchema = z
  .strictObject(filingFields)
  .refine((input) => input.identityKind !== '居民身份证' || isIdentityNumber(input.identityNumber), {
    path: ['identityNumber'],
    error: '身份证号码有误，请核对 18 位号码',
    when: once('identityKind', 'identityNumber'),
  })
  .refine(({ phone, email, address }) => phone !== '' || email !== '' || address !== '', {
    path: ['phone'],
    error: '电话、电子邮箱、通信地址请至少填写一项',
    when: once('phone', 'email', 'address'),
  })
  .refine(({ deliveryWanted, address }) => deliveryWanted !== 'post' || address !== '', {
    path: ['address'],
    error: '选择邮寄的，请填写通信地址',
    when: once('deliveryWanted', 'address'),
  })
  .refine(({ deliveryWanted, email }) => deliveryWanted !== 'email' || email !== '', {
    path: ['email'],
    error: '选择电子邮件的，请填写电子邮箱',
    when: once('deliveryWanted', 'email'),
  });

/** Number and code, as they stand on the receipt; spaces and case do not matter. */
export const statusSchema = z.strictObject({
  number: z
    .string()
    .trim()
    .regex(/^\d{4}-\d{4,9}$/, { error: '请填写申请编号，写法如 2026-0007' }),
  code: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(/^[A-Z0-9]{6,16}$/, { error: '请填写查询码，即提交时显示的字母和数字' })),
});

export const letterFileSchema = z.strictObject({
  ...statusSchema.shape,
  letterId: z.uuid(),
  kind: z.enum(['pdf', 'docx']),
});
