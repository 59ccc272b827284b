import { describe, expect, it } from 'vitest';
import { dutiesAreSeparate, type Role } from './roles';

// Written from the handbook: who oversees does no work, and who works may hold several working roles.
const handbook: readonly (readonly [readonly Role[], boolean])[] = [
  [['section_officer'], true],
  [['administrator'], true],
  [['auditor'], true],
  [['office_staff', 'office_head'], true],
  [['section_officer', 'office_staff', 'office_head', 'leader'], true],
  [['administrator', 'office_staff'], false],
  [['administrator', 'leader'], false],
  [['administrator', 'section_officer'], false],
  [['auditor', 'office_head'], false],
  [['auditor', 'section_officer'], false],
  [['administrator', 'auditor'], false],
  [['office_staff', 'leader', 'auditor'], false],
];

describe('separation of duties', () => {
  it.each(handbook)('%j may be held together: %s', (held, may) => {
    expect(dutiesAreSeparate(held)).toBe(may);
  });
});
