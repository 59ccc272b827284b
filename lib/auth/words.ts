import type { PasswordChangeRefusal } from './change-password';
import { longestPassword, type PasswordFault, shortestPassword } from './password-rules';
import type { SignInRefusal } from './sign-in';

/** 45 秒, 2 分钟, 15 分钟: rounded up, so that whoever waits as told gets in. */
export function waitWords(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

const blocked = (seconds: number) => `尝试次数过多，请在 ${waitWords(seconds)}后再试。`;

export function signInRefusalWords(refusal: SignInRefusal): string {
  if (refusal.code === 'blocked') return blocked(refusal.waitSeconds);
  return '用户名或密码不正确，请核对后重新输入。';
}

export const passwordRule = `至少 ${shortestPassword} 个字符，可用几个词连成一句；不得与用户名相同，也不要用常见密码`;

const passwordWords: Readonly<Record<PasswordFault | 'currentWrong' | 'unchanged', string>> = {
  tooShort: `新密码至少 ${shortestPassword} 个字符`,
  tooLong: `新密码不超过 ${longestPassword} 个字符`,
  tooCommon: '这个密码太常见，容易被猜中，请换一个',
  sameAsUsername: '新密码不得与用户名相同',
  currentWrong: '当前密码不正确',
  unchanged: '新密码与当前密码相同，请换一个',
};

/** The field that a refusal belongs to, and what to say there. */
export function passwordRefusalWords(refusal: PasswordChangeRefusal): {
  readonly field: 'currentPassword' | 'newPassword';
  readonly words: string;
} {
  if (refusal.code === 'blocked') return { field: 'currentPassword', words: blocked(refusal.waitSeconds) };
  const field = refusal.code === 'currentWrong' ? 'currentPassword' : 'newPassword';
  return { field, words: passwordWords[refusal.code] };
}
