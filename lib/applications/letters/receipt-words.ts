import type { Channel, ReceiptBasis } from '../types';
import { cited } from './citing';
import { writtenDay } from './days';
import { courseOfLetter, replyDueOn } from './standing';
import type { LetterFacts } from './types';

const ways: Readonly<Record<Channel, string>> = {
  inPerson: '当面提交',
  registeredPost: '以需要签收的邮寄方式提交',
  post: '以平常信函提交',
  fax: '以传真提交',
  email: '以电子邮件提交',
  online: '通过互联网提交',
};

const bases: Readonly<Record<ReceiptBasis, string>> = {
  handedIn: '提交之日',
  signedFor: '本机关签收之日',
  confirmed: '双方确认之日',
};

/** The legal receipt date and why it is that day (Art. 31). */
export function receivedWords(facts: LetterFacts, basis: ReceiptBasis | null): string {
  const { receivedOn } = courseOfLetter(facts);
  const day = receivedOn === null ? '〔收到日期〕' : writtenDay(receivedOn);
  const why = basis === null ? '〔收到日期的依据〕' : bases[basis];
  return (
    `该申请系${ways[facts.application.channel]}，根据${cited('条例第三十一条')}的规定，` +
    `以${why}为收到申请之日，即${day}。`
  );
}

/** Until when the reply will come (Art. 33). */
export function termWords(facts: LetterFacts): string {
  const dueOn = replyDueOn(facts);
  const end = dueOn === null ? '最后一日待国务院公布节假日安排后确定' : `即${writtenDay(dueOn)}前（含当日）`;
  return (
    `根据${cited('条例第三十三条')}的规定，本机关将自收到申请之日起20个工作日内答复，${end}。` +
    '需要补正、征求第三方意见、延长期限或者收取信息处理费的，答复期限依照该条例和有关规定另行计算，并另行告知。'
  );
}
