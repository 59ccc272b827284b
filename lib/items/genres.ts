import type { Validity } from './types';

/** 体裁: what an item is, and what follows from it. */
export interface Genre {
  readonly label: string;
  /** A leader signs before it is published. */
  readonly needsLeader?: true;
  /** It has a document number of its own. */
  readonly needsDocumentNumber?: true;
  /** It explains another item, and is due three working days after that one. */
  readonly interprets?: true;
  /** 条例 Art. 20/21: where it mostly belongs. */
  readonly category: string;
  /** What a new item of the genre begins with. */
  readonly validity: Validity;
}

/** The genres of the column; an agency may ask for a leader's signature on more of them (settings). */
export const genres = {
  regulation: {
    label: '规章',
    needsLeader: true,
    needsDocumentNumber: true,
    category: '20.01',
    validity: 'inForce',
  },
  normativeDocument: {
    label: '规范性文件',
    needsLeader: true,
    needsDocumentNumber: true,
    category: '20.01',
    validity: 'inForce',
  },
  policyDocument: { label: '其他文件', needsDocumentNumber: true, category: '20.01', validity: 'inForce' },
  interpretation: {
    label: '政策解读',
    needsLeader: true,
    interprets: true,
    category: '20.01',
    validity: 'notApplicable',
  },
  notice: { label: '公告通知', category: '20.15', validity: 'notApplicable' },
  workNews: { label: '工作动态', category: '20.15', validity: 'notApplicable' },
  budget: { label: '财政预决算', category: '20.07', validity: 'notApplicable' },
  plan: { label: '规划计划', category: '20.03', validity: 'notApplicable' },
  statistics: { label: '统计信息', category: '20.04', validity: 'notApplicable' },
  permit: { label: '行政许可', category: '20.05', validity: 'notApplicable' },
  penalty: { label: '行政处罚、行政强制', category: '20.06', validity: 'notApplicable' },
  relief: { label: '社会救助公示', category: '20.11', validity: 'notApplicable' },
  personnel: { label: '人事信息', category: '20.14', validity: 'notApplicable' },
  institution: { label: '机构职能', category: '20.02', validity: 'notApplicable' },
} as const satisfies Record<string, Genre>;

export type GenreKey = keyof typeof genres;

/** The genre of a key from the database or a form; null for one that is not listed. */
export function genreOf(key: string): Genre | null {
  return Object.hasOwn(genres, key) ? genres[key as GenreKey] : null;
}
