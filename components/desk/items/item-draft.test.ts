import { describe, expect, it } from 'vitest';
import { emptyText } from '@/lib/documents/rich-text';
import type { ItemFields } from '@/lib/items/types';
import { areSame, differingFields, isKeptItem, keywordsOf, problemsOf, withGenre } from './item-draft';

const notice: ItemFields = {
  title: '关于走访慰问困难群众的通知',
  genre: 'notice',
  category: '20.15',
  columnId: null,
  themeId: null,
  madeOn: '2026-01-08',
  documentNumber: null,
  summary: '',
  body: emptyText,
  keywords: ['救助'],
  channels: ['website'],
  source: '',
  validity: 'notApplicable',
  validityOn: null,
  successorId: null,
  interpretsId: null,
  disclosure: 'proactive',
  disclosureArticle: null,
};

describe('two versions of an item', () => {
  it('are the same to a reader whatever the editor and the database add', () => {
    const stored = { ...notice, body: { content: [{ type: 'paragraph' as const }], type: 'doc' as const } };
    expect(areSame({ ...notice, title: `${notice.title} `, documentNumber: '' }, stored)).toBe(true);
  });

  it('are told apart field by field, in the order of the form', () => {
    expect(differingFields(notice, { ...notice, keywords: [], title: '另一题' })).toEqual(['title', 'keywords']);
  });
});

describe('another genre', () => {
  it('brings its category and validity', () => {
    expect(withGenre(notice, 'normativeDocument')).toMatchObject({ category: '20.01', validity: 'inForce' });
  });

  it('leaves what was chosen by hand', () => {
    expect(withGenre({ ...notice, category: '20.11' }, 'normativeDocument').category).toBe('20.11');
  });

  it('interprets nothing unless it is an interpretation', () => {
    const explains = { ...notice, genre: 'interpretation', interpretsId: '4d6f9a4e-2f5b-4f0e-9d5e-6d3c2b1a0f9e' };
    expect(withGenre(explains, 'notice').interpretsId).toBeNull();
  });
});

describe('what keeps a form from being saved', () => {
  it('lets a half-written draft be saved', () => {
    expect(problemsOf({ ...notice, madeOn: null })).toEqual({});
  });

  it('asks for a title, and for the day of an abolition (废止)', () => {
    expect(problemsOf({ ...notice, title: ' ' }).title).toEqual(['请填写标题']);
    expect(problemsOf({ ...notice, validity: 'abolished' }).validityOn).toEqual(['请填写废止或失效日期']);
  });
});

describe('what the browser kept', () => {
  it('is taken back only when it is a whole draft of this form', () => {
    const kept = { fields: notice, seenVersion: 2, at: '2026-01-08T01:00:00Z', sent: null, base: notice };
    expect(isKeptItem(kept)).toBe(true);
    expect(isKeptItem({ ...kept, fields: { title: '半份' } })).toBe(false);
    expect(isKeptItem({ ...kept, base: undefined })).toBe(false);
    expect(isKeptItem(null)).toBe(false);
  });
});

it('reads keywords between any signs, each once', () => {
  expect(keywordsOf('救助、 慰问，救助;')).toEqual(['救助', '慰问']);
});
