import { Notice } from '@/components/ui/notice';
import { receiptBases, receiptOf } from '@/lib/applications/deadlines';
import { receiptBasisLabels } from '@/lib/applications/labels';
import type { Channel } from '@/lib/applications/types';
import { deadlineOf } from '@/lib/calendar/terms';
import type { Calendar } from '@/lib/calendar/types';
import { dayWords } from './due-words';

/** Which day counts as the day of receipt, by the way it came (Art. 31). */
export const receiptRules: Readonly<Record<Channel, string>> = {
  inPerson: '当面提交的，以提交之日为收到申请之日。',
  registeredPost: '以邮寄方式提交、需要签收的，以签收之日为收到申请之日；请填写签收的日期。',
  post: '以平常信函等无需签收的邮寄方式提交的，应当于到达当日与申请人确认，以确认之日为收到申请之日。',
  fax: '通过传真提交的，以双方确认之日为收到申请之日。',
  email: '通过互联网渠道（电子邮件）提交的，以双方确认之日为收到申请之日。',
  online: '通过互联网渠道（网上）提交的，以双方确认之日为收到申请之日。',
};

interface Props {
  readonly channel: Channel | null;
  readonly arrivedOn: string;
  readonly confirmedOn: string;
  readonly today: string;
  readonly calendar: Calendar;
}

/** What follows from channel and days, told while they are chosen. */
export function ReceiptRule({ channel, arrivedOn, confirmedOn, today, calendar }: Props) {
  if (channel === null) return <Notice>选择提交方式后，这里说明哪一天是收到申请之日（条例第三十一条）。</Notice>;
  const receipt = arrivedOn === '' ? null : receiptOf(channel, arrivedOn, confirmedOn === '' ? null : confirmedOn);
  return (
    <Notice tone={receipt ? 'info' : 'due'}>
      <p>{receiptRules[channel]}（条例第三十一条）</p>
      <p aria-live="polite" className="mt-1 font-medium">
        {receipt
          ? `收到申请之日：${dayWords(receipt.on, today)}（${receiptBasisLabels[receipt.basis]}）；${termWords(receipt.on, calendar, today)}`
          : waitingWords(channel)}
      </p>
    </Notice>
  );
}

function termWords(receivedOn: string, calendar: Calendar, today: string): string {
  const { deadline } = deadlineOf('reply', receivedOn, calendar);
  return deadline === null ? '答复期限暂定，节假日安排尚未公布。' : `答复期限到${dayWords(deadline, today)}。`;
}

function waitingWords(channel: Channel): string {
  return receiptBases[channel] === 'confirmed'
    ? '还没有确认日期：先登记为「待确认收到」，与申请人确认后再登记收到日期。'
    : '请填写到达的日期。';
}
