import { describe, expect, it } from 'vitest';
import { permits } from '../access/policy';
import { type Actor, type Role, roles } from '../access/roles';
import {
  decideDisabling,
  decideEnabling,
  decideNewPerson,
  decidePasswordReset,
  decidePersonChange,
  decideSectionClosing,
  decideSectionMove,
  decideSectionName,
} from './decide';
import { type AgencyAct, agencyPolicy } from './policy';
import type { PersonHead, SectionHead } from './types';

const admin: Actor = { userId: 'lin', name: '林', agencyId: 'mzj', sectionId: null, roles: ['administrator'] };
const relief: SectionHead = { id: 'relief', agencyId: 'mzj', name: '社会救助科', position: 1, isActive: true };
const elderly: SectionHead = { id: 'elderly', agencyId: 'mzj', name: '养老服务科', position: 2, isActive: true };
const wang: PersonHead = {
  id: 'wang',
  agencyId: 'mzj',
  username: 'wang',
  name: '王',
  roles: ['office_staff'],
  sectionId: null,
  disabledAt: null,
  version: 1,
};
const drafted = (held: readonly Role[], sectionId: string | null = null) => ({ name: '王', roles: held, sectionId });
const refused = (code: string) => ({ ok: false, failure: { code } });

describe('who manages the agency', () => {
  // From the handbook: the administrator, and nobody else, whatever the act.
  const acts: readonly AgencyAct[] = ['managePeople', 'manageSections', 'changeSettings'];
  it.each(acts.flatMap((act) => roles.map((role) => [act, role] as const)))('%s by %s', (act, role) => {
    expect(permits(agencyPolicy, act, { ...admin, roles: [role] })).toBe(role === 'administrator');
  });
});

describe('a new person', () => {
  it.each([
    ['no role', drafted([]), null, 'roleMissing'],
    ['administrator and leader', drafted(['administrator', 'leader']), null, 'dutiesMixed'],
    ['auditor and officer', drafted(['auditor', 'section_officer'], 'relief'), relief, 'dutiesMixed'],
    ['an officer without a section', drafted(['section_officer']), null, 'sectionMissing'],
    ['a section that is none', drafted(['section_officer'], 'x'), null, 'sectionUnknown'],
    ['another agency’s section', drafted(['leader'], 'x'), { ...relief, agencyId: 'other' }, 'sectionUnknown'],
    ['a closed section', drafted(['section_officer'], 'relief'), { ...relief, isActive: false }, 'sectionClosed'],
  ])('is refused with %s', (_, draft, section, code) => {
    expect(decideNewPerson(admin, draft, section)).toEqual(refused(code));
  });

  it('may hold several working roles', () => {
    expect(decideNewPerson(admin, drafted(['office_staff', 'office_head', 'leader']), null).ok).toBe(true);
  });

  it('is not for an office head to make', () => {
    expect(decideNewPerson({ ...admin, roles: ['office_head'] }, drafted(['leader']), null)).toEqual(
      refused('forbidden'),
    );
  });
});

describe('changing a person', () => {
  const facts = { section: null, otherAdministrators: 1 };
  const self: PersonHead = { ...wang, id: 'lin', roles: ['administrator'] };

  it('signs them out when their roles change, and only then', () => {
    expect(decidePersonChange(wang, admin, drafted(['office_head']), facts)).toMatchObject({
      value: { endsSessions: true },
    });
    expect(decidePersonChange(wang, admin, drafted(['office_staff']), facts)).toMatchObject({
      value: { endsSessions: false },
    });
  });

  it('lets nobody change their own roles, and everybody their own name', () => {
    expect(decidePersonChange(self, admin, drafted(['leader']), facts)).toEqual(refused('ownAccount'));
    expect(decidePersonChange(self, admin, drafted(['administrator']), facts).ok).toBe(true);
  });

  it('keeps the last administrator', () => {
    const other: PersonHead = { ...self, id: 'zhou' };
    expect(decidePersonChange(other, admin, drafted(['leader']), { section: null, otherAdministrators: 0 })).toEqual(
      refused('lastAdministrator'),
    );
  });

  it('does not know another agency’s people', () => {
    const stranger = { ...wang, agencyId: 'other' };
    expect(decidePersonChange(stranger, admin, drafted(['leader']), facts)).toEqual(refused('notFound'));
  });

  it('lets somebody stay in a closed section, and not move into one', () => {
    const closed = { ...relief, isActive: false };
    const draft = drafted(['office_staff'], 'relief');
    expect(decidePersonChange({ ...wang, sectionId: 'relief' }, admin, draft, { ...facts, section: closed }).ok).toBe(
      true,
    );
    expect(decidePersonChange(wang, admin, draft, { ...facts, section: closed })).toEqual(refused('sectionClosed'));
  });
});

describe('stopping and restoring an account', () => {
  const stopped = { ...wang, disabledAt: new Date('2026-01-05T09:00:00+08:00') };

  it('is refused for one’s own', () => {
    expect(decideDisabling({ ...wang, id: 'lin' }, admin, 3)).toEqual(refused('ownAccount'));
    expect(decidePasswordReset({ ...wang, id: 'lin' }, admin)).toEqual(refused('ownAccount'));
  });

  it('is refused for the last administrator', () => {
    expect(decideDisabling({ ...wang, roles: ['administrator'] }, admin, 0)).toEqual(refused('lastAdministrator'));
    expect(decideDisabling({ ...wang, roles: ['administrator'] }, admin, 1).ok).toBe(true);
  });

  it('is refused where it is so already', () => {
    expect(decideDisabling(stopped, admin, 1)).toEqual(refused('alreadySo'));
    expect(decideEnabling(wang, admin, null)).toEqual(refused('alreadySo'));
  });

  it('restores nobody into a closed section', () => {
    expect(decideEnabling(stopped, admin, { ...relief, isActive: false })).toEqual(refused('sectionClosed'));
    expect(decideEnabling(stopped, admin, relief).ok).toBe(true);
  });

  it.each(['office_staff', 'office_head', 'leader', 'section_officer', 'auditor'] as const)(
    'is not for a %s',
    (role) => {
      expect(decideDisabling(wang, { ...admin, roles: [role] }, 1)).toEqual(refused('forbidden'));
      expect(decidePasswordReset(wang, { ...admin, roles: [role] })).toEqual(refused('forbidden'));
    },
  );
});

describe('a section', () => {
  it('has a name of its own', () => {
    expect(decideSectionName(null, admin, '社会救助科', [relief, elderly])).toEqual(refused('nameTaken'));
    expect(decideSectionName(relief, admin, '社会救助科', [relief, elderly]).ok).toBe(true);
  });

  it('moves one place and not beyond the ends', () => {
    expect(decideSectionMove(elderly, admin, 'up', [relief, elderly])).toEqual({ ok: true, value: [elderly, relief] });
    expect(decideSectionMove(elderly, admin, 'down', [relief, elderly])).toEqual(refused('atTheEnd'));
    expect(decideSectionMove(relief, admin, 'up', [relief, elderly])).toEqual(refused('atTheEnd'));
  });

  it('is not closed while people hang on it', () => {
    expect(decideSectionClosing(relief, admin, 1)).toEqual(refused('peopleLeft'));
    expect(decideSectionClosing(relief, admin, 0).ok).toBe(true);
  });

  it('is not known to another agency’s administrator', () => {
    expect(decideSectionClosing(relief, { ...admin, agencyId: 'other' }, 0)).toEqual(refused('notFound'));
  });
});
