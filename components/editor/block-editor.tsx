'use client';

import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { type FocusEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { RichText } from '@/lib/documents/rich-text';
import { characterCount, isBlank } from '@/lib/documents/text-schema';
import { withFigures } from '@/lib/figures/printing';
import type { KeptBlock } from './block-draft';
import { type KnownFigures, useKnownFigures } from './bound-context';
import { NumberFindings } from './bound-findings';
import { FigurePicker } from './bound-picker';
import { ChartForm } from './chart-dialog';
import { ConflictPanel } from './conflict-panel';
import type { BlockEditorProps } from './contract';
import { useInsertion } from './insertion';
import { SaveState } from './save-state';
import { type BoundTools, TextToolbar } from './text-toolbar';
import { TextView } from './text-view';
import { type Block, useBlock } from './use-block';
import { textOf, useTextEditor } from './use-text-editor';

/** A block of the report's text: written as it will be printed, and saved by itself. */
export function BlockEditor(props: BlockEditorProps) {
  const block = useBlock(props);
  if (props.readOnly) return <ReadOnlyBlock {...props} stranded={block.stranded} onForget={block.forgetStranded} />;
  return <OpenBlock blockId={props.blockId} block={block} label={props.label} hasHeading={props.hasHeading} />;
}

interface OpenBlockProps {
  readonly blockId: string;
  readonly block: Block;
  readonly label: string;
  readonly hasHeading: boolean;
}

function OpenBlock({ blockId, block, label, hasHeading }: OpenBlockProps) {
  const { draft, conflict, autosave } = block;
  const [isFocused, setFocused] = useState(false);
  const figures = useKnownFigures();
  const [opened, setOpened] = useState<Opened>(null);
  const { editor, pasteProblem } = useTextEditor({
    label,
    text: draft.text,
    shown: block.shown,
    onText: (text) => block.edit({ text }),
    ...(figures && { onSlash: () => setOpened('figure') }),
  });
  useInsertion(blockId, editor);
  const bound = boundTools(editor, figures, opened, setOpened);
  const onBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setFocused(false);
    autosave.hurry();
  };

  return (
    <fieldset aria-label={label} onFocus={() => setFocused(true)} onBlur={onBlur} className="relative min-w-0">
      {hasHeading && <HeadingField block={block} label={label} />}
      {editor ? (
        <TextToolbar editor={editor} label={label} isShown={isFocused} bound={bound} />
      ) : (
        <div className="min-h-9" />
      )}
      {editor ? (
        <EditorContent
          editor={editor}
          className="rounded-sm border border-line px-3 py-2 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent"
        />
      ) : (
        <div className="min-h-20 rounded-sm border border-line px-3 py-2">
          <TextView text={draft.text} />
        </div>
      )}
      <DraftButton editor={editor} text={draft.text} begin={figures?.drafts[blockId]} />
      {editor && figures && (
        <Dialog isOpen={opened === 'chart'} onClose={() => setOpened(null)} title="图表">
          <ChartForm editor={editor} figures={figures} onClose={() => setOpened(null)} />
        </Dialog>
      )}
      <NumberFindings text={draft.text} label={label} editor={editor} />
      <Problem text={pasteProblem} />
      <Problem text={block.problems.text} />
      {conflict && (
        <ConflictPanel
          label={label}
          mine={draft}
          theirs={conflict}
          onTakeTheirs={block.takeTheirs}
          onKeepMine={block.keepMine}
        />
      )}
      <p role="status" className="pt-1 text-note text-accent empty:hidden">
        {block.isRestored ? '已恢复上次未保存的内容' : ''}
      </p>
      <div className="flex flex-wrap justify-between gap-x-4 pt-1">
        <SaveState state={autosave.state} hold={block.hold} isKept={block.isKept} />
        <p className="text-note text-muted">{characterCount(draft.text).toLocaleString('zh-CN')} 字</p>
      </div>
    </fieldset>
  );
}

interface DraftButtonProps {
  readonly editor: Editor | null;
  readonly text: RichText;
  /** What the block may begin with; left out where there is nothing. */
  readonly begin: RichText | undefined;
}

/** Puts the first draft into a blank block; where anything is written there is no such button. */
function DraftButton({ editor, text, begin }: DraftButtonProps) {
  if (!editor || !begin || !isBlank(text)) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 pt-2">
      <Button
        onClick={() =>
          isBlank(textOf(editor)) &&
          editor
            .chain()
            .setContent(begin as object)
            .focus('end')
            .run()
        }
      >
        起草初稿
      </Button>
      <span className="text-note text-muted">按模板写入已有的数字，每个数字都与来源绑定；没有的不写。</span>
    </div>
  );
}

type Opened = 'figure' | 'chart' | null;

/** The tools for bound figures, where the page has figures to bind. */
function boundTools(
  editor: Editor | null,
  figures: KnownFigures | null,
  opened: Opened,
  open: (what: Opened) => void,
): BoundTools | undefined {
  if (!editor || !figures) return undefined;
  return {
    onFigure: () => open(opened === 'figure' ? null : 'figure'),
    onChart: () => open('chart'),
    isPicking: opened === 'figure',
    panel: opened === 'figure' && <FigurePicker editor={editor} figures={figures} onClose={() => open(null)} />,
  };
}

function HeadingField({ block, label }: { readonly block: Block; readonly label: string }) {
  const id = useId();
  const problem = block.problems.heading;
  return (
    <>
      <input
        type="text"
        aria-label={`${label} 的标题`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        value={block.draft.heading ?? ''}
        onChange={(event) => block.edit({ heading: event.target.value })}
        className="w-full rounded-sm border border-transparent bg-paper px-1 py-1 font-song text-head font-bold text-ink hover:border-line focus:border-edge aria-invalid:border-seal"
      />
      <Problem id={id} text={problem} />
    </>
  );
}

function Problem({ id, text }: { readonly id?: string; readonly text: string | null }) {
  if (!text) return null;
  return (
    <p id={id} role="alert" className="py-1 text-note font-medium text-seal">
      <span className="sr-only">错误：</span>
      {text}
    </p>
  );
}

interface ReadOnlyProps extends BlockEditorProps {
  readonly stranded: KeptBlock | null;
  readonly onForget: () => void;
}

function ReadOnlyBlock({ heading, text, label, stranded, onForget }: ReadOnlyProps) {
  const figures = useKnownFigures();
  return (
    <section aria-label={label}>
      {heading !== null && <p className="font-song text-head font-bold">{heading}</p>}
      <TextView text={figures ? withFigures(text, figures.bySource, figures.year) : text} />
      <NumberFindings text={text} label={label} />
      {stranded && (
        <Notice tone="due" title="本机存有一份未保存的内容">
          <p className="mb-2 text-desk">这一段现在不能编辑，下面的内容没有保存。需要时请复制，不需要时可以删除。</p>
          <details className="mb-2">
            <summary className="text-desk text-accent">查看未保存的内容</summary>
            {stranded.heading !== null && <p className="font-song font-bold">{stranded.heading}</p>}
            <TextView text={stranded.text} />
          </details>
          <Button onClick={onForget}>删除本机的这一份</Button>
        </Notice>
      )}
    </section>
  );
}
