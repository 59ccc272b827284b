import type { PlainDate } from '../clock';
import { isBlank, plainText } from '../documents/text-schema';
import { personalKindLabels } from '../privacy/labels';
import { categories } from './categories';
import type { ItemFinding } from './findings';
import { type Genre, genreOf } from './genres';
import { findingPlaceName } from './places';
import type { Disclosure, Gate, GateCode, ItemAttachment, ItemFields } from './types';
import { graveErrors, type WordingRule, wordingHits } from './wording';
import type { ItemAction } from './workflow';

export interface GateAttachment extends ItemAttachment {
  readonly text: string | null;
  readonly hasUnread: boolean;
  /** A person has looked at these bytes. */
  readonly isChecked: boolean;
}

/** What is known of the links in the text. */
export interface LinkFacts {
  /** Nobody outside the office can follow them. */
  readonly closed: readonly string[];
  /** Of our own pages: not public now. */
  readonly unpublished: readonly string[];
  /** Elsewhere: not opened by the server, a person has to. */
  readonly outside: readonly string[];
}

/** The latest secrecy review of an item. */
export interface ReviewFact {
  readonly conclusion: 'cleared' | 'withheld';
  readonly article: string;
  readonly digest: string;
}

/** What the checklist is computed from; read in one place (queries/facts). */
export interface GateFacts {
  readonly fields: ItemFields;
  readonly attachments: readonly GateAttachment[];
  readonly review: ReviewFact | null;
  /** Digest of what a review would look at now. */
  readonly digest: string;
  readonly findings: readonly ItemFinding[];
  /** The agency's own list. */
  readonly wording: readonly WordingRule[];
  readonly links: LinkFacts;
  readonly today: PlainDate;
}

interface MetadataFacts extends Pick<GateFacts, 'fields' | 'today'> {
  readonly attachments: readonly unknown[];
}

/** The checklist beside an item, always all of it and in this order. */
export function gatesOf(facts: GateFacts): readonly Gate[] {
  return [
    metadataGate(facts),
    secrecyGate(facts),
    gate('personalData', personalRemarks(facts.findings)),
    gate('wording', wordingRemarks(facts)),
    // What a machine can't read a person has to, before anybody else does.
    gate('attachments', unreadRemarks(facts.attachments)),
  ];
}

const allGates: readonly GateCode[] = ['metadata', 'secrecy', 'personalData', 'wording', 'attachments'];
const outward: readonly ItemAction[] = ['accept', 'approve', 'publish', 'schedule'];

/** Which gates an act asks for; what stays in the house needs no clearance for the public. */
export function gatesFor(action: ItemAction, disclosure: Disclosure): readonly GateCode[] {
  if (action === 'submit') return ['metadata'];
  if (!outward.includes(action)) return [];
  return disclosure === 'proactive' ? allGates : ['metadata'];
}

/** The gates that an act asks for and that are not passed. */
export function closedGates(action: ItemAction, disclosure: Disclosure, gates: readonly Gate[]): readonly GateCode[] {
  const asked = gatesFor(action, disclosure);
  return gates.filter(({ code, isPassed }) => !isPassed && asked.includes(code)).map(({ code }) => code);
}

/** Whether the metadata (Art. 12: index number, title, abstract, date of making) are complete for the genre. */
export function metadataGate({ fields, attachments, today }: MetadataFacts): Gate {
  const genre = genreOf(fields.genre);
  const missing = [
    ...dateRemarks(fields, today),
    ...(genre ? genreRemarks(fields, genre) : ['请选择体裁']),
    ...(fields.category in categories ? [] : ['请选择公开类别(条例第二十、二十一条)']),
    ...(isBlank(fields.body) && attachments.length === 0 ? ['请填写正文，或添加附件'] : []),
    ...(fields.disclosure !== 'proactive' && !fields.disclosureArticle?.trim() ? ['请写明不主动公开的法律依据'] : []),
  ];
  return gate('metadata', missing);
}

function dateRemarks({ madeOn, validity, validityOn }: ItemFields, today: PlainDate): readonly string[] {
  if (madeOn === null) return ['请填写成文日期'];
  if (madeOn > today) return ['成文日期在今天之后，请核对'];
  if ((validity === 'abolished' || validity === 'expired') && validityOn === null) return ['请填写废止或失效日期'];
  return [];
}

function genreRemarks(fields: ItemFields, genre: Genre): readonly string[] {
  return [
    ...(genre.needsDocumentNumber && !fields.documentNumber?.trim() ? [`${genre.label}请填写文号`] : []),
    ...(genre.interprets && fields.interpretsId === null ? ['请选择所解读的文件'] : []),
    ...(genre.validity !== 'notApplicable' && fields.validity === 'notApplicable' ? ['请选择有效性'] : []),
  ];
}

/** 条例 Art. 17: reviewed before it is disclosed, and not changed since. */
function secrecyGate({ review, digest }: GateFacts): Gate {
  if (!review) return gate('secrecy', ['还没有保密审查']);
  if (review.conclusion === 'withheld') return gate('secrecy', [`保密审查结论：不予公开(${review.article})`]);
  return gate('secrecy', review.digest === digest ? [] : ['审查之后内容改过，请重新审查']);
}

/** Each place and kind with how many are undecided: no datum is in these words. */
function personalRemarks(findings: readonly ItemFinding[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const finding of findings.filter(({ keptReason }) => keptReason === null)) {
    const what = `${findingPlaceName(finding)}：${personalKindLabels[finding.kind]}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].map(([what, count]) => `${what} ${count} 处`);
}

function wordingRemarks({ fields, wording, links }: GateFacts): readonly string[] {
  const text = [fields.title, fields.summary, plainText(fields.body)].join('\n');
  const own = new Set(wording.map(({ wrong }) => wrong));
  const rules = [...wording, ...graveErrors.filter(({ wrong }) => !own.has(wrong))];
  return [
    ...wordingHits(text, rules).map(({ wrong, right, count }) => {
      return `「${wrong}」${count} 处${right ? `，应为「${right}」` : '，请删去'}`;
    }),
    ...links.closed.map((address) => `公众打不开的链接：${address}`),
    ...links.unpublished.map((address) => `本站没有公开的页面：${address}`),
  ];
}

function unreadRemarks(attachments: readonly GateAttachment[]): readonly string[] {
  return attachments
    .filter((attachment) => isUnread(attachment) && !attachment.isChecked)
    .map(({ name, text }) => `「${name}」${text === null ? '' : '有图片或扫描页，'}读不出文字，请人工核对个人信息`);
}

/** Whether a machine could not read all of it. */
export function isUnread({ text, hasUnread }: Pick<GateAttachment, 'text' | 'hasUnread'>): boolean {
  return text === null || hasUnread;
}

function gate(code: GateCode, remarks: readonly string[]): Gate {
  return { code, isPassed: remarks.length === 0, remarks };
}
