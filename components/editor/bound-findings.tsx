'use client';

import type { Editor } from '@tiptap/core';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { StateBadge } from '@/components/ui/badge';
import type { RichText } from '@/lib/documents/rich-text';
import { withFigures } from '@/lib/figures/printing';
import type { Binding } from '@/lib/figures/prose/bindings';
import { findingWords, type ProseFinding, proseFindings } from '@/lib/figures/prose/findings';
import { type KnownFigures, useKnownFigures } from './bound-context';
import { rangeOf } from './prose-places';

interface Props {
  readonly text: RichText;
  readonly label: string;
  /** Left out where the text is only read. */
  readonly editor?: Editor | null;
}

/** What is doubtful about the numbers of one text, under it; nothing where all is well. */
export function NumberFindings({ text, label, editor = null }: Props) {
  const figures = useKnownFigures();
  const shown = useDeferredValue(text);
  const findings = useMemo(() => (figures ? findingsIn(shown, figures) : []), [shown, figures]);
  if (findings.length === 0) return null;
  const of = (...kinds: readonly ProseFinding['kind'][]) => findings.filter(({ kind }) => kinds.includes(kind));
  const unsourced = of('unsourced');
  return (
    <section aria-label={`${label} 的数字`} className="mt-1 flex flex-col gap-1 border-l-2 border-line pl-3 text-note">
      <Lines findings={of('contradicted', 'unknown', 'gone')} editor={editor} />
      {editor && <Lines findings={of('bindable')} editor={editor} />}
      {unsourced.length > 0 && (
        <details>
          <summary className="text-muted">没有来源的数字（{unsourced.length}）</summary>
          <Lines findings={unsourced} editor={editor} />
        </details>
      )}
    </section>
  );
}

function findingsIn(text: RichText, { year, known, bySource }: KnownFigures): readonly ProseFinding[] {
  return proseFindings(withFigures(text, bySource, year), { year, known });
}

interface LinesProps {
  readonly findings: readonly ProseFinding[];
  readonly editor: Editor | null;
}

function Lines({ findings, editor }: LinesProps) {
  if (findings.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {findings.map((finding) => (
        <li key={`${finding.line}.${finding.from}`} className="flex flex-wrap items-center gap-x-2">
          <Tone kind={finding.kind} />
          <span>{excerptOf(finding)}</span>
          {finding.kind !== 'unsourced' && <span className="text-muted">{findingWords(finding)}</span>}
          {editor && <Acts finding={finding} editor={editor} />}
        </li>
      ))}
    </ul>
  );
}

function Tone({ kind }: { readonly kind: ProseFinding['kind'] }) {
  if (kind === 'bindable') return <StateBadge tone="progress">可绑定</StateBadge>;
  if (kind === 'unsourced') return <StateBadge tone="neutral">无来源</StateBadge>;
  return (
    <StateBadge tone={kind === 'contradicted' ? 'error' : 'due'}>
      {kind === 'contradicted' ? '矛盾' : '请核对'}
    </StateBadge>
  );
}

/** The number stands out among the words around it. */
function excerptOf({ excerpt, words }: ProseFinding): ReactNode {
  const at = excerpt.indexOf(words);
  return (
    <>
      {excerpt.slice(0, at)}
      <strong>{words}</strong>
      {excerpt.slice(at + words.length)}
    </>
  );
}

function Acts({ finding, editor }: { readonly finding: ProseFinding; readonly editor: Editor }) {
  if (finding.kind !== 'bindable') {
    return <Act label="定位" onUse={() => show(editor, finding)} />;
  }
  const isOne = finding.bindings.length === 1;
  return finding.bindings.map((binding) => (
    <Act
      key={`${binding.source}.${binding.show}`}
      label={isOne ? '绑定' : `绑定「${binding.label}」`}
      onUse={() => bind(editor, finding, binding)}
    />
  ));
}

function Act({ label, onUse }: { readonly label: string; readonly onUse: () => void }) {
  return (
    <button
      type="button"
      onClick={onUse}
      className="min-h-6 px-1 text-accent underline underline-offset-2 hover:bg-wash"
    >
      {label}
    </button>
  );
}

function show(editor: Editor, finding: ProseFinding): void {
  const range = rangeOf(editor.state.doc, finding);
  if (range) editor.chain().focus().setTextSelection(range).scrollIntoView().run();
}

/** The typed number gives way to the figure; bold and links stay. */
function bind(editor: Editor, finding: ProseFinding, { source, show: what, text }: Binding): void {
  const range = rangeOf(editor.state.doc, finding);
  const type = editor.schema.nodes.figure;
  if (!range || !type) return;
  const marks = editor.state.doc.nodeAt(range.from)?.marks;
  const node = type.create({ source, show: what, text }, null, marks);
  editor.view.dispatch(editor.state.tr.replaceWith(range.from, range.to, node));
  editor.commands.focus();
}
