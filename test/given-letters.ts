import { draftLetter, saveLetter, sendLetter, takeLetterStep } from '../lib/applications/commands/letters';
import { saveDisclosureSettings } from '../lib/applications/commands/settings';
import type { LetterFiles, RenderLetter } from '../lib/applications/letters/rendering';
import type { DisclosureSettings } from '../lib/applications/letters/types';
import { findLetter, type StoredLetter } from '../lib/applications/queries/letters';
import type { LetterElements, LetterKind, LetterState, Outcome } from '../lib/applications/types';
import { signatures } from '../lib/applications/workflow';
import { today } from '../lib/clock';
import type { Database } from '../lib/db';
import { type GivenAgency, givenPerson, must } from './given';
import { type GivenApplication, givenApplication, morningOf } from './given-applications';

/** The day on which letters are written, signed and sent. */
export const writtenOn = '2026-01-19';
const at = morningOf(writtenOn);

export const someSettings: DisclosureSettings = {
  documentCode: '测民公开',
  reconsiderationAuthority: '测试市人民政府',
  reconsiderationAddress: '测试市虚构路1号',
  superiorAuthority: '测试省民政厅',
  court: '测试市虚构区人民法院',
  reconsiderationDays: 60,
  litigationMonths: 6,
  inquiryRemedy: 'either',
  feeBasis: 'pages',
  payment: '持通知书到虚构银行柜台缴纳。',
  retentionYears: 10,
};

/** Enters the agency's settings by an administrator of its own. */
export async function givenSettings(
  db: Database,
  { agencyId }: Pick<GivenAgency, 'agencyId'>,
  changes: Partial<DisclosureSettings> = {},
): Promise<void> {
  const administrator = await givenPerson(db, agencyId, ['administrator']);
  must(await saveDisclosureSettings(db, administrator, 0, { ...someSettings, ...changes }, at));
}

/** Files quick to make; how the real ones look is for the letters' own tests. */
export const plainLetterFiles: RenderLetter = async (content, addressee): Promise<LetterFiles> => {
  const bytes = new TextEncoder().encode(`${addressee.name} ${content.documentNumber}`);
  return { docx: bytes, pdf: bytes };
};

export interface GivenLetter {
  readonly application: GivenApplication;
  readonly letterId: string;
}

interface Wanted {
  readonly kind?: LetterKind;
  readonly outcome?: Outcome;
  readonly elements?: LetterElements;
  readonly thirdParty?: string;
  readonly state?: LetterState;
  /** One that runs, of an agency with settings, when left out. */
  readonly application?: GivenApplication;
  readonly render?: RenderLetter;
}

/** What a reply of outcome `needsCreation` must say. */
export const completeReply: LetterElements = { why: '现有的是年度汇总表，没有按村统计的表。' };

/** A letter brought to a state by the commands themselves, each step by its own person. */
export async function givenLetter(db: Database, wanted: Wanted = {}): Promise<GivenLetter> {
  const { kind = 'reply', outcome = 'unavailable.needsCreation', state = 'draft' } = wanted;
  const application = wanted.application ?? (await givenApplicationWithSettings(db));
  const { id: applicationId, office } = application;
  const reply = kind === 'reply' ? { outcome } : {};
  const letterId = must(await draftLetter(db, office, { applicationId, kind, ...reply }, at));
  const letter = await letterNow(db, application, letterId);
  const elements = { ...letter.elements, ...(wanted.elements ?? (kind === 'reply' ? completeReply : {})) };
  const { thirdParty } = wanted;
  must(await saveLetter(db, office, { letterId, seenVersion: letter.version, elements, thirdParty }, at));
  await bringLetterTo(db, application, letterId, state, wanted.render ?? plainLetterFiles);
  return { application, letterId };
}

export async function givenApplicationWithSettings(db: Database): Promise<GivenApplication> {
  const application = await givenApplication(db);
  await givenSettings(db, application);
  return application;
}

/** The letter as it is stored now. */
export async function letterNow(db: Database, { agencyId }: GivenApplication, id: string): Promise<StoredLetter> {
  const letter = await findLetter(db, agencyId, id);
  if (!letter) throw new Error(`no letter ${id}`);
  return letter;
}

async function bringLetterTo(
  db: Database,
  application: GivenApplication,
  letterId: string,
  state: LetterState,
  render: RenderLetter,
): Promise<void> {
  const { kind } = await letterNow(db, application, letterId);
  for (const [reached, act] of wayOf(signatures[kind])) {
    if (!before(reached, state)) return;
    const actor = application[act.by];
    const { version: seenVersion } = await letterNow(db, application, letterId);
    const step = { letterId, seenVersion };
    if (act.action !== 'send') must(await takeLetterStep(db, actor, { ...step, action: act.action }, at, render));
    else must(await sendLetter(db, actor, { ...step, sentOn: today(at), sentBy: 'post', proof: '挂号 123' }, at));
  }
}

interface Act {
  readonly by: 'office' | 'head' | 'leader';
  readonly action: 'submit' | 'review' | 'sign' | 'issue' | 'send';
}

const order: readonly LetterState[] = ['draft', 'inReview', 'awaitingSignature', 'signed', 'sent'];
const before = (one: LetterState, other: LetterState) => order.indexOf(one) < order.indexOf(other);

/** From which state whose act leads on. */
function wayOf(signer: 'office' | 'head' | 'leader'): readonly (readonly [LetterState, Act])[] {
  const send = ['signed', { by: 'office', action: 'send' }] as const;
  if (signer === 'office') return [['draft', { by: 'office', action: 'issue' }], send];
  const way = [
    ['draft', { by: 'office', action: 'submit' }],
    ['inReview', { by: 'head', action: 'review' }],
  ] as const;
  return signer === 'head' ? [...way, send] : [...way, ['awaitingSignature', { by: 'leader', action: 'sign' }], send];
}
