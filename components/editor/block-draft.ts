import type { RichText } from '@/lib/documents/rich-text';
import { withoutDefaults } from '@/lib/documents/text-cleaning';
import { characterCount, textLimits } from '@/lib/documents/text-schema';

const longestHeading = 60;

/** A block as it stands in the editor. */
export interface BlockDraft {
  /** As typed; null for a block without a head. */
  readonly heading: string | null;
  readonly text: RichText;
}

/** A draft in the browser's storage. */
export interface KeptBlock extends BlockDraft {
  readonly seenVersion: number;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** What a save carried whose answer had not come: it may be what the server has now. */
  readonly sent: BlockDraft | null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isKeptBlock(value: unknown): value is KeptBlock {
  if (!isRecord(value) || !isRecord(value.text)) return false;
  return typeof value.seenVersion === 'number' && value.text.type === 'doc' && Array.isArray(value.text.content);
}

/** The database gives keys back in its own order, so they are put into one order before comparing. */
function inOneOrder(_key: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

/** What a bound figure or a chart last printed is no writing: the records change it, not the person. */
function unprinted(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value.attrs)) return value;
  if (value.type === 'figure') return { ...value, attrs: { ...value.attrs, text: '' } };
  if (value.type !== 'chart' || !Array.isArray(value.attrs.points)) return value;
  const points = value.attrs.points.map((point: unknown) => (isRecord(point) ? { ...point, values: null } : point));
  return { ...value, attrs: { ...value.attrs, points } };
}

/**
 * Whether both say the same to a reader; blanks around the heading do not count, nor do the editor's defaults and what
 * bound figures print.
 */
export function isSameDraft(left: BlockDraft, right: BlockDraft): boolean {
  const comparable = ({ heading, text }: BlockDraft) =>
    JSON.stringify([heading?.trim() ?? null, withoutDefaults(text)], (key, value) => inOneOrder(key, unprinted(value)));
  return comparable(left) === comparable(right);
}

/** What is wrong with a heading, in words at its field; null when it may be saved. */
export function headingProblem(heading: string | null): string | null {
  if (heading === null) return null;
  const length = [...heading.trim()].length;
  if (length === 0) return '标题不能为空';
  return length > longestHeading ? `标题最多 ${longestHeading} 字，现在 ${length} 字` : null;
}

/** What is wrong with the length of a text; null when it may be saved. */
export function lengthProblem(text: RichText): string | null {
  const count = characterCount(text);
  if (count <= textLimits.characters) return null;
  return `一段最多 ${textLimits.characters / 10_000} 万字，现在 ${count.toLocaleString('zh-CN')} 字。请删减或分成几段，改好后自动保存。`;
}
