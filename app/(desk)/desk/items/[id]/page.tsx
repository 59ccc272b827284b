import type { Metadata } from 'next';
import { Attachments } from '@/components/desk/items/attachments';
import { CopyButton } from '@/components/desk/items/copy-button';
import { DueNote } from '@/components/desk/items/due-note';
import { Gates } from '@/components/desk/items/gates';
import { ItemEditions } from '@/components/desk/items/item-editions';
import { ItemForm } from '@/components/desk/items/item-form';
import { ItemNotices } from '@/components/desk/items/item-notices';
import { ItemPeople } from '@/components/desk/items/item-people';
import { ItemReading } from '@/components/desk/items/item-reading';
import { ItemSteps } from '@/components/desk/items/item-steps';
import { LinkCheck } from '@/components/desk/items/link-check';
import { LinkedItems } from '@/components/desk/items/linked-items';
import { MoveSection } from '@/components/desk/items/move-section';
import { PersonalFindings } from '@/components/desk/items/personal-findings';
import { SecrecyReview } from '@/components/desk/items/secrecy-review';
import { itemStateTones } from '@/components/desk/items/state-tones';
import { StrandedDraft } from '@/components/desk/items/stranded-draft';
import { UnreadFiles } from '@/components/desk/items/unread-files';
import { UnsavedProvider } from '@/components/desk/items/unsaved';
import { StateBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { now, today } from '@/lib/clock';
import { genreOf } from '@/lib/items/genres';
import { itemStateLabels } from '@/lib/items/labels';
import { loadItemAgency } from '@/lib/items/loaders/agency';
import { type ItemPageData, loadItem } from '@/lib/items/loaders/item';
import { clockNow } from '@/lib/items/loaders/list';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: '信息' };

type Agency = Awaited<ReturnType<typeof loadItemAgency>>;

export default async function ItemPage({ params }: Props) {
  const loaded = await loadItem((await params).id);
  const agency = await loadItemAgency();
  const { item, detail, steps } = loaded;
  return (
    <UnsavedProvider>
      <PageHeader
        title={detail.fields.title}
        lead={<Lead {...loaded} />}
        actions={<Actions {...loaded} publicHref={publicHrefOf(loaded, agency)} />}
      />
      <div className="mb-6 flex flex-col gap-4">
        <ItemNotices {...loaded} />
        <ItemSteps itemId={item.id} version={item.version} steps={steps} today={loaded.today} />
      </div>
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="flex max-w-4xl min-w-0 flex-col gap-6">
          <Words {...loaded} agency={agency} />
          <Attachments itemId={item.id} attachments={loaded.attachments} isEditable={loaded.isEditable} />
        </div>
        <aside
          aria-label="检查与办理"
          className="flex flex-col gap-6 border-line max-xl:border-t max-xl:pt-4 xl:border-l xl:pl-5"
        >
          <Side {...loaded} publicHref={publicHrefOf(loaded, agency)} />
        </aside>
      </div>
    </UnsavedProvider>
  );
}

function publicHrefOf({ isPublic, detail }: ItemPageData, { slug }: Agency): string | null {
  return isPublic && detail.indexNumber ? `/${slug}/items/${detail.indexNumber}` : null;
}

function Lead({ item, detail }: ItemPageData) {
  return (
    <span className="flex flex-wrap gap-x-3">
      <StateBadge tone={itemStateTones[item.state]}>{itemStateLabels[item.state]}</StateBadge>
      <span>{genreOf(item.genre)?.label}</span>
      <span>{detail.section}</span>
      {detail.indexNumber && <span className="tabular-nums">索引号 {detail.indexNumber}</span>}
      {item.scheduledFor && (
        <span>
          定于 <Time at={item.scheduledFor} now={now()} /> 发布
        </span>
      )}
    </span>
  );
}

function Actions({ item, detail, mayCopy, moveTo, publicHref }: ItemPageData & { readonly publicHref: string | null }) {
  return (
    <>
      {publicHref && (
        <a href={publicHref} className="inline-flex min-h-9 items-center px-2 text-accent underline underline-offset-2">
          公开页面
        </a>
      )}
      {mayCopy && <CopyButton itemId={item.id} />}
      {moveTo.length > 0 && (
        <MoveSection itemId={item.id} version={item.version} section={detail.section} sections={moveTo} />
      )}
      <LinkButton href={`/desk/items/${item.id}/history`}>办理过程</LinkButton>
    </>
  );
}

/** The form while it may be written, else the document. */
function Words(props: ItemPageData & { readonly agency: Agency }) {
  const { userId, item, detail, isEditable, columns, themes, agency } = props;
  const source = { owner: userId, itemId: item.id, version: item.version, fields: detail.fields };
  if (isEditable) {
    return <ItemForm {...source} columns={columns} themes={themes} titles={titlesOf(detail)} today={props.today} />;
  }
  return (
    <>
      <StrandedDraft owner={userId} itemId={item.id} fields={detail.fields} />
      <ItemReading detail={detail} attachments={props.attachments} columns={columns} themes={themes} agency={agency} />
    </>
  );
}

function titlesOf({ interprets, successor }: ItemPageData['detail']): Readonly<Record<string, string>> {
  return Object.fromEntries([interprets, successor].flatMap((linked) => (linked ? [[linked.id, linked.title]] : [])));
}

async function Side(props: ItemPageData & { readonly publicHref: string | null }) {
  const { item, detail, standing, findings, attachments, isEditable, isKeepable } = props;
  const at = now();
  const { interprets, publishedAt } = detail;
  const documentOn = interprets?.publishedAt ? today(interprets.publishedAt) : null;
  return (
    <>
      <Gates
        gates={props.gates}
        disclosure={item.disclosure}
        tools={{
          secrecy: (
            <SecrecyReview
              itemId={item.id}
              digest={props.reviewDigest}
              reviews={props.reviews}
              isReviewable={props.isReviewable}
              now={at}
            />
          ),
          personalData: findings.length > 0 && (
            <PersonalFindings {...{ itemId: item.id, version: item.version, findings, isEditable, isKeepable }} />
          ),
          wording: props.outsideLinks.length > 0 && <LinkCheck addresses={props.outsideLinks} />,
          attachments: (
            <UnreadFiles itemId={item.id} attachments={attachments} isCheckable={props.isCheckable} now={at} />
          ),
        }}
      />
      <DueNote
        standing={standing}
        from={standing.rule === 'interpretation' ? documentOn : detail.fields.madeOn}
        isPublished={publishedAt !== null}
        clock={await clockNow()}
      />
      <LinkedItems detail={detail} />
      <ItemPeople detail={detail} now={at} />
      <ItemEditions editions={props.editions} publicHref={props.publicHref} now={at} />
    </>
  );
}
