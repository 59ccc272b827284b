import { Time } from '@/components/ui/time';
import type { ItemDetail } from '@/lib/items/queries/detail';

/** Who has had the item in hand. */
export function ItemPeople({ detail, now }: { readonly detail: ItemDetail; readonly now: Date }) {
  const lines = [
    { what: '新建', who: detail.creator, at: detail.createdAt },
    { what: '最近修改', who: detail.lastEditor, at: detail.updatedAt },
    { what: '报送', who: detail.submitter, at: detail.submittedAt },
    { what: '采用', who: detail.accepter, at: null },
    { what: '签发', who: detail.approver, at: null },
    { what: '定时', who: detail.scheduler, at: null },
  ].filter(({ who }) => who !== null);
  return (
    <section aria-labelledby="people">
      <h2 id="people" className="font-semibold">
        办理人
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        {lines.map(({ what, who, at }) => (
          <div key={what} className="contents">
            <dt className="text-muted">{what}</dt>
            <dd>
              {who}
              {at && (
                <span className="ml-2 text-note text-muted">
                  <Time at={at} now={now} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
