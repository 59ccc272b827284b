'use client';

import type { EditorOptions } from '@tiptap/core';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { cleanPastedHtml } from '@/lib/documents/paste';
import type { RichText } from '@/lib/documents/rich-text';
import { withoutDefaults } from '@/lib/documents/text-cleaning';
import { LiveChart, LiveFigure } from './bound-views';
import { cleanPasteProblem, rawPasteProblem } from './paste-limits';
import { textExtensions } from './text-extensions';
import { printedLook } from './text-view';
import type { ShownText } from './use-block';

const extensions = textExtensions([LiveFigure, LiveChart]);

interface TextEditorOptions {
  readonly label: string;
  /** What it begins with. */
  readonly text: RichText;
  readonly shown: ShownText;
  readonly onText: (text: RichText) => void;
  /** 「/」 was typed where a figure may follow; left out where there are none. */
  readonly onSlash?: () => void;
}

/** The editor's schema has nothing that `RichText` has not, so that dropping its defaults is all it takes. */
export function textOf(editor: Editor): RichText {
  return withoutDefaults(editor.getJSON()) as RichText;
}

/** Judges pastes and drops before the editor parses them; a refused one changes nothing. */
function pasteProps(setProblem: (problem: string | null) => void): EditorOptions['editorProps'] {
  let isRefused = false;
  const refuse = (problem: string | null) => {
    isRefused = problem !== null;
    setProblem(problem);
    return isRefused;
  };
  const judge = (event: Event, data: DataTransfer | null) => {
    const html = data?.getData('text/html') ?? '';
    const text = data?.getData('text/plain') ?? '';
    const isFile = html === '' && text === '' && (data?.files.length ?? 0) > 0;
    const problem = isFile ? '这里只能放文字和表格，不能放图片或文件。' : rawPasteProblem(html, text);
    if (!refuse(problem)) return false;
    event.preventDefault();
    return true;
  };
  return {
    handleDOMEvents: {
      paste: (_view, event) => judge(event, event.clipboardData),
      drop: (_view, event) => judge(event, event.dataTransfer),
    },
    transformPastedHTML: (html) => {
      const clean = cleanPastedHtml(html);
      return refuse(cleanPasteProblem(clean)) ? '' : clean;
    },
    // An emptied paste would still replace the selection.
    handlePaste: () => isRefused,
    handleDrop: () => isRefused,
  };
}

/** 「/」 asks for a figure, but not inside 1/2, http:// or GB/T. */
function slashProps(onSlash: () => (() => void) | undefined): EditorOptions['editorProps'] {
  return {
    handleTextInput: (view, from, _to, typed) => {
      const open = typed === '/' ? onSlash() : undefined;
      if (!open || /[\w:/.]/.test(view.state.doc.textBetween(Math.max(0, from - 1), from, '\n'))) return false;
      open();
      return true;
    },
  };
}

/** The tiptap editor of one block; null until the page is alive. */
export function useTextEditor({ label, text, shown, onText, onSlash }: TextEditorOptions) {
  const slash = useRef(onSlash);
  useEffect(() => {
    slash.current = onSlash;
  });
  const [pasteProblem, setPasteProblem] = useState<string | null>(null);
  const [editorProps] = useState(() => ({
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      class: `${printedLook} min-h-20 py-2`,
    },
    ...pasteProps(setPasteProblem),
    ...slashProps(() => slash.current),
  }));
  const editor = useEditor({
    extensions,
    content: text as object,
    immediatelyRender: false,
    editorProps,
    onUpdate: ({ editor: current }) => onText(textOf(current)),
  });

  // What came before this editor began is in the text that it began with.
  const applied = useRef(shown.serial);
  useEffect(() => {
    if (!editor || shown.serial === applied.current) return;
    applied.current = shown.serial;
    const { from, to } = editor.state.selection;
    editor.commands.setContent(shown.text as object, { emitUpdate: false });
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
  }, [editor, shown]);

  return { editor, pasteProblem };
}
