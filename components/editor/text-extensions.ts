import { Extension, type Extensions, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { isAllowedAddress } from '@/lib/documents/links';
import { textLimits } from '@/lib/documents/text-schema';
import { ChartNode, FigureNode } from './bound-nodes';

const cellContent = '(paragraph | heading | bulletList | orderedList)+';

/** The kit's own list item takes any block; ours takes what `TextListItem` has. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
      Tab: ({ editor }) => {
        const { $from } = editor.state.selection;
        const levels = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth).type.name);
        const isDeepest = levels.filter((name) => name === this.name).length >= textLimits.listLevels;
        // Swallowed at the deepest level: otherwise the focus would leave the list only there.
        return isDeepest || editor.commands.sinkListItem(this.name);
      },
    };
  },
});

/** Tab leaves the editor everywhere but in lists and tables; Escape leaves those too, so that no keyboard is caught. */
const EscapeLeaves = Extension.create({
  name: 'escapeLeaves',
  addKeyboardShortcuts() {
    return Object.fromEntries([['Escape', () => this.editor.commands.blur()]]);
  },
});

/** Charts stand between blocks, and nowhere else. */
const Document = Node.create({ name: 'doc', topNode: true, content: '(block | chart)+' });

/**
 * The closed set of `RichText` and nothing else: what has no place in it cannot be typed or pasted. Figures and charts
 * come with a view of their own where the editor is drawn.
 */
const textSchema: Extensions = [
  Document,
  StarterKit.configure({
    document: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    italic: false,
    strike: false,
    underline: false,
    dropcursor: false,
    trailingNode: false,
    listItem: false,
    heading: { levels: [3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (address) => isAllowedAddress(address),
    },
  }),
  ListItem,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: cellContent }),
  TableCell.extend({ content: cellContent }),
  EscapeLeaves,
];

/** @param bound the nodes of figures and charts, with their views where the editor is drawn */
export function textExtensions(bound: Extensions = [FigureNode, ChartNode]): Extensions {
  return [...textSchema, ...bound];
}
