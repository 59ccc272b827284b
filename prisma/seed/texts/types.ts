import type { RichText } from '../../../lib/documents/rich-text';
import type { OverviewHead } from './agency';

/** One block of the first chapter under its sub-head. */
export interface OverviewText {
  readonly heading: OverviewHead;
  readonly text: RichText;
}

/** The prose of one annual report; chapters 二 to 四 are tables and have none. */
export interface ReportTexts {
  readonly preface: RichText;
  /** Chapter 一, in printing order. */
  readonly overview: readonly OverviewText[];
  /** Chapter 五. */
  readonly problems: RichText;
  /** Chapter 六. */
  readonly other: RichText;
}
