import Link from 'next/link';
import { CorrectionNoteForm } from '@/components/desk/correction-note-form';
import { Notice } from '@/components/ui/notice';
import { saveItemCorrectionNote } from '@/lib/items/actions/editing';
import { itemStateLabels } from '@/lib/items/labels';
import type { ItemPageData } from '@/lib/items/loaders/item';
import type { LinkedItem } from '@/lib/items/queries/detail';
import type { ItemState } from '@/lib/items/types';

/** What has to be known before reading or writing: why it came back, what is public meanwhile, what looks the same. */
export function ItemNotices({ item, detail, editions, isPublic, isEditable, duplicates }: ItemPageData) {
  const isCorrection = editions.length > 0 && item.state !== 'published' && item.state !== 'withdrawn';
  return (
    <>
      {item.state === 'draft' && detail.returnReason && (
        <Notice tone="due" title="已退回或移交到本科室，请修改后报送">
          <p className="whitespace-pre-wrap">{detail.returnReason}</p>
        </Notice>
      )}
      {isCorrection && (
        <Notice title={isPublic ? '正在更正，已发布的版本继续公开' : '正在更正，目前没有公开的版本'}>
          {!isEditable && detail.correctionNote && <p>更正说明：{detail.correctionNote}</p>}
        </Notice>
      )}
      {isCorrection && isEditable && (
        <CorrectionNoteForm
          key={detail.correctionNote}
          save={saveItemCorrectionNote}
          hidden={{ itemId: item.id }}
          help="告诉公众这一版改正了什么、为什么；废止或失效的，写明决定的依据。原版本继续保留可查。"
          note={detail.correctionNote}
        />
      )}
      {duplicates.length > 0 && item.state !== 'published' && <Duplicates duplicates={duplicates} />}
    </>
  );
}

function Duplicates({ duplicates }: { readonly duplicates: readonly LinkedItem[] }) {
  return (
    <Notice tone="due" title="已有标题或文号相同的信息，请核对是否重复">
      <ul className="list-disc pl-5">
        {duplicates.map(({ id, title, documentNumber, state }) => (
          <li key={id}>
            <Link href={`/desk/items/${id}`} className="text-accent underline underline-offset-2">
              {title}
            </Link>
            {documentNumber && ` ${documentNumber}`}（{itemStateLabels[state as ItemState]}）
          </li>
        ))}
      </ul>
    </Notice>
  );
}
