import { textLimits } from '@/lib/documents/text-schema';

/** Word wraps a short text in much markup: a raw paste may be this long before it is looked into at all. */
const longestRawHtml = 5_000_000;
const longestCleanHtml = 200_000;

function tooMuch(characters: number): string {
  // Rounded up: 「2 万字，最多 2 万字」 would help nobody.
  const tenThousands = Math.ceil(characters / 1_000) / 10;
  return `粘贴的内容有 ${tenThousands} 万字，一段最多 ${textLimits.characters / 10_000} 万字。请分段粘贴。`;
}

/** Judges a paste by its size alone, before any of it is parsed: 20 MB must not freeze the page. */
export function rawPasteProblem(html: string, text: string): string | null {
  const characters = text.length > textLimits.characters ? text.replace(/\s/g, '').length : 0;
  if (characters > textLimits.characters) return tooMuch(characters);
  if (html.length > longestRawHtml) {
    return `粘贴的内容有 ${Math.round(html.length / 1_000_000)} MB，含有大量格式或图片。请分段粘贴，或只粘贴文字（Ctrl+Shift+V）。`;
  }
  return null;
}

/** Judges what the cleaning left of it. */
export function cleanPasteProblem(html: string): string | null {
  if (html.length <= longestCleanHtml) return null;
  const characters = html.replace(/<[^>]*>|\s/g, '').length;
  return characters > textLimits.characters ? tooMuch(characters) : '粘贴的表格或格式过多，编辑器放不下。请分段粘贴。';
}
