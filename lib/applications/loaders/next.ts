import type { AssignmentState, EventKind, LetterKind, LetterState, RequiredElement, Standing } from '../types';

/** The one thing that is to be done next, so that nobody has to look for it. */
export type NextAct =
  | { readonly kind: 'record'; readonly event: EventKind; readonly why: string }
  | { readonly kind: 'draft'; readonly letter: LetterKind; readonly why: string }
  | {
      readonly kind: 'letter';
      readonly letterId: string;
      readonly letter: LetterKind;
      readonly state: LetterState;
      readonly why: string;
    }
  | { readonly kind: 'assign'; readonly why: string }
  | { readonly kind: 'opinion'; readonly why: string }
  | { readonly kind: 'wait'; readonly why: string };

export interface NextFacts {
  readonly standing: Pick<Standing, 'state' | 'dueOn'>;
  readonly today: string;
  readonly missing: readonly RequiredElement[];
  readonly wasCorrectionAsked: boolean;
  readonly assignment: AssignmentState | null;
  /** Neither sent nor discarded, the newest first. */
  readonly openLetters: readonly { readonly id: string; readonly kind: LetterKind; readonly state: LetterState }[];
}

const letterWhys: Readonly<Record<LetterState, string>> = {
  draft: '还在拟稿，写完后送审。',
  inReview: '等办公室主任审核。',
  awaitingSignature: '等分管领导签发。',
  signed: '已签发，还没有发出；期限按发出之日计算。',
  sent: '',
  discarded: '',
};

/** What comes next in the office's hands; null where nothing does. */
export function nextAct(facts: NextFacts): NextAct | null {
  const { standing, openLetters } = facts;
  if (standing.state === 'filed') {
    return { kind: 'record', event: 'received', why: '与申请人确认后登记收到日期，答复期限从这一天起算。' };
  }
  const letter = openLetters[0];
  if (letter)
    return {
      kind: 'letter',
      letterId: letter.id,
      letter: letter.kind,
      state: letter.state,
      why: letterWhys[letter.state],
    };
  return standing.state === 'running' ? nextWhileRunning(facts) : waitingFor(facts);
}

function nextWhileRunning({ missing, wasCorrectionAsked, assignment }: NextFacts): NextAct {
  if (missing.length > 0 && !wasCorrectionAsked) {
    return {
      kind: 'draft',
      letter: 'correctionNotice',
      why: '申请内容不完整，收到之日起 7 个工作日内一次告知补正（条例第三十条）。',
    };
  }
  if (assignment === 'withSection') return { kind: 'wait', why: '科室正在办理，等科室交回意见。' };
  if (assignment === 'handedBack') return { kind: 'opinion', why: '科室已交回意见，请看过后采用或者退回。' };
  if (assignment === 'taken') return { kind: 'draft', letter: 'reply', why: '已采用科室的意见，可以拟写答复书。' };
  return { kind: 'assign', why: '交办给承办科室检索、提出意见；不需要科室的，直接拟写答复书。' };
}

function waitingFor({ standing, today }: NextFacts): NextAct | null {
  const isOver = standing.dueOn !== null && today > standing.dueOn;
  switch (standing.state) {
    case 'awaitingCorrection':
      return isOver
        ? { kind: 'record', event: 'lapsed', why: '补正期限已过，申请人没有补正的，登记不再处理。' }
        : { kind: 'record', event: 'corrected', why: '收到补正后登记，答复期限从这一天重新起算。' };
    case 'awaitingPayment':
      return isOver
        ? { kind: 'record', event: 'lapsed', why: '缴费期限已过，申请人没有缴清的，登记不再处理。' }
        : { kind: 'record', event: 'feePaid', why: '申请人缴清后登记，答复期限从次日重新起算。' };
    case 'awaitingThirdParty':
      return { kind: 'record', event: 'thirdPartyAnswered', why: '收到反馈意见后登记，答复期限继续计算。' };
    default:
      return null;
  }
}
