import {
  feeBasisLabels,
  feeUnitLabels,
  opinionLabels,
  outcomeLabels,
  receiptBasisLabels,
  transferChannelLabels,
} from '@/lib/applications/labels';
import type { LedgerEvent } from '@/lib/applications/types';

/** What an act says beside its name and day; empty where it says nothing more. */
export function factsWords(event: LedgerEvent): string {
  switch (event.kind) {
    case 'received':
      return receiptBasisLabels[event.facts.basis];
    case 'correctionAsked':
      return `补正期限到 ${event.facts.dueOn}：${event.facts.what}`;
    case 'thirdPartyAsked':
      return event.facts.party;
    case 'thirdPartyAnswered':
      return `${event.facts.party}：${opinionLabels[event.facts.answer]}`;
    case 'agencyAsked':
      return event.facts.agency;
    case 'agencyAnswered':
      return `${event.facts.agency}：${opinionLabels[event.facts.answer]}`;
    case 'reasonsAsked':
      return `${event.facts.count} 件，说明理由的期限到 ${event.facts.dueOn}`;
    case 'reasonsGiven':
      return event.facts.isReasonable ? '理由合理' : '理由不合理';
    case 'delayed':
    case 'extended':
      return `${event.facts.workingDays} 个工作日`;
    case 'feeNotified': {
      const { basis, quantity, amount } = event.facts;
      return `${feeBasisLabels[basis]} ${quantity} ${feeUnitLabels[basis]}，${amount.toLocaleString('zh-CN')} 元`;
    }
    case 'transferred':
      return transferChannelLabels[event.facts.to];
    case 'replied':
    case 'lapsed':
      return outcomeLabels[event.facts.outcome];
    default:
      return '';
  }
}
