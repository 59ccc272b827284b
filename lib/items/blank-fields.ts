import { emptyText } from '../documents/rich-text';
import { genreOf } from './genres';
import type { ItemFields } from './types';

/** What a new item of a genre begins with; the category is where the genre mostly belongs. */
export function blankFields(title: string, genre: string): ItemFields {
  const kind = genreOf(genre);
  return {
    title,
    genre,
    category: kind?.category ?? '20.15',
    columnId: null,
    themeId: null,
    madeOn: null,
    documentNumber: null,
    summary: '',
    body: emptyText,
    keywords: [],
    channels: ['website'],
    source: '',
    validity: kind?.validity ?? 'notApplicable',
    validityOn: null,
    successorId: null,
    interpretsId: null,
    disclosure: 'proactive',
    disclosureArticle: null,
  };
}
