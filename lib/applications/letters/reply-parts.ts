import { outcomeOf } from '../outcomes';
import type { LetterElements, Outcome } from '../types';
import { cited } from './citing';
import { elementsOf, writtenAt } from './elements';
import { readMaskedPages } from './masked-pages';
import { aboutRequest, addressOf, said, textPart } from './speech';
import type { LetterFacts, LetterPart } from './types';

/** Request, facts, decision with its article, what is withheld, and how the information is given. */
export function replyParts(facts: LetterFacts): readonly LetterPart[] {
  const { outcome } = facts;
  if (outcome === null) throw new Error('a reply has an outcome');
  return [
    ...aboutRequest(facts, { withReceipt: true }),
    ...(writtenAt(facts.elements, 'facts') === '' ? [] : [textPart('facts', `经查，${said(facts, 'facts')}`)]),
    textPart('decision', decisionOf(facts, outcome)),
    ...ownFacts(facts),
  ];
}

function decisionOf({ elements, application }: LetterFacts, outcome: Outcome): string {
  const rule = outcomeOf[outcome];
  const article = articleOf[outcome]?.(elements) ?? rule.article;
  const decision = rule.decision.replaceAll('您', addressOf(application.applicantKind));
  return `根据${cited(article)}的规定，现答复如下：${decision}`;
}

type Article = (elements: LetterElements) => string;
const has = (elements: LetterElements, key: string) => writtenAt(elements, key) !== '';

/** Outcomes that rest on one item of Art. 36 or another, as the case is. */
const articleOf: Readonly<Partial<Record<Outcome, Article>>> = {
  disclosed: (elements) =>
    itemsOf([has(elements, 'publicPlace') && '第一项', has(elements, 'information') && '第二项']),
  'unavailable.notHeld': (elements) =>
    itemsOf([has(elements, 'search') && '第四项', has(elements, 'holder') && '第五项']),
};

function itemsOf(items: readonly (string | false)[]): string {
  return `条例第三十六条${items.filter((item) => item !== false).join('、')}`;
}

/** The outcome's own facts under their names, in the order of the form. */
function ownFacts(facts: LetterFacts): readonly LetterPart[] {
  return elementsOf(facts.kind, facts.outcome)
    .filter(({ key, isInternal, isRequired }) => {
      return key !== 'facts' && !isInternal && (isRequired || writtenAt(facts.elements, key) !== '');
    })
    .map(({ key, label, shape }): LetterPart => {
      if (shape === 'maskedPages') return withheldTable(facts, key, label);
      return textPart(key, `${label}：${said(facts, key)}`);
    });
}

/** Art. 37: what was masked, page by page, with the reason and article of each place. */
function withheldTable(facts: LetterFacts, key: string, label: string): LetterPart {
  const pages = readMaskedPages(writtenAt(facts.elements, key)) ?? [];
  return {
    key,
    caption: `${label}一览表`,
    widths: [2, 5, 6, 4],
    head: ['页码', '遮盖的内容', '不予公开的理由', '依据'],
    rows: pages.map(({ page, what, why, article }) => [page, what, why, article]),
  };
}
