import { z } from 'zod';
import { applicantKinds, deliveriesWanted, formsWanted, requiredElements } from '../types';
import { boxes, day, dayOrNull, note, version, words } from './fields';

/** On paper, by telephone line or by mail: what comes on line registers itself. */
export const handChannels = ['inPerson', 'registeredPost', 'post', 'fax', 'email'] as const;

/**
 * Who applied, as far as it was written: what is missing is asked for afterwards (Art. 30), so nothing is required here.
 * Only what is plainly mistyped is refused.
 */
const applicantFields = {
  name: note('姓名或者名称', 100),
  identityKind: note('证件类型', 30),
  identityNumber: note('证件号码', 50),
  representative: note('法定代表人（负责人）', 50),
  phone: note('联系电话', 30).refine((text) => text === '' || /^[\d+\-() ]{7,30}$/.test(text), {
    error: '电话号码只含数字，请核对',
  }),
  email: note('电子邮箱', 100).refine((text) => text === '' || z.email().safeParse(text).success, {
    error: '电子邮箱的写法如 name@example.com，请核对',
  }),
  address: note('通信地址', 200),
  postcode: note('邮政编码', 6).refine((text) => text === '' || /^\d{6}$/.test(text), {
    error: '邮政编码是 6 位数字',
  }),
};

const wantedFields = {
  applicantKind: z.enum(applicantKinds, { error: '请选择申请人类型' }),
  matter: words('事由', 200),
  request: words('所申请的内容', 5000),
  formWanted: z.enum(formsWanted, { error: '请选择提供信息的形式' }),
  deliveryWanted: z.enum(deliveriesWanted, { error: '请选择获取信息的方式' }),
};

/** What is typed of an application that came by hand. */
export const registerSchema = z
  .strictObject({
    channel: z.enum(handChannels, { error: '请选择提交方式' }),
    arrivedOn: day('到达日期'),
    confirmedOn: dayOrNull,
    ...wantedFields,
    ...applicantFields,
    foundMissing: boxes(z.enum(requiredElements)),
  })
  .transform(({ name, identityKind, identityNumber, representative, phone, email, address, postcode, ...rest }) => ({
    ...rest,
    applicant: { name, identityKind, identityNumber, representative, phone, email, address, postcode },
  }));

/** What is registered, put right: not who applied. */
export const editSchema = z.strictObject({
  applicationId: z.uuid(),
  seenVersion: version,
  channel: z.enum([...handChannels, 'online'], { error: '请选择提交方式' }),
  arrivedOn: day('到达日期'),
  ...wantedFields,
});
