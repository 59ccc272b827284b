import type { Actor } from '../../lib/access/roles';
import { type AppealInput, closeAppeal, recordAnswer, registerAppeal } from '../../lib/appeals/commands';
import { assignApplication } from '../../lib/applications/commands/assignments';
import { fileApplication } from '../../lib/applications/commands/filing';
import { recordEvent } from '../../lib/applications/commands/ledger';
import { draftLetter, saveLetter, sendLetter, takeLetterStep } from '../../lib/applications/commands/letters';
import { registerApplication } from '../../lib/applications/commands/registration';
import { saveDisclosureSettings } from '../../lib/applications/commands/settings';
import { receiptBases } from '../../lib/applications/deadlines';
import type { EventEntry } from '../../lib/applications/decide/events';
import type { Applicant, ApplicantKind, Channel, LetterElements } from '../../lib/applications/types';
import { builtInCalendar } from '../../lib/calendar/calendar';
import { addDays } from '../../lib/calendar/plain-dates';
import { addWorkingDays } from '../../lib/calendar/working-days';
import { type PlainDate, today } from '../../lib/clock';
import type { Database } from '../../lib/db';
import type { DemoStaff } from './agency';
import { must } from './must';
import { isOfficeDay } from './office-days';
import { sections } from './texts/agency';
import { type DemoAct, type DemoApplication, pastApplications } from './texts/applications';
import { type CurrentApplication, currentApplications } from './texts/applications-current';

const morningOf = (day: PlainDate) => new Date(`${day}T09:00:00+08:00`);

/** The day so many working days before another. */
function workingDaysBefore(day: PlainDate, count: number): PlainDate {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (isOfficeDay(found)) left -= 1;
  }
  return found;
}

/** Somebody made up: the name says so, and no such number was ever given out. */
function inventedApplicant(kind: ApplicantKind, serial: number): Applicant {
  const isPerson = kind === 'naturalPerson';
  const digits = String(serial).padStart(4, '0');
  return {
    name: isPerson ? `虚构申请人${digits}` : `虚构单位${digits}`,
    identityKind: isPerson ? '其他' : '统一社会信用代码',
    identityNumber: isPerson ? `YANSHI-${digits}` : `00YANSHI0000000${digits}`,
    representative: isPerson ? '' : `虚构负责人${digits}`,
    phone: `1990000${digits}`,
    email: `yanshi${digits}@example.com`,
    address: `虚构市演示路 ${serial} 号`,
    postcode: '000000',
  };
}

interface Seed {
  readonly db: Database;
  readonly staff: DemoStaff;
  readonly today: PlainDate;
}

/** Applications of 2020 to last year from receipt to outcome, and two appeals over them: all before today. */
export async function seedPastApplications(db: Database, staff: DemoStaff, at: Date): Promise<void> {
  must(await saveDisclosureSettings(db, staff.actor('admin'), 0, settings, morningOf('2020-01-06')));
  const seed = { db, staff, today: today(at) };
  const ids = new Map<string, string>();
  for (const [index, application] of pastApplications.entries()) {
    if (lastDayOf(application) > seed.today) continue;
    const { id, number } = await register(seed, { ...application, serial: index + 1 });
    await record(seed, id, application.on, application.acts);
    ids.set(application.matter, number);
  }
  await seedPastAppeals(seed, ids);
}

function daysOf({ on, acts }: Pick<DemoApplication, 'on' | 'acts'>): readonly PlainDate[] {
  let day = on;
  return acts.map(({ after }) => {
    day = addWorkingDays(day, after, builtInCalendar).deadline ?? addDays(day, after);
    return day;
  });
}

const lastDayOf = (application: DemoApplication): PlainDate => daysOf(application).at(-1) ?? application.on;

interface Registration {
  readonly on: PlainDate;
  readonly channel: Channel;
  readonly kind: ApplicantKind;
  readonly matter: string;
  readonly request: string;
  readonly serial: number;
}

async function register({ db, staff }: Seed, { on, channel, kind, matter, request, serial }: Registration) {
  const input = {
    channel,
    arrivedOn: on,
    confirmedOn: receiptBases[channel] === 'confirmed' ? on : null,
    applicantKind: kind,
    applicant: inventedApplicant(kind, serial),
    matter,
    request,
    formWanted: 'electronic',
    deliveryWanted: channel === 'inPerson' ? 'inPerson' : 'email',
    foundMissing: [],
  } as const;
  return must(await registerApplication(db, staff.actor('bangongshi'), input, morningOf(on)));
}

async function record(seed: Seed, applicationId: string, on: PlainDate, acts: readonly DemoAct[]): Promise<void> {
  const days = daysOf({ on, acts });
  for (const [index, { after: _, ...act }] of acts.entries()) {
    const day = days[index] ?? on;
    await recordOn(seed, applicationId, { ...act, on: day } as EventEntry);
  }
}

async function recordOn({ db, staff }: Seed, applicationId: string, entry: EventEntry): Promise<void> {
  const seenVersion = await versionOf(db, applicationId);
  must(await recordEvent(db, staff.actor('bangongshi'), { ...entry, applicationId, seenVersion }, morningOf(entry.on)));
}

async function versionOf(db: Database, id: string): Promise<number> {
  return (await db.application.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
}

/** Authorities are real, the code is made up; nobody pays anything. */
const settings = {
  documentCode: '明民公开',
  reconsiderationAuthority: '三明市人民政府',
  reconsiderationAddress: '三明市人民政府行政复议机构（演示地址）',
  superiorAuthority: '福建省民政厅',
  court: '三明市三元区人民法院',
  reconsiderationDays: 60,
  litigationMonths: 6,
  inquiryRemedy: 'either',
  feeBasis: 'pages',
  payment: '演示数据，请勿缴费。',
  retentionYears: 10,
} as const;

const government = settings.reconsiderationAuthority;
const { court } = settings;

/** One ended in review, one went on to court and over the turn of the year. */
async function seedPastAppeals(seed: Seed, numbers: ReadonlyMap<string, string>): Promise<void> {
  const office = seed.staff.actor('bangongshi');
  const prices = numbers.get('政府购买服务合同中的报价');
  const minutes = numbers.get('涉密会议纪要');
  if (!prices || !minutes || seed.today < '2025-02-01') return;
  await appeal(seed, office, {
    applicationNumber: prices,
    receivedOn: '2023-05-22',
    answeredOn: '2023-05-30',
    closedOn: '2023-07-14',
    result: 'corrected',
    caseNumber: '演示行复〔2023〕12号',
    lessons: '第三方不同意公开时，答复书须写明对公共利益的衡量，不能只引用其意见。',
  });
  const second = await appeal(seed, office, {
    applicationNumber: minutes,
    receivedOn: '2024-05-20',
    answeredOn: '2024-05-28',
    closedOn: '2024-07-16',
    result: 'upheld',
    caseNumber: '演示行复〔2024〕9号',
    lessons: '',
  });
  await appeal(seed, office, {
    kind: 'litigationAfterReconsideration',
    precededById: second,
    applicationNumber: minutes,
    authority: court,
    receivedOn: '2024-08-12',
    answeredOn: '2024-08-23',
    closedOn: '2025-01-17',
    result: 'upheld',
    caseNumber: '演示行初〔2024〕33号',
    lessons: '',
  });
}

interface DemoAppeal extends Partial<Omit<AppealInput, 'applicationNumber' | 'receivedOn'>> {
  readonly applicationNumber: string;
  readonly receivedOn: PlainDate;
  readonly answeredOn?: PlainDate;
  readonly closedOn?: PlainDate;
  readonly result?: 'upheld' | 'corrected' | 'otherResult';
  readonly lessons?: string;
}

/** Registers an appeal and takes it as far as its days say. @returns its id */
async function appeal({ db }: Pick<Seed, 'db'>, office: Actor, demo: DemoAppeal): Promise<string> {
  const { answeredOn, closedOn, result, lessons = '', ...input } = demo;
  const registration = {
    kind: 'reconsideration',
    precededById: null,
    matter: `不服申请 ${demo.applicationNumber} 的答复`,
    authority: government,
    caseNumber: '',
    isSimplified: false,
    ...input,
  } as const;
  const appealId = must(await registerAppeal(db, office, registration, morningOf(demo.receivedOn)));
  if (answeredOn) must(await recordAnswer(db, office, { appealId, seenVersion: 1, answeredOn }, morningOf(answeredOn)));
  if (closedOn && result) {
    const conclusion = { appealId, seenVersion: answeredOn ? 2 : 1, closedOn, result, resultNote: '', lessons };
    must(await closeAppeal(db, office, conclusion, morningOf(closedOn)));
  }
  return appealId;
}

/** This year's applications in every state, by days that count back from today. */
export async function seedCurrentApplications(db: Database, staff: DemoStaff, at: Date): Promise<void> {
  const seed = { db, staff, today: today(at) };
  const office = staff.actor('bangongshi');
  for (const [index, demo] of currentApplications.entries()) {
    const on = workingDaysBefore(seed.today, demo.received);
    const { id, number } = await register(seed, { ...demo, on, serial: 100 + index });
    for (const { back, ...act } of demo.acts) {
      await recordOn(seed, id, { ...act, on: workingDaysBefore(seed.today, back) } as EventEntry);
    }
    if (demo.correction) {
      const { back, what } = demo.correction;
      const asked = workingDaysBefore(seed.today, back);
      const dueOn = addDays(asked, 14);
      await recordOn(seed, id, { kind: 'correctionAsked', on: asked, facts: { dueOn, what } });
    }
    if (demo.section) await assign(seed, id, demo.section, at);
    if (demo.reply) await writeReply(seed, id, demo.reply, at);
    if (demo.appealed !== undefined) {
      await appeal(seed, office, {
        applicationNumber: number,
        receivedOn: workingDaysBefore(seed.today, demo.appealed),
      });
    }
  }
  await fileFromPublic(seed, staff.actor('admin').agencyId, at);
}

async function assign({ db, staff }: Seed, applicationId: string, section: (typeof sections)[number], at: Date) {
  const officer = staff.actor(`xinxiyuan${sections.indexOf(section) + 1}`);
  const input = {
    applicationId,
    seenVersion: await versionOf(db, applicationId),
    sectionId: officer.sectionId ?? '',
    ask: '请检索并提出办理意见，写明检索的范围和关键词。',
    dueOn: null,
  };
  must(await assignApplication(db, staff.actor('bangongshi'), input, at));
}

/** The reply's letter, written by the office, reviewed by its head, signed by the leader, as far as the demo says. */
async function writeReply(
  { db, staff, today: day }: Seed,
  applicationId: string,
  { outcome, elements, state, sentBack = 0 }: NonNullable<CurrentApplication['reply']>,
  now: Date,
): Promise<void> {
  const office = staff.actor('bangongshi');
  const sentOn = workingDaysBefore(day, sentBack);
  const at = state === 'sent' ? morningOf(sentOn) : now;
  const letterId = must(await draftLetter(db, office, { applicationId, kind: 'reply', outcome }, at));
  const letter = await db.letter.findUniqueOrThrow({ where: { id: letterId } });
  const written = { ...(letter.elements as LetterElements), ...elements };
  let seenVersion = must(
    await saveLetter(db, office, { letterId, seenVersion: letter.version, elements: written }, at),
  );
  const steps = [
    { actor: office, action: 'submit' },
    { actor: staff.actor('zhuren'), action: 'review' },
    { actor: staff.actor('juzhang'), action: 'sign' },
  ] as const;
  for (const { actor, action } of steps.slice(0, stepsTaken[state])) {
    seenVersion = must(await takeLetterStep(db, actor, { letterId, seenVersion, action }, at)).version;
  }
  if (state !== 'sent') return;
  must(await sendLetter(db, office, { letterId, seenVersion, sentOn, sentBy: 'email', proof: '' }, at));
}

const stepsTaken = { inReview: 1, awaitingSignature: 2, sent: 3 } as const;

/** What came in on line and waits for the office to confirm its receipt. */
async function fileFromPublic({ db }: Seed, agencyId: string, at: Date): Promise<void> {
  const filing = {
    token: 'a form of the demonstration',
    applicantKind: 'naturalPerson',
    applicant: inventedApplicant('naturalPerson', 200),
    request: '本市孤儿基本生活费标准的最新文件。',
    formWanted: 'electronic',
    deliveryWanted: 'online',
  } as const;
  must(await fileApplication(db, agencyId, filing, at));
}
