import type { WordingRefusal } from './wording';
import { wordingParts } from './wording';

/** Why the agency's wording can't stand, for its field. */
export function wordingRefusalText(refusal: WordingRefusal): string {
  const { label } = wordingParts[refusal.part];
  switch (refusal.code) {
    case 'wordingTooLong':
      return `${label}不超过 ${refusal.atMost} 字`;
    case 'unknownPlaceholder':
      return `没有“{${refusal.placeholder}}”这个占位符，请用下面列出的`;
    case 'looseBrace':
      return '花括号不成对：占位符写作 {申请编号}';
    case 'fixedMatter':
      return `“${refusal.words}”由救济条款统一写明，这里不能另写`;
  }
}
