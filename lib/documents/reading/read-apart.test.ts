import { describe, expect, it } from 'vitest';
import { readDocumentApart } from './read-apart';

const patienceMs = 30_000;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('reading in a process of its own', () => {
  it(
    'hands the document on',
    async () => {
      const result = await readDocumentApart(bytes('<html><body><p>公开</p></body></html>'));
      expect(result).toEqual({
        ok: true,
        value: { kind: 'html', titles: [], blocks: [{ kind: 'paragraph', text: '公开' }] },
      });
    },
    patienceMs,
  );

  it(
    'hands a refusal on',
    async () => {
      expect(await readDocumentApart(bytes('%PDF-1.7 and no more'))).toEqual({ ok: false, failure: 'unreadable' });
    },
    patienceMs,
  );
});
