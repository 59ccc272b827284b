import type { FiledApplication } from '@/lib/applications/public-types';
import { applyPath, statusPath } from './apply-form';
import { NoticePage } from './notice-page';
import type { AgencyFacts, Site } from './site';

interface Props {
  readonly site: Site;
  readonly agency: AgencyFacts;
  readonly filed: FiledApplication;
}

const columnOf = (agency: AgencyFacts) => [
  { label: '首页', href: `/${agency.slug}` },
  { label: '依申请公开', href: applyPath(agency.slug) },
];

/** After filing: number and code, which are shown this once. */
export function FiledPage({ site, agency, filed }: Props) {
  return (
    <NoticePage site={site} title="申请已提交" agency={agency} trail={columnOf(agency)}>
      <dl className="grid grid-cols-[6em_minmax(0,1fr)] items-baseline gap-y-2 border-accent border-y-2 py-4 text-lg">
        <dt className="text-muted">申请编号</dt>
        <dd className="font-bold tabular-nums">{filed.number}</dd>
        <dt className="text-muted">查询码</dt>
        <dd className="font-bold tracking-widest">{filed.code}</dd>
        <dt className="text-muted">收件单位</dt>
        <dd>{agency.name}</dd>
      </dl>
      <p>
        <strong>请现在记下编号和查询码，或者打印本页。</strong>
        查询码只显示这一次；凭编号和查询码可以查询进度、下载答复。遗失的，请携带身份证件到本单位查询。
      </p>
      <p>
        接下来：{agency.contactOffice || '本单位'}
        将与您联系确认，确认之日为收到申请之日（《政府信息公开条例》第三十一条），自该日起 20 个工作日内答复。
      </p>
      <p>
        <a href={statusPath(agency.slug)} className="inline-flex min-h-11 items-center">
          查询办理进度
        </a>
      </p>
    </NoticePage>
  );
}
