'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  ChartColumn,
  Hash,
  Heading,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Table,
  Undo2,
} from 'lucide-react';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { LinkField } from './link-field';

interface Tool {
  readonly label: string;
  readonly Icon?: LucideIcon;
  readonly keys?: string;
  readonly run: (editor: Editor) => void;
  /** Whether it holds where the cursor is; left out for tools that are no switch. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly isUsable?: (editor: Editor) => boolean;
}

const marksAndBlocks: readonly Tool[] = [
  {
    label: '小标题',
    Icon: Heading,
    keys: 'Ctrl+Alt+3',
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    isOn: (editor) => editor.isActive('heading'),
  },
  {
    label: '加粗',
    Icon: Bold,
    keys: 'Ctrl+B',
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    label: '项目列表',
    Icon: List,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    label: '编号列表',
    Icon: ListOrdered,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    label: '表格',
    Icon: Table,
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    isUsable: (editor) => !editor.isActive('table') && !editor.isActive('listItem'),
  },
];

const history: readonly Tool[] = [
  {
    label: '撤销',
    Icon: Undo2,
    keys: 'Ctrl+Z',
    run: (editor) => editor.chain().focus().undo().run(),
    isUsable: (editor) => editor.can().undo(),
  },
  {
    label: '重做',
    Icon: Redo2,
    keys: 'Ctrl+Y',
    run: (editor) => editor.chain().focus().redo().run(),
    isUsable: (editor) => editor.can().redo(),
  },
];

const insideTable: readonly Tool[] = [
  { label: '加行', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { label: '加列', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { label: '删行', run: (editor) => editor.chain().focus().deleteRow().run() },
  { label: '删列', run: (editor) => editor.chain().focus().deleteColumn().run() },
  {
    label: '合并或拆分单元格',
    run: (editor) => editor.chain().focus().mergeOrSplit().run(),
    isUsable: (editor) => editor.can().mergeOrSplit(),
  },
  { label: '删除表格', run: (editor) => editor.chain().focus().deleteTable().run() },
];

interface ToolButtonProps {
  readonly label: string;
  readonly Icon?: LucideIcon;
  readonly keys?: string;
  readonly isOn?: boolean;
  readonly isUsable?: boolean;
  readonly isExpanded?: boolean;
  readonly onUse: () => void;
}

/** Greyed by aria alone: a disabled button would drop the focus, and with it the toolbar. */
function ToolButton({ label, Icon, keys, isOn, isUsable = true, isExpanded, onUse }: ToolButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isOn}
      aria-expanded={isExpanded}
      aria-disabled={isUsable ? undefined : true}
      title={keys ? `${label}（${keys}）` : label}
      onMouseDown={keepSelection}
      onClick={() => isUsable && onUse()}
      className="inline-flex h-9 min-w-9 shrink-0 items-center justify-center gap-1 rounded px-1.5 text-note hover:bg-wash aria-disabled:text-muted aria-disabled:opacity-60 aria-pressed:bg-accent-wash aria-pressed:text-accent pointer-coarse:h-11 pointer-coarse:min-w-11"
    >
      {Icon && <Icon aria-hidden="true" size={16} />}
      <span className={Icon ? 'max-lg:hidden' : 'whitespace-nowrap'}>{label}</span>
    </button>
  );
}

/** The press of a mouse would take the focus, and the selection in the text with it. */
function keepSelection(event: MouseEvent) {
  event.preventDefault();
}

function toolStates(editor: Editor) {
  const stateOf = ({ isOn, isUsable }: Tool) => ({ isOn: isOn?.(editor), isUsable: isUsable?.(editor) });
  return {
    marksAndBlocks: marksAndBlocks.map(stateOf),
    history: history.map(stateOf),
    insideTable: insideTable.map(stateOf),
    isInTable: editor.isActive('table'),
    isInList: editor.isActive('listItem'),
    isChart: editor.isActive('chart'),
    isLink: editor.isActive('link'),
  };
}

interface Props {
  readonly editor: Editor;
  readonly label: string;
  /** Hidden without giving up its place: a text must not jump when it is clicked. */
  readonly isShown: boolean;
  /** Tools for bound figures; left out where there are none. */
  readonly bound?: BoundTools;
}

export interface BoundTools {
  readonly onFigure: () => void;
  readonly onChart: () => void;
  readonly isPicking: boolean;
  /** What has opened under the toolbar. */
  readonly panel: ReactNode;
}

export function TextToolbar({ editor, label, isShown, bound }: Props) {
  const states = useEditorState({ editor, selector: (context) => toolStates(context.editor) });
  const [isLinking, setLinking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const group = (tools: readonly Tool[], found: ReturnType<typeof toolStates>['history']): ReactNode =>
    tools.map((tool, index) => (
      <ToolButton
        key={tool.label}
        label={tool.label}
        Icon={tool.Icon}
        keys={tool.keys}
        {...found[index]}
        onUse={() => tool.run(editor)}
      />
    ));

  return (
    <div ref={place} className={`sticky top-0 z-10 ${isShown ? '' : 'invisible'}`}>
      <Toolbar
        aria-label={`${label} 的格式`}
        className="flex min-h-9 items-center overflow-x-auto border-b border-line bg-paper"
      >
        {group(marksAndBlocks, states.marksAndBlocks)}
        <ToolButton
          label="链接"
          Icon={Link}
          isOn={states.isLink}
          isExpanded={isLinking}
          onUse={() => setLinking(!isLinking)}
        />
        {bound && (
          <>
            <ToolButton label="插入数字" Icon={Hash} isExpanded={bound.isPicking} onUse={bound.onFigure} />
            <ToolButton
              label={states.isChart ? '修改图表' : '插入图表'}
              Icon={ChartColumn}
              isUsable={!states.isInTable && !states.isInList}
              onUse={bound.onChart}
            />
          </>
        )}
        {group(history, states.history)}
        {states.isInTable && <span aria-hidden="true" className="mx-1 h-5 shrink-0 border-l border-line" />}
        {states.isInTable && group(insideTable, states.insideTable)}
      </Toolbar>
      {isShown && bound?.panel}
      {isLinking && isShown && <LinkField editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}
