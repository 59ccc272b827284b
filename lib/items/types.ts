import type { PlainDate } from '../clock';
import type { RichText } from '../documents/rich-text';

/** `approved` is cleared for publication: by the leader where the genre needs one, else by the office's acceptance. */
export type ItemState = 'draft' | 'submitted' | 'accepted' | 'approved' | 'scheduled' | 'published' | 'withdrawn';

/** 有效性 */
export type Validity = 'notApplicable' | 'inForce' | 'amended' | 'abolished' | 'expired';

/** 主动公开 / 依申请公开 / 不予公开 */
export type Disclosure = 'proactive' | 'onRequest' | 'withheld';

/** What a decision on an item needs to know of it. */
export interface ItemHead {
  readonly id: string;
  readonly agencyId: string;
  readonly sectionId: string;
  readonly state: ItemState;
  readonly version: number;
  readonly genre: string;
  readonly disclosure: Disclosure;
  readonly correctionNote: string | null;
  readonly scheduledFor: Date | null;
  readonly lastEditedBy: string;
  readonly submittedBy: string | null;
  readonly acceptedBy: string | null;
  readonly approvedBy: string | null;
}

/** Everything that is written in an item's form. */
export interface ItemFields {
  readonly title: string;
  readonly genre: string;
  readonly category: string;
  readonly columnId: string | null;
  readonly themeId: string | null;
  readonly madeOn: PlainDate | null;
  readonly documentNumber: string | null;
  readonly summary: string;
  readonly body: RichText;
  readonly keywords: readonly string[];
  readonly channels: readonly string[];
  readonly source: string;
  readonly validity: Validity;
  readonly validityOn: PlainDate | null;
  readonly successorId: string | null;
  readonly interpretsId: string | null;
  readonly disclosure: Disclosure;
  readonly disclosureArticle: string | null;
}

export interface ItemAttachment {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** Another public item that this one points to. */
export interface ItemReference {
  readonly indexNumber: string;
  readonly title: string;
}

/**
 * An item as it is published: frozen in its edition. The database reads the search row of the public list from these
 * keys (migration 0006): they are never renamed.
 */
export interface ItemContent {
  readonly agency: { readonly slug: string; readonly name: string };
  readonly indexNumber: string;
  readonly title: string;
  readonly genre: string;
  readonly category: string;
  readonly column: string | null;
  readonly theme: string | null;
  readonly section: string;
  readonly madeOn: PlainDate | null;
  readonly documentNumber: string | null;
  readonly summary: string;
  readonly body: RichText;
  readonly plainText: string;
  readonly keywords: readonly string[];
  readonly channels: readonly string[];
  readonly source: string;
  readonly validity: Validity;
  readonly validityOn: PlainDate | null;
  readonly successor: ItemReference | null;
  readonly interprets: ItemReference | null;
  readonly attachments: readonly ItemAttachment[];
  /** Instant of the first publication, ISO 8601. */
  readonly firstPublishedAt: string;
}

/** What stands between an item and its publication, one line of the checklist beside it. */
export type GateCode = 'metadata' | 'secrecy' | 'personalData' | 'wording' | 'attachments';

export interface Gate {
  readonly code: GateCode;
  readonly isPassed: boolean;
  /** What is missing or was found, in words that never hold the datum itself. */
  readonly remarks: readonly string[];
}

/** The item as another person saved it meanwhile. */
export interface SavedItem {
  readonly fields: ItemFields;
  readonly version: number;
  readonly savedBy: string;
  /** Instant, ISO 8601. */
  readonly savedAt: string;
}

/** What autosave hears back; a lost connection is the only other outcome, and then the text stays on the device. */
export type SaveItemAnswer =
  | { readonly status: 'saved'; readonly saved: { readonly version: number }; readonly savedAt: string }
  | { readonly status: 'changed'; readonly theirs: SavedItem }
  | { readonly status: 'signedOut' }
  | { readonly status: 'refused'; readonly message: string };

/** One line of an item's history, from the audit trail. */
export interface HistoryLine {
  readonly number: number;
  readonly at: Date;
  readonly actorName: string;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string | null;
}

/** 栏目 or 主题: two lists that an agency makes for itself. */
export type TermKind = 'column' | 'theme';

export interface TermHead {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: TermKind;
  readonly name: string;
  readonly position: number;
  readonly isActive: boolean;
}

export interface TermOnList extends TermHead {
  /** Items that bear the term, in whatever state. */
  readonly items: number;
}

/** A line of the agency's 用词表. */
export interface StoredRule extends RuleDraft {
  readonly id: string;
  readonly agencyId: string;
}

export interface RuleDraft {
  readonly wrong: string;
  /** Empty where the word should go. */
  readonly right: string;
  readonly note: string;
}
