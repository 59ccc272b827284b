import { chineseDay } from '@/lib/reports/document';
import type { PublicWithdrawal } from '@/lib/reports/public-types';
import { NoticePage } from './notice-page';
import type { AgencyFacts, Site } from './site';

interface Props {
  readonly site: Site;
  readonly agency: AgencyFacts;
  readonly withdrawal: PublicWithdrawal;
  /** The edition asked for, where one was. */
  readonly number?: number;
  /** A later edition stands in its place. */
  readonly isReplaced: boolean;
}

/** 410: the report was here, and the public is told why it no longer is. */
export function WithdrawnPage({ site, agency, withdrawal, number, isReplaced }: Props) {
  const { year, reason, withdrawnAt } = withdrawal;
  const what = `${year}年政府信息公开工作年度报告${number === undefined ? '' : `（第${number}版）`}`;
  return (
    <NoticePage
      site={site}
      agency={agency}
      title={`${what}已撤下`}
      trail={[
        { label: '首页', href: `/${agency.slug}` },
        { label: '政府信息公开年报', href: `/${agency.slug}/reports` },
      ]}
    >
      <p>
        {agency.name}于{chineseDay(withdrawnAt)}撤下了这份报告。
      </p>
      <p>撤下理由：{reason}</p>
      {isReplaced && (
        <p>
          <a href={`/${agency.slug}/reports/${year}`} className="inline-flex min-h-11 items-center">
            查看{year}年报告的现行版本
          </a>
        </p>
      )}
    </NoticePage>
  );
}
