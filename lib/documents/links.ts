const longestAddress = 2_000;

/**
 * Whether a link may lead there: an absolute http, https or mailto address without spaces, control characters or
 * credentials (`https://gov.cn@elsewhere` deceives readers). Anything else (javascript:, data:, relative) may not.
 */
export function isAllowedAddress(address: string): boolean {
  if (address.length > longestAddress || !/^(https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}\\<>"]+$/iu.test(address))
    return false;
  if (!URL.canParse(address)) return false;

  const { protocol, username, password } = new URL(address);
  return protocol === 'mailto:' || (username === '' && password === '');
}
