import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, givenPerson, must } from '../../../test/given';
import { morningOf } from '../../../test/given-applications';
import { givenLetter, letterNow, someSettings, writtenOn } from '../../../test/given-letters';
import { findDisclosureSettings } from '../queries/settings';
import { findTemplate, listVersions } from '../queries/templates';
import { saveDisclosureSettings } from './settings';
import { saveTemplate } from './templates';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = morningOf(writtenOn);
const wording = { opening: '', advice: '请带身份证。', closing: '此致。' };
const first = { kind: 'reply', outcome: 'disclosed', seenVersion: 0, wording, lessons: '' } as const;

async function given() {
  const agency = await givenAgency(db);
  return { ...agency, admin: await givenPerson(db, agency.agencyId, ['administrator']) };
}

describe('a template', () => {
  it('grows by versions; earlier ones stay, and nothing changes them', async () => {
    const { admin, agencyId } = await given();
    expect(await saveTemplate(db, admin, first, at)).toEqual({ ok: true, value: 1 });
    must(await saveTemplate(db, admin, { ...first, seenVersion: 1, lessons: '写明检索词' }, at));
    const versions = await listVersions(db, agencyId, 'reply', 'disclosed');
    expect(versions.map(({ version, lessons }) => [version, lessons])).toEqual([
      [2, '写明检索词'],
      [1, ''],
    ]);
    await expect(db.letterTemplate.updateMany({ where: { agencyId }, data: { lessons: 'x' } })).rejects.toThrow();
    expect(await findTemplate(db, agencyId, 'reply', 'partlyDisclosed')).toMatchObject({ version: 0, id: null });
  });

  it('lets one of ten win', async () => {
    const { admin } = await given();
    const results = await Promise.all(Array.from({ length: 10 }, () => saveTemplate(db, admin, first, at)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is the administrator’s alone, within limits, and a reply’s has an outcome', async () => {
    const { admin, office, leader } = await given();
    for (const actor of [office, leader]) {
      expect(await saveTemplate(db, actor, first, at)).toEqual({ ok: false, failure: { code: 'forbidden' } });
    }
    const badOutcome = { ...first, outcome: null };
    expect(await saveTemplate(db, admin, badOutcome, at)).toEqual({ ok: false, failure: { code: 'outcomeMissing' } });
    const badWords = { ...first, wording: { ...wording, closing: '{姓名}' } };
    expect(await saveTemplate(db, admin, badWords, at)).toMatchObject({ failure: { code: 'unknownPlaceholder' } });
  });

  it('of a letter that is begun stays the one it was begun with', async () => {
    const { application, letterId } = await givenLetter(db, { state: 'draft' });
    const admin = await givenPerson(db, application.agencyId, ['administrator']);
    const template = { ...first, outcome: 'unavailable.needsCreation' } as const;
    must(await saveTemplate(db, admin, template, at));
    expect((await letterNow(db, application, letterId)).templateId).toBeNull();
  });
});

describe('an agency’s settings', () => {
  it('are entered once by one of ten, then changed by version', async () => {
    const { admin, agencyId } = await given();
    const save = (seen: number) => saveDisclosureSettings(db, admin, seen, someSettings, at);
    const results = await Promise.all(Array.from({ length: 10 }, () => save(0)));
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 1 }]);
    expect(await save(0)).toEqual({ ok: false, failure: { code: 'changedMeanwhile' } });
    must(await saveDisclosureSettings(db, admin, 1, { ...someSettings, court: '另一法院' }, at));
    expect(await findDisclosureSettings(db, agencyId)).toEqual({ ...someSettings, court: '另一法院', version: 2 });
    expect(await db.auditEntry.count({ where: { agencyId, action: 'disclosureSettingsChanged' } })).toBe(2);
  });

  it('are not for who works in the office', async () => {
    const { office } = await given();
    expect(await saveDisclosureSettings(db, office, 0, someSettings, at)).toMatchObject({
      failure: { code: 'forbidden' },
    });
  });
});
