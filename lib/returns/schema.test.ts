import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { definitionSchema, figuresSchema, newDefinitionSchema, stepSchema } from './schema';

const id = '6f1f64a5-6ed3-4f6a-9d3e-2f8d1f0c2b11';
const form = (fields: Record<string, string>) =>
  figuresSchema.safeParse({ returnId: id, seenVersion: '3', intent: 'submit', ...fields });

describe('declared figures as people type them', () => {
  it('are whole numbers, with full-width digits and separators understood, and blank ones kept blank', () => {
    const read = form({ 'figure-calls': ' １，２００ ', 'figure-events': '', 'figure-leaflets': '0' });
    expect(read.data?.figures).toEqual({ calls: 1200, events: null, leaflets: 0 });
  });

  it.each(['-1', '1.5', '十二', '1e3', '12人'])('%s is refused at its field', (text) => {
    const read = form({ 'figure-calls': text, 'figure-events': '2' });
    expect(read.success ? {} : z.flattenError(read.error).fieldErrors).toEqual({
      'figure-calls': ['请填写不小于 0 的整数，没有的填 0'],
    });
  });

  it('are refused where they are too large to be meant', () => {
    const read = form({ 'figure-calls': '1000000000' });
    expect(read.success ? {} : z.flattenError(read.error).fieldErrors).toEqual({
      'figure-calls': ['数字过大，请核对'],
    });
  });

  it('come with nothing else', () => {
    expect(form({ state: 'accepted' }).success).toBe(false);
    expect(figuresSchema.safeParse({ returnId: id, seenVersion: '0', intent: 'submit' }).success).toBe(false);
    expect(figuresSchema.safeParse({ returnId: id, seenVersion: '1', intent: 'accept' }).success).toBe(false);
  });
});

describe('a step', () => {
  it('without figures is every one but handing in', () => {
    expect(stepSchema.safeParse({ returnId: id, seenVersion: '3', action: 'accept' }).success).toBe(true);
    expect(stepSchema.safeParse({ returnId: id, seenVersion: '3', action: 'submit' }).success).toBe(false);
  });
});

describe('a definition', () => {
  const words = { label: '咨询人次', unit: '人次', aggregation: 'sum' };

  it('has a key that can stand in a file and an address', () => {
    expect(newDefinitionSchema.safeParse({ key: 'consultations', ...words }).success).toBe(true);
    expect(newDefinitionSchema.safeParse({ key: '咨询', ...words }).success).toBe(false);
    expect(newDefinitionSchema.safeParse({ key: 'Calls', ...words }).success).toBe(false);
  });

  it('does not change its key', () => {
    const change = { definitionId: id, seen: '[]', ...words };
    expect(definitionSchema.safeParse(change).success).toBe(true);
    expect(definitionSchema.safeParse({ ...change, key: 'other' }).success).toBe(false);
  });
});
