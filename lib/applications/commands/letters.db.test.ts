import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenPerson, must } from '../../../test/given';
import { givenApplication, morningOf, recordNow } from '../../../test/given-applications';
import {
  completeReply,
  givenApplicationWithSettings,
  givenLetter,
  givenSettings,
  letterNow,
  plainLetterFiles,
  writtenOn,
} from '../../../test/given-letters';
import { openSecret } from '../../vault/secrets';
import { letterDigest } from '../letters/digest';
import { letterPlace } from '../letters/places';
import { renderLetter } from '../letters/rendering';
import { ledgerOf } from '../queries/heads';
import { findLetterFacts, findOpenElements } from '../queries/letter-facts';
import {
  draftLetter,
  letterFileForApplicant,
  readLetterFile,
  recordDelivery,
  saveLetter,
  sendLetter,
  takeLetterStep,
} from './letters';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = morningOf(writtenOn);
const trailOf = (subject: string) => db.auditEntry.findMany({ where: { subject }, orderBy: { number: 'asc' } });
const filesOf = (letterId: string) => db.vaultRecord.count({ where: { subject: `letter:${letterId}` } });
const counterOf = async (agencyId: string) =>
  (await db.numberCounter.findFirst({ where: { agencyId, series: 'letter' } }))?.last ?? 0;

describe('signing a letter', () => {
  it('twenty at once: numbers 1 to 20, none skipped, none twice, each with its files', async () => {
    const first = await givenApplicationWithSettings(db);
    const letters = [];
    for (let index = 0; index < 20; index += 1) {
      const application = index === 0 ? first : await givenApplication(db, { agency: first });
      letters.push(await givenLetter(db, { application, state: 'awaitingSignature' }));
    }
    const signed = await Promise.all(
      letters.map(async ({ application, letterId }) => {
        const { version: seenVersion } = await letterNow(db, application, letterId);
        const step = { letterId, seenVersion, action: 'sign' } as const;
        return must(await takeLetterStep(db, first.leader, step, at, plainLetterFiles)).documentNumber;
      }),
    );
    const numbers = signed.map((number) => Number(number?.match(/^测民公开〔2026〕(\d+)号$/)?.[1]));
    expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    for (const { letterId } of letters) expect(await filesOf(letterId)).toBe(2);
  });

  it('one letter by twenty clicks: once', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'awaitingSignature' });
    const { version: seenVersion } = await letterNow(db, application, letterId);
    const step = { letterId, seenVersion, action: 'sign' } as const;
    const results = await Promise.all(
      Array.from({ length: 20 }, () => takeLetterStep(db, application.leader, step, at, plainLetterFiles)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await counterOf(application.agencyId)).toBe(1);
    expect((await trailOf(`letter:${letterId}`)).filter(({ action }) => action === 'sign')).toHaveLength(1);
  });

  it('that dies while it is drawn leaves no hole and no half letter', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'awaitingSignature' });
    const { version: seenVersion } = await letterNow(db, application, letterId);
    const step = { letterId, seenVersion, action: 'sign' } as const;
    const dies = async () => {
      throw new Error('no paper');
    };
    await expect(takeLetterStep(db, application.leader, step, at, dies)).rejects.toThrow('no paper');
    expect(await letterNow(db, application, letterId)).toMatchObject({
      state: 'awaitingSignature',
      documentNumber: null,
      content: null,
    });
    expect(await counterOf(application.agencyId)).toBe(0);
    expect(await filesOf(letterId)).toBe(0);

    const signed = must(await takeLetterStep(db, application.leader, step, at, plainLetterFiles));
    expect(signed.documentNumber).toBe('测民公开〔2026〕1号');
  });

  it('without its files is refused by the database itself, whoever writes', async () => {
    const { letterId } = await givenLetter(db, { state: 'awaitingSignature' });
    const signing = db.$executeRaw`
      UPDATE letter SET state = 'signed', document_number = '甲', digest = 'd', content = '{}', signed_by = created_by,
        signed_at = ${at}, version = version + 1 WHERE id = ${letterId}::uuid`;
    await expect(signing).rejects.toThrow('without its files');
  });

  it('freezes the words under their digest; settings that change later change nothing', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'signed' });
    const { content, digest } = await letterNow(db, application, letterId);
    if (!content) throw new Error('nothing was frozen');
    expect(letterDigest(content)).toBe(digest);
    expect(JSON.stringify(content)).toContain('测试市人民政府');
    await expect(db.letter.update({ where: { id: letterId }, data: { digest: 'x' } })).rejects.toThrow();
  });

  it('takes four eyes', async () => {
    const application = await givenApplicationWithSettings(db);
    const both = await givenPerson(db, application.agencyId, ['office_staff', 'leader']);
    const { letterId } = await givenLetter(db, {
      application: { ...application, office: both },
      state: 'awaitingSignature',
    });
    const { version: seenVersion } = await letterNow(db, application, letterId);
    const result = await takeLetterStep(db, both, { letterId, seenVersion, action: 'sign' }, at, plainLetterFiles);
    expect(result).toEqual({ ok: false, failure: { code: 'ownWork' } });
  });
});

describe('a letter that lacks an element', () => {
  it('goes no further, and says which', async () => {
    const application = await givenApplication(db);
    await givenSettings(db, application, { court: '' });
    const { letterId } = await givenLetter(db, { application, elements: { why: '' } });
    const { version: seenVersion } = await letterNow(db, application, letterId);
    const step = { letterId, seenVersion, action: 'submit' } as const;
    expect(await takeLetterStep(db, application.office, step, at)).toEqual({
      ok: false,
      failure: { code: 'elementsMissing', elements: ['why', 'court'] },
    });
  });

  it('to a third party asks for its name, and lets it be written nowhere but in the vault', async () => {
    const application = await givenApplicationWithSettings(db);
    const { letterId } = await givenLetter(db, { application, kind: 'thirdPartyLetter' });
    const letter = await letterNow(db, application, letterId);
    const open = async () => findOpenElements(db, letter, await findLetterFacts(db, letter, writtenOn));
    expect(await open()).toEqual(['thirdPartyName']);
    const save = { letterId, seenVersion: letter.version, elements: letter.elements, thirdParty: '测试第三方公司' };
    const named = { ...save, elements: { ...letter.elements, asked: '测试第三方公司的报价' } };
    expect(await saveLetter(db, application.office, named, at)).toEqual({
      ok: false,
      failure: { code: 'thirdPartyNamed' },
    });
    must(await saveLetter(db, application.office, save, at));
    expect(await open()).toEqual([]);
  });
});

describe('who applied', () => {
  it('stands in the files, and nowhere else: not in what is sealed, stored, or told by the trail', async () => {
    const application = await givenApplicationWithSettings(db);
    const { name, phone } = application.applicant;
    const elements = { why: `${name}（电话 ${phone}）要求按村统计。` };
    const { letterId } = await givenLetter(db, { application, elements, state: 'sent', render: renderLetter });

    const pdf = await openSecret(db, letterPlace(application.agencyId, letterId, 'pdf'));
    expect(
      Buffer.from(pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const properties = propertiesOf(Buffer.from(pdf ?? []));
    expect(properties).toContain('政府信息公开申请答复书');
    expect(properties).not.toContain(name);
    const rows = [
      await db.letter.findUnique({ where: { id: letterId } }),
      await trailOf(`letter:${letterId}`),
      await trailOf(`application:${application.id}`),
    ];
    expect(JSON.stringify(rows)).not.toContain(name);
    expect(JSON.stringify(rows)).not.toContain(phone);
    const sealed = await db.vaultRecord.findMany({ where: { subject: `letter:${letterId}` } });
    for (const { sealed: bytes } of sealed) expect(Buffer.from(bytes ?? []).includes(Buffer.from(name))).toBe(false);
  });

  it('is sealed in the plain files too', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'signed' });
    const { name } = application.applicant;
    const place = letterPlace(application.agencyId, letterId, 'docx');
    expect(Buffer.from((await openSecret(db, place)) ?? []).toString()).toContain(name);
    const [row] = await db.vaultRecord.findMany({ where: { subject: `letter:${letterId}`, part: 'docx' } });
    expect(Buffer.from(row?.sealed ?? []).includes(Buffer.from(name))).toBe(false);
  });

  it('is read with a purpose, and leaves a line in the trail', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'signed' });
    const { office, officer, agencyId } = application;
    const admin = await givenPerson(db, agencyId, ['administrator']);
    expect(await readLetterFile(db, office, letterId, 'pdf', '', at)).toEqual({
      ok: false,
      failure: { code: 'purposeMissing' },
    });
    for (const stranger of [officer, admin]) {
      expect(await readLetterFile(db, stranger, letterId, 'pdf', '核对文书', at)).toMatchObject({ ok: false });
    }
    const read = must(await readLetterFile(db, office, letterId, 'pdf', '核对文书', at));
    expect(Buffer.from(read.bytes).toString()).toContain(application.applicant.name);
    expect(JSON.stringify(read.headers)).not.toContain(encodeURIComponent(application.applicant.name));
    expect((await trailOf(`letter:${letterId}`)).at(-1)).toMatchObject({ action: 'readIdentity', reason: '核对文书' });
  });
});

describe('sending a letter', () => {
  it('makes its act in the ledger on the sending day, in one transaction', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'sent' });
    const last = (await ledgerOf(db, application.id)).at(-1);
    expect(last).toMatchObject({ kind: 'replied', on: writtenOn, letterId });
    expect(last?.facts).toEqual({ outcome: 'unavailable.needsCreation' });
    expect(await letterNow(db, application, letterId)).toMatchObject({ sentOn: writtenOn, sentBy: 'post' });
  });

  it('that the ledger refuses leaves the letter unsent; with a reason it is late', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'signed' });
    const { version: seenVersion } = await letterNow(db, application, letterId);
    const send = { letterId, seenVersion, sentOn: '2026-03-20', sentBy: 'post', proof: '挂号' } as const;
    const later = morningOf('2026-03-20');
    expect(await sendLetter(db, application.office, send, later)).toMatchObject({
      ok: false,
      failure: { code: 'eventRefused', refusal: { code: 'outOfTime', mayBeRecorded: true } },
    });
    expect((await letterNow(db, application, letterId)).state).toBe('signed');
    must(await sendLetter(db, application.office, { ...send, reason: '信件退回后重寄' }, later));
    const standing = await db.applicationStanding.findUniqueOrThrow({ where: { applicationId: application.id } });
    expect(standing).toMatchObject({ outcome: 'unavailable.needsCreation', isLate: true });
  });

  it.each([
    ['correctionNotice', { unclear: '甲', toAdd: '乙' }, 'correctionAsked', { what: '乙' }],
    ['extensionNotice', { reason: '甲', workingDays: '10', approver: '乙' }, 'extended', { workingDays: 10 }],
    ['reasonsRequest', { count: '30' }, 'reasonsAsked', { count: 30 }],
    ['feeNotice', { quantity: '101' }, 'feeNotified', { basis: 'pages', quantity: 101, amount: 720 }],
    ['thirdPartyLetter', {}, 'thirdPartyAsked', { party: '第三方1' }],
  ] as const)('%s: its act says what the letter says', async (kind, elements, event, facts) => {
    const thirdParty = kind === 'thirdPartyLetter' ? '测试第三方公司' : undefined;
    const { application, letterId } = await givenLetter(db, { kind, elements, thirdParty, state: 'sent' });
    expect((await ledgerOf(db, application.id)).at(-1)).toMatchObject({ kind: event, facts, letterId });
  });

  it('is followed by its delivery, not before it and not in the future', async () => {
    const { application, letterId } = await givenLetter(db, { kind: 'receipt', state: 'sent' });
    const { version: seenVersion } = await letterNow(db, application, letterId);
    const deliver = (deliveredOn: string) =>
      recordDelivery(db, application.office, { letterId, seenVersion, deliveredOn }, at);
    expect(await deliver('2026-01-18')).toMatchObject({ failure: { code: 'deliveredBeforeSent' } });
    expect(await deliver('2026-01-20')).toMatchObject({ failure: { code: 'deliveredInFuture' } });
    must(await deliver(writtenOn));
    expect((await letterNow(db, application, letterId)).deliveredOn).toBe(writtenOn);
  });
});

describe('a letter for its applicant', () => {
  it('is handed out once sent, and leaves a line without a name', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'sent' });
    const ask = { agencyId: application.agencyId, applicationId: application.id, letterId, kind: 'pdf' } as const;
    const file = await letterFileForApplicant(db, ask, at);
    expect(Buffer.from(file?.bytes ?? []).toString()).toContain(application.applicant.name);
    expect((await trailOf(`letter:${letterId}`)).at(-1)).toMatchObject({ action: 'letterFetched', actorId: null });
  });

  it('is not there while unsent, for another application, or where it goes to a third party', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'signed' });
    const own = { agencyId: application.agencyId, applicationId: application.id, kind: 'pdf' } as const;
    expect(await letterFileForApplicant(db, { ...own, letterId }, at)).toBeNull();
    const other = await givenLetter(db, { state: 'sent' });
    expect(await letterFileForApplicant(db, { ...own, letterId: other.letterId }, at)).toBeNull();
    const party = await givenLetter(db, {
      kind: 'thirdPartyLetter',
      thirdParty: '测试第三方公司',
      state: 'sent',
    });
    const { agencyId, id: applicationId } = party.application;
    const ask = { agencyId, applicationId, letterId: party.letterId, kind: 'pdf' } as const;
    expect(await letterFileForApplicant(db, ask, at)).toBeNull();
  });
});

describe('beginning a letter', () => {
  it('writes what the records know: who was asked, earlier notices, terms', async () => {
    const application = await givenApplicationWithSettings(db);
    const applicationId = application.id;
    await givenLetter(db, {
      application,
      kind: 'correctionNotice',
      elements: { unclear: '甲', toAdd: '乙' },
      state: 'sent',
    });
    await recordNow(db, application, applicationId, { kind: 'corrected', on: '2026-01-21', facts: {} });
    const draft = { applicationId, kind: 'reply', outcome: 'unavailable.stillUnclear' } as const;
    const later = morningOf('2026-01-22');
    const letterId = must(await draftLetter(db, application.office, draft, later));
    expect((await letterNow(db, application, letterId)).elements).toMatchObject({
      notice: '2026年1月19日《政府信息公开申请补正告知书》（测民公开〔2026〕1号）',
      received: '2026年1月21日',
    });
    const again = await draftLetter(db, application.office, draft, later);
    expect(again).toEqual({ ok: false, failure: { code: 'draftOpen' } });
  });

  it('of a second third party counts on', async () => {
    const application = await givenApplicationWithSettings(db);
    const kind = 'thirdPartyLetter';
    await givenLetter(db, { application, kind, thirdParty: '测试第三方公司', state: 'sent' });
    const { letterId } = await givenLetter(db, { application, kind });
    expect((await letterNow(db, application, letterId)).elements.party).toBe('第三方2');
  });

  it('is the office’s alone, and edits are refused once it is submitted', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'inReview' });
    const { version: seenVersion } = await letterNow(db, application, letterId);
    const save = { letterId, seenVersion, elements: completeReply };
    expect(await saveLetter(db, application.office, save, at)).toMatchObject({ failure: { code: 'notDraft' } });
    const draft = { applicationId: application.id, kind: 'receipt' } as const;
    expect(await draftLetter(db, application.leader, draft, at)).toEqual({ ok: false, failure: { code: 'forbidden' } });
    expect(await draftLetter(db, application.officer, draft, at)).toEqual({ ok: false, failure: { code: 'notFound' } });
  });

  it('lets one of ten edits win', async () => {
    const { application, letterId } = await givenLetter(db);
    const { version: seenVersion } = await letterNow(db, application, letterId);
    const save = { letterId, seenVersion, elements: completeReply };
    const results = await Promise.all(Array.from({ length: 10 }, () => saveLetter(db, application.office, save, at)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

/** Title, author and the like of a PDF, in the clear and in its XMP. */
function propertiesOf(pdf: Buffer): string {
  const text = pdf.toString('utf8');
  return [...text.matchAll(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>|\/(?:Title|Author|Subject|Keywords)\s*[(<][^)>]*/g)].join(
    '\n',
  );
}
