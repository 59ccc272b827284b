import { writtenDay } from './days';
import { courseOfLetter, replyDueOn } from './standing';
import type { LetterFacts } from './types';
import type { PlaceholderValues } from './wording';

/** What stands in the place of each placeholder; empty where nothing is known. */
export function valuesOf(facts: LetterFacts): PlaceholderValues {
  const { agency, application } = facts;
  const { receivedOn } = courseOfLetter(facts);
  const dueOn = replyDueOn(facts);
  return {
    单位: agency.name,
    申请编号: application.number,
    收到日期: receivedOn === null ? '' : writtenDay(receivedOn),
    答复期限: dueOn === null ? '' : writtenDay(dueOn),
    联系机构: agency.contactOffice,
    联系电话: agency.phone,
    联系地址: agency.address,
  };
}
