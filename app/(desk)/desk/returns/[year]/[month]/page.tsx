import type { Metadata } from 'next';
import { Acts } from '@/components/desk/returns/acts';
import { ItemCounts } from '@/components/desk/returns/item-counts';
import { MonthChoice } from '@/components/desk/returns/month-choice';
import { MonthForm } from '@/components/desk/returns/month-form';
import { MonthSteps } from '@/components/desk/returns/month-steps';
import { StandingMark } from '@/components/desk/returns/standing-mark';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { monthName } from '@/lib/returns/labels';
import { loadMonth, loadMonthChoice, type MonthData, readMonth } from '@/lib/returns/loaders/month';

interface Props {
  readonly params: Promise<{ readonly year: string; readonly month: string }>;
  readonly searchParams: Promise<{ readonly section?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month } = await params;
  return { title: `${monthName(readMonth(year, month))}月报` };
}

export default async function MonthPage({ params, searchParams }: Props) {
  const { year, month } = await params;
  const asked = readMonth(year, month);
  const loaded = await loadMonth(asked, (await searchParams).section);
  if (!loaded) return <MonthChoice month={asked} sections={await loadMonthChoice(asked)} />;
  return <Month {...loaded} />;
}

function Month(loaded: MonthData) {
  const { head, section, standing, items, definitions, values, isFillable, steps, acts, now } = loaded;
  const handle = { returnId: head.id, version: head.version };
  return (
    <>
      <PageHeader
        title={`${monthName(head)}月报`}
        lead={
          <span className="flex flex-wrap items-center gap-x-3">
            <span>{section.name}</span>
            <StandingMark standing={standing} />
            <span>期限 {standing.dueOn}</span>
          </span>
        }
        actions={<LinkButton href={`/desk/returns?year=${head.year}`}>全年各月</LinkButton>}
      />
      <div className="mb-6 flex max-w-4xl flex-col gap-4">
        <Hints {...loaded} />
        <MonthSteps {...handle} steps={steps} />
      </div>
      <div className="flex max-w-4xl flex-col gap-8">
        <section aria-labelledby="items">
          <h2 id="items" className="mb-2 text-head font-semibold">
            本月发布的信息（{items.publishedTotal}）
          </h2>
          <ItemCounts items={items} />
        </section>
        <section aria-labelledby="figures">
          <h2 id="figures" className="mb-2 text-head font-semibold">
            填报指标
          </h2>
          <MonthForm {...handle} definitions={definitions} values={values} isFillable={isFillable} />
        </section>
        <section aria-labelledby="acts">
          <h2 id="acts" className="mb-2 text-head font-semibold">
            办理过程
          </h2>
          <Acts acts={acts} now={now} />
        </section>
      </div>
    </>
  );
}

/** What is to be known before anything is done here. */
function Hints({ head, standing, isFillable, isRunning, submitter, accepter, now }: MonthData) {
  return (
    <>
      {head.reason && (
        <Notice tone="due" title={head.state === 'open' ? '请修改后重新报送' : '上次退回的理由'}>
          <p className="whitespace-pre-wrap">{head.reason}</p>
        </Notice>
      )}
      {standing.key === 'late' && (
        <Notice tone="error" title={`已过报送期限 ${standing.dueOn}`}>
          {isFillable ? '请尽快报送；没有信息、各项指标都是 0 的，点「零报送」。' : '科室还没有报送。'}
        </Notice>
      )}
      {isRunning && <Notice>本月还没有结束，报送以后发布的信息仍会计入本月条数。</Notice>}
      {head.submittedAt && (
        <p className="text-muted">
          {submitter} <Time at={head.submittedAt} now={now} /> {head.isZero ? '零报送' : '报送'}
          {head.acceptedAt && (
            <>
              ，{accepter} <Time at={head.acceptedAt} now={now} /> 采用
            </>
          )}
          。
        </p>
      )}
    </>
  );
}
