/** One sentence of a template. It is written only where every figure in it is known. */
export interface TemplateSentence {
  /**
   * Words with places for figures: `{source}` or `{source|show}` is a bound figure; `{source|trend|件}` says how it
   * stands to last year's (「，比上年增加⟨2⟩件」) and says nothing where last year's is unknown; `{each items:genre=|条}`
   * lists the kinds that there are; `{agency}` and `{year}`.
   */
  readonly text: string;
  /** Only where this source is above nought, or is nought; a nought is told in other words. */
  readonly when?: { readonly source: string; readonly is: 'some' | 'none' };
}

/** What one block of a report begins with: paragraphs of sentences. */
export interface BlockTemplate {
  readonly chapter: number;
  /** A part of the block's head, such as 「主动公开」; null is for the chapter as a whole, or a block without a head. */
  readonly head: string | null;
  readonly paragraphs: readonly (readonly TemplateSentence[])[];
}

/** A problem that last year's report named, and what became of it. */
export interface ProblemAnswer {
  /** As last year's report said it: it is known by its words. */
  readonly problem: string;
  readonly answer: string;
  /** No problem any more, or never one: nothing is to be said of it. */
  readonly isDismissed: boolean;
}
