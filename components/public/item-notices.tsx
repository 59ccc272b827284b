import { dayOfInstant } from '@/lib/items/document';
import type { ItemFilter, PublicItemWithdrawal } from '@/lib/items/public-types';
import { itemListPath, itemPath } from './item-address';
import { NoticePage } from './notice-page';
import type { AgencyFacts, Site } from './site';

interface WithdrawnProps {
  readonly site: Site;
  readonly agency: AgencyFacts;
  readonly indexNumber: string;
  readonly withdrawal: PublicItemWithdrawal;
  /** The edition asked for, where one was. */
  readonly number?: number;
  /** A later edition stands in its place. */
  readonly isReplaced: boolean;
}

/**
 * 410: the item was here, and the public is told why it no longer is. Its number stands for it: the title itself may
 * be what had to go.
 */
export function WithdrawnItemPage({ site, agency, indexNumber, withdrawal, number, isReplaced }: WithdrawnProps) {
  return (
    <NoticePage
      site={site}
      agency={agency}
      title={`这条信息${number === undefined ? '' : `的第${number}版`}已撤下`}
      trail={itemTrail(agency.slug)}
    >
      <p>索引号：{indexNumber}</p>
      <p>
        {agency.name}于{dayOfInstant(withdrawal.withdrawnAt)}撤下了这条信息。
      </p>
      <p>撤下理由：{withdrawal.reason}</p>
      <p>
        <a
          href={isReplaced ? itemPath(agency.slug, indexNumber) : `/${agency.slug}/items`}
          className="inline-flex min-h-11 items-center"
        >
          {isReplaced ? '查看现行版本' : '查看主动公开的其他信息'}
        </a>
      </p>
    </NoticePage>
  );
}

interface BeyondProps {
  readonly site: Site;
  readonly agency: AgencyFacts;
  readonly filter: ItemFilter;
}

/** 404: a page behind the list's last one. */
export function BeyondLastPage({ site, agency, filter }: BeyondProps) {
  return (
    <NoticePage site={site} agency={agency} title="列表没有这一页" trail={itemTrail(agency.slug)}>
      <p>第 {filter.page} 页已经超出列表的末尾，信息可能比以前少了。</p>
      <p>
        <a href={itemListPath(agency.slug, { ...filter, page: 1 })} className="inline-flex min-h-11 items-center">
          回到列表第一页
        </a>
      </p>
    </NoticePage>
  );
}

/** 503: more people search than the database is lent to at once. */
export function BusyList({ site, agency, filter }: BeyondProps) {
  return (
    <NoticePage site={site} agency={agency} title="现在查询的人太多" trail={itemTrail(agency.slug)}>
      <p>请过半分钟再试，您要查的内容不用重新填写。</p>
      <p>
        <a href={itemListPath(agency.slug, filter)} className="inline-flex min-h-11 items-center">
          再试一次
        </a>
      </p>
    </NoticePage>
  );
}

function itemTrail(slug: string) {
  return [
    { label: '首页', href: `/${slug}` },
    { label: '主动公开', href: `/${slug}/items` },
  ];
}
