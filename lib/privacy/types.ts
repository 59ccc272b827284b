/** What of a person may stand in a text by mistake (个人信息保护法 Art. 4; 条例 Art. 15). */
export type PersonalKind = 'identityNumber' | 'mobile' | 'bankCard' | 'address' | 'nameList' | 'email' | 'plate';

/** high: shape and check digit, or the words around it; low: may be something else, a person should look. */
export type Confidence = 'high' | 'medium' | 'low';

/** One datum in a text. It holds its place and a masked excerpt, never the datum, so that it may be stored and logged. */
export interface PersonalFinding {
  readonly kind: PersonalKind;
  /** UTF-16 offsets in the text searched, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
  readonly confidence: Confidence;
}

/** A place before it is masked. */
export type Place = Omit<PersonalFinding, 'excerpt'>;
