import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';

/** What an applicant is shown once. */
export interface Filed {
  readonly number: string;
  readonly code: string;
}

export const applyPath = '/smmz/apply';

/** A form that is drawn now, by the token in it. */
export async function drawForm(visitor: APIRequestContext): Promise<string> {
  const html = await (await visitor.get(applyPath)).text();
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(token).not.toBe('');
  return token;
}

/** The words for a form that was sent at once, or not drawn here. */
export const hurried = '页面刚刚打开，或者打开已经超过一天';

/** All that the form asks; the person is made up, and says so. */
export const ordinary = {
  applicantKind: 'naturalPerson',
  name: '演示丙（虚构）',
  identityKind: '其他',
  identityNumber: 'YS-0003',
  representative: '',
  phone: '13800000000',
  email: '',
  address: '',
  postcode: '',
  request: '2025 年临时救助资金的发放标准。',
  formWanted: 'electronic',
  deliveryWanted: 'online',
  homepage: '',
} as const;

/** Sends a form; again, while it is too young to have been filled in by a person. */
export async function postRipe(...[visitor, form, from]: Parameters<typeof post>): Promise<APIResponse> {
  let answer = await post(visitor, form, from);
  await expect(async () => {
    if ((await answer.text()).includes(hurried)) answer = await post(visitor, form, from);
    expect(await answer.text()).not.toContain(hurried);
  }).toPass();
  return answer;
}

/** Sends a form as a browser without scripts does, from an address that our proxy saw. */
export async function post(
  visitor: APIRequestContext,
  form: Readonly<Record<string, string>>,
  from: string,
  path = applyPath,
): Promise<APIResponse> {
  return visitor.post(path, { form, headers: { 'x-forwarded-for': from } });
}

/** Number and code on the page after filing. */
export async function filedOn(answer: APIResponse): Promise<Filed> {
  const html = await answer.text();
  expect(answer.status(), html.replace(/<[^>]+>/g, ' ')).toBe(200);
  const [number = '', code = ''] = [...html.matchAll(/<dd[^>]*>([^<]+)<\/dd>/g)].map(([, words = '']) => words);
  expect(number).toMatch(/^\d{4}-\d{4,}$/);
  return { number, code };
}
