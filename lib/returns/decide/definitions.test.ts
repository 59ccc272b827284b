import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/roles';
import type { MetricDefinition } from '../types';
import { decideDefinitionChange, decideDefinitionMove, decideDefinitionUse, decideNewDefinition } from './definitions';

const person = (role: Role): Actor => ({ userId: role, name: role, agencyId: 'a', sectionId: null, roles: [role] });
const admin = person('administrator');

const metric = (id: string, position: number): MetricDefinition => {
  return { id, key: id, label: `${id}数`, unit: '次', aggregation: 'sum', help: '', position, isActive: true };
};
const all = [metric('calls', 1), metric('events', 2)];
const draft = { label: '资料发放', unit: '份', aggregation: 'sum', help: '' } as const;

describe('the figures that are declared each month', () => {
  it('are the administrator’s alone to define', () => {
    for (const role of ['section_officer', 'office_staff', 'office_head', 'leader', 'auditor'] as const) {
      expect(decideNewDefinition(person(role), { key: 'leaflets', ...draft }, all), role).toMatchObject({
        failure: { code: 'forbidden' },
      });
    }
    expect(decideNewDefinition(admin, { key: 'leaflets', ...draft }, all)).toEqual({
      ok: true,
      value: { position: 3 },
    });
  });

  it('have a key and a name each of their own', () => {
    expect(decideNewDefinition(admin, { key: 'calls', ...draft }, all)).toMatchObject({
      failure: { code: 'keyTaken' },
    });
    const taken = { ...draft, label: 'calls数' };
    expect(decideNewDefinition(admin, { key: 'x1', ...taken }, all)).toMatchObject({ failure: { code: 'labelTaken' } });
    expect(decideDefinitionChange(admin, 'events', taken, all)).toMatchObject({ failure: { code: 'labelTaken' } });
    expect(decideDefinitionChange(admin, 'calls', taken, all)).toMatchObject({ ok: true });
  });

  it('move one place, and not beyond the ends', () => {
    const moved = decideDefinitionMove(admin, 'events', 'up', all);
    expect(moved.ok && moved.value.map(({ id }) => id)).toEqual(['events', 'calls']);
    expect(decideDefinitionMove(admin, 'events', 'down', all)).toMatchObject({ failure: { code: 'atTheEnd' } });
  });

  it('go out of use once, and exist in the own agency alone', () => {
    expect(decideDefinitionUse(admin, 'calls', false, all)).toMatchObject({ ok: true });
    expect(decideDefinitionUse(admin, 'calls', true, all)).toMatchObject({ failure: { code: 'alreadySo' } });
    expect(decideDefinitionUse(admin, 'elsewhere', false, all)).toMatchObject({ failure: { code: 'notFound' } });
  });
});
