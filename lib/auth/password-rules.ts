/** 等保 and ASVS ask for length, not for kinds of characters. */
export const shortestPassword = 10;
export const longestPassword = 128;

/** Long enough and still the first that a guesser tries; compared without case. */
const common: ReadonlySet<string> = new Set([
  '0123456789',
  '1234567890',
  '12345678910',
  '123456789a',
  'a123456789',
  '1234567891',
  '0987654321',
  '9876543210',
  '1111111111',
  '0000000000',
  '6666666666',
  '8888888888',
  '1122334455',
  '1234512345',
  '123123123123',
  '147258369a',
  '1qaz2wsx3edc',
  'qwertyuiop',
  'qwerty123456',
  'qwer123456',
  'asdfghjkl;',
  'zxcvbnm123',
  'abc123456789',
  'abcd123456',
  'abcdefghij',
  'password123',
  'password1234',
  'password123!',
  'p@ssw0rd123',
  'passw0rd123',
  'admin12345',
  'admin123456',
  'admin@12345',
  'administrator',
  'iloveyou1314',
  '5201314520',
  'woaini1314',
  'woaini520520',
  'woaizhongguo',
  'zhengwugongkai',
  'gongkai2019',
]);

export type PasswordFault = 'tooShort' | 'tooLong' | 'tooCommon' | 'sameAsUsername';

/** The first reason why a password will not do, or null. Characters are counted as people count them. */
export function passwordFault(password: string, username: string): PasswordFault | null {
  const length = [...password].length;
  const folded = password.toLowerCase();
  if (length < shortestPassword) return 'tooShort';
  if (length > longestPassword) return 'tooLong';
  if (folded === username.toLowerCase()) return 'sameAsUsername';
  if (common.has(folded) || new Set(folded).size <= 2) return 'tooCommon';
  return null;
}
