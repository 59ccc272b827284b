import type { RichText } from '../lib/documents/rich-text';

/** One paragraph. */
export function words(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
