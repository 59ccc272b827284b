import type { DocumentBlock, DocumentCell, DocumentModel } from '../../documents/model';
import { writtenDay } from './days';
import type { LetterContent, LetterPart } from './types';

/**
 * A letter as document model: number under the title, addressee flush, place for the seal over agency and day.
 * Properties of the files come from title and author alone, which name no addressee.
 * @param addressee who it goes to; null where it is shown without. `request` is the applicant's own wording where that
 * named them, so that it is masked in the content; it never stands in a third party's letter
 */
export function letterDocument(
  content: LetterContent,
  addressee: { readonly name: string; readonly request?: string | null } | null,
): DocumentModel {
  const own = content.addressee === 'applicant' ? (addressee?.request ?? null) : null;
  const parts = own === null ? content.parts : content.parts.map((part) => inOwnWords(part, own));
  const nobody = content.addressee === 'applicant' ? '〔申请人〕' : '〔第三方〕';
  return {
    title: content.title,
    author: content.agencyName,
    subtitle: content.documentNumber ?? '〔发文字号〕',
    blocks: [
      { kind: 'paragraph', place: 'flush', runs: [{ text: `${addressee?.name.trim() || nobody}：` }] },
      ...parts.flatMap(blocksOf),
      {
        kind: 'paragraph',
        place: 'signature',
        runs: [
          { text: '（印章）', breakAfter: true },
          { text: content.agencyName, breakAfter: true },
          { text: writtenDay(content.on) },
        ],
      },
    ],
  };
}

function inOwnWords(part: LetterPart, request: string): LetterPart {
  return part.key === 'request' ? { key: part.key, text: `“${request.trim()}”` } : part;
}

function blocksOf(part: LetterPart): readonly DocumentBlock[] {
  if ('text' in part) {
    const lines = part.text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '').map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
  }
  const { key, caption, widths, head, rows } = part;
  const cells = (texts: readonly string[]) => texts.map((text): DocumentCell => ({ text }));
  return [
    {
      kind: 'table',
      id: key,
      caption,
      columnWidths: widths,
      head: [head.map((text) => ({ text, header: 'column' }))],
      body: rows.map(cells),
    },
  ];
}
