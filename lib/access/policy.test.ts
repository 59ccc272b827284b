import { describe, expect, it } from 'vitest';
import { type Policy, permits } from './policy';
import type { Actor } from './roles';

const policy: Policy<'read' | 'edit' | 'sign', 'draft' | 'final'> = {
  read: [{ role: 'office_staff' }, { role: 'section_officer', ownSection: true }],
  edit: [{ role: 'office_staff', states: ['draft'] }],
  sign: [],
};

const staff: Actor = { userId: 'wang', name: '王', agencyId: 'a', sectionId: null, roles: ['office_staff'] };
const officer: Actor = { userId: 'li', name: '李', agencyId: 'a', sectionId: 'relief', roles: ['section_officer'] };

describe('asking the permission table', () => {
  it('permits what a role is granted everywhere', () => {
    expect(permits(policy, 'read', staff)).toBe(true);
  });

  it('permits a grant for a state in that state alone, and never in none', () => {
    expect(permits(policy, 'edit', staff, { state: 'draft' })).toBe(true);
    expect(permits(policy, 'edit', staff, { state: 'final' })).toBe(false);
    expect(permits(policy, 'edit', staff)).toBe(false);
  });

  it('permits an own-section grant over the own section alone', () => {
    expect(permits(policy, 'read', officer, { sectionId: 'relief' })).toBe(true);
    expect(permits(policy, 'read', officer, { sectionId: 'elderly' })).toBe(false);
    expect(permits(policy, 'read', officer, { sectionId: null })).toBe(false);
    expect(permits(policy, 'read', officer)).toBe(false);
  });

  it('gives nobody without a section what belongs to no section', () => {
    expect(permits(policy, 'read', { ...officer, sectionId: null }, { sectionId: null })).toBe(false);
  });

  it('permits nothing to whoever is granted nothing', () => {
    expect(permits(policy, 'sign', staff)).toBe(false);
    expect(permits(policy, 'read', { ...staff, roles: [] })).toBe(false);
  });
});
