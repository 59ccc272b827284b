'use client';

import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';

const eventName = 'gongkai:insert';

interface Insertion {
  readonly blockId: string;
  readonly words: string;
}

/** Asks the editor of a block, somewhere on the page, to add a paragraph at its end. */
export function insertIntoBlock(blockId: string, words: string): void {
  window.dispatchEvent(new CustomEvent<Insertion>(eventName, { detail: { blockId, words } }));
}

/** Takes what is sent to this block, and shows it. */
export function useInsertion(blockId: string, editor: Editor | null): void {
  useEffect(() => {
    const take = (event: Event) => {
      const { detail } = event as CustomEvent<Insertion>;
      if (!editor || detail.blockId !== blockId) return;
      const paragraph = { type: 'paragraph', content: [{ type: 'text', text: detail.words }] };
      // A blank text is one empty paragraph: the words take its place.
      const { doc } = editor.state;
      const at = editor.isEmpty ? { from: 0, to: doc.content.size } : doc.content.size;
      editor.chain().insertContentAt(at, paragraph).focus('end').scrollIntoView().run();
    };
    window.addEventListener(eventName, take);
    return () => window.removeEventListener(eventName, take);
  }, [blockId, editor]);
}
