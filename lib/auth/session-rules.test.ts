import { describe, expect, it } from 'vitest';
import { isWorthNoting, sessionStands, standingSince } from './session-rules';

const day = (time: string) => new Date(`2026-03-02T${time}+08:00`);
const session = { createdAt: day('08:00:00'), lastSeenAt: day('09:00:00'), endedAt: null };

describe('a session', () => {
  it('stands while it was seen within 30 minutes', () => {
    expect(sessionStands(session, day('09:30:00'))).toBe(true);
    expect(sessionStands(session, day('09:30:01'))).toBe(false);
  });

  it('stands for 12 hours however busy', () => {
    expect(sessionStands({ ...session, lastSeenAt: day('19:59:00') }, day('20:00:00'))).toBe(true);
    expect(sessionStands({ ...session, lastSeenAt: day('19:59:00') }, day('20:00:01'))).toBe(false);
  });

  it('stands no more once it was ended', () => {
    expect(sessionStands({ ...session, endedAt: day('09:00:01') }, day('09:00:02'))).toBe(false);
  });

  it('is listed by the same rule', () => {
    expect(standingSince(day('20:00:00'))).toEqual({ lastSeenAt: day('19:30:00'), createdAt: day('08:00:00') });
  });

  it('is noted as seen once a minute', () => {
    expect(isWorthNoting(day('09:00:00'), day('09:00:59'))).toBe(false);
    expect(isWorthNoting(day('09:00:00'), day('09:01:00'))).toBe(true);
  });
});
