'use client';

import { EditorContent } from '@tiptap/react';
import { type FocusEvent, useState } from 'react';
import { TextToolbar } from '@/components/editor/text-toolbar';
import { TextView } from '@/components/editor/text-view';
import type { ShownText } from '@/components/editor/use-block';
import { useTextEditor } from '@/components/editor/use-text-editor';
import type { RichText } from '@/lib/documents/rich-text';
import { characterCount } from '@/lib/documents/text-schema';
import { FieldErrors } from './form-fields';

interface Props {
  readonly text: RichText;
  readonly shown: ShownText;
  readonly errors?: readonly string[];
  readonly onText: (text: RichText) => void;
}

/** The text as it will be published; what is pasted from Word keeps its words, lists and tables. */
export function BodyField({ text, shown, errors, onText }: Props) {
  const [isFocused, setFocused] = useState(false);
  const { editor, pasteProblem } = useTextEditor({ label: '正文', text, shown, onText });
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
  };
  const found = [...(pasteProblem ? [pasteProblem] : []), ...(errors ?? [])];
  return (
    <div id="field-body" className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-medium">正文</p>
        <p className="text-note text-muted">{characterCount(text).toLocaleString('zh-CN')} 字</p>
      </div>
      <p className="text-note text-muted">可以从 Word 直接粘贴，只保留文字、列表和表格；图片请作附件。</p>
      <fieldset
        aria-label="正文编辑"
        onFocus={() => setFocused(true)}
        onBlur={onBlur}
        className="relative mt-1 min-w-0"
      >
        {editor ? <TextToolbar editor={editor} label="正文" isShown={isFocused} /> : <div className="min-h-9" />}
        <div className="border border-edge px-3 focus-within:border-accent">
          {editor ? (
            <EditorContent editor={editor} className="[&_.ProseMirror]:min-h-60" />
          ) : (
            <div className="min-h-60 py-2">
              <TextView text={text} />
            </div>
          )}
        </div>
      </fieldset>
      <div role="alert">
        <FieldErrors id="field-body" errors={found} />
      </div>
    </div>
  );
}
