import type { FilingForm } from '@/lib/applications/public-types';
import type { FormState } from '@/lib/form-action';
import { PublicErrors, PublicInput, PublicRadios, PublicSelect, PublicSubmit, PublicTextArea } from './form-fields';
import { PageFrame } from './page-frame';
import type { AgencyFacts, Site } from './site';

interface Props {
  readonly site: Site;
  readonly agency: AgencyFacts;
  readonly form: FilingForm;
  readonly state: FormState;
}

export function applyPath(slug: string): string {
  return `/${slug}/apply`;
}

export function statusPath(slug: string): string {
  return `/${slug}/apply/status`;
}

/** 依申请公开: how it goes, and a form that asks no more than 条例 Art. 29 does. */
export function ApplyPage({ site, agency, form, state }: Props) {
  const hasErrors = Boolean(state.message ?? state.fields);
  return (
    <PageFrame
      site={site}
      title={`${hasErrors ? '错误：' : ''}依申请公开 - ${agency.name}`}
      path={applyPath(agency.slug)}
      agency={agency}
      trail={[{ label: '首页', href: `/${agency.slug}` }]}
      labels={{ SiteName: `${agency.name}政府信息公开`, ColumnName: '依申请公开' }}
    >
      <div className="max-w-measure py-4">
        <h1 className="mb-4 font-bold text-2xl">依申请公开</h1>
        <PublicErrors state={state} />
        <HowItGoes agency={agency} />
        <h2 id="form" className="mt-8 mb-4 font-bold text-xl">
          网上申请
        </h2>
        <form method="post" action={applyPath(agency.slug)} noValidate className="flex flex-col gap-6">
          <input type="hidden" name="token" value={form.token} />
          <ApplicantFields state={state} form={form} />
          <ContactFields state={state} />
          <WantedFields state={state} form={form} />
          {/* Programs fill in every field; people never see this one. */}
          <div aria-hidden="true" className="absolute -left-[200rem]">
            <label htmlFor="homepage">请不要填写</label>
            <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
          </div>
          <p className="text-muted">
            姓名、证件和联系方式只用于办理本件申请，加密保存；不会出现在公开的页面上。提交后请记下申请编号和查询码。
          </p>
          <PublicSubmit>提交申请</PublicSubmit>
        </form>
      </div>
    </PageFrame>
  );
}

function HowItGoes({ agency }: Pick<Props, 'agency'>) {
  const { phone, address, contactOffice } = agency;
  return (
    <>
      <p>
        除主动公开的政府信息外，公民、法人或者其他组织可以向本单位申请获取相关政府信息（《政府信息公开条例》第二十七条）。
      </p>
      <ul className="mt-3 list-disc space-y-1 pl-6">
        <li>
          先查一查：需要的信息也许已经公开，可以在
          <a href={`/${agency.slug}/items`}>主动公开信息</a>中查找。
        </li>
        <li>
          网上提交的，以本单位与您确认之日为收到之日（第三十一条），自收到之日起 20 个工作日内答复（第三十三条）。
        </li>
        <li>内容不明确的，本单位在 7 个工作日内一次性告知补正（第三十条）。</li>
        <li>一般不收费；数量、频次明显超过合理范围的，可以收取信息处理费（第四十二条）。</li>
        <li>咨询、信访、举报、投诉不属于政府信息公开申请（第三十九条），请通过相应渠道提出。</li>
      </ul>
      <p className="mt-3">
        也可以当面提交或者邮寄：{[address, contactOffice, phone].filter(Boolean).join('，') || '地址见页脚'}。
      </p>
      <p className="mt-1">
        <a href={statusPath(agency.slug)} className="inline-flex min-h-11 items-center">
          已经提交过：查询办理进度
        </a>
      </p>
    </>
  );
}

type FieldsProps = Pick<Props, 'state' | 'form'>;

function ApplicantFields({ state, form }: FieldsProps) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-bold text-lg">一、申请人</legend>
      <PublicSelect state={state} name="applicantKind" label="申请人类型" choices={form.applicantKinds} />
      <PublicInput
        state={state}
        name="name"
        label="姓名或者名称"
        help="公民填写姓名，单位填写全称。"
        maxLength={100}
        autoComplete="name"
        className="max-w-96"
      />
      <PublicSelect state={state} name="identityKind" label="证件类型" choices={form.identityKinds} />
      <PublicInput
        state={state}
        name="identityNumber"
        label="证件号码"
        maxLength={50}
        autoComplete="off"
        className="max-w-96"
      />
      <PublicInput
        state={state}
        name="representative"
        label="法定代表人（负责人）"
        help="单位填写。"
        isOptional
        maxLength={50}
        className="max-w-96"
      />
    </fieldset>
  );
}

function ContactFields({ state }: Pick<Props, 'state'>) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-bold text-lg">二、联系方式</legend>
      <p className="text-muted">至少填写一项；按您选择的获取方式，还须填写邮箱或者通信地址。</p>
      <PublicInput
        state={state}
        name="phone"
        type="tel"
        label="联系电话"
        isOptional
        maxLength={30}
        autoComplete="tel"
        className="max-w-96"
      />
      <PublicInput
        state={state}
        name="email"
        type="email"
        label="电子邮箱"
        isOptional
        maxLength={100}
        autoComplete="email"
        className="max-w-96"
      />
      <PublicInput
        state={state}
        name="address"
        label="通信地址"
        isOptional
        maxLength={200}
        autoComplete="street-address"
      />
      <PublicInput
        state={state}
        name="postcode"
        label="邮政编码"
        isOptional
        maxLength={6}
        inputMode="numeric"
        autoComplete="postal-code"
        className="max-w-48"
      />
    </fieldset>
  );
}

function WantedFields({ state, form }: FieldsProps) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-bold text-lg">三、所需信息</legend>
      <PublicTextArea
        state={state}
        name="request"
        label="所需信息的名称、文号或者便于查询的特征描述"
        help="一件申请写一项内容，写得越具体越容易查到。这里不要写姓名、证件号码。不超过 2000 字。"
        maxLength={2000}
      />
      <PublicRadios state={state} name="formWanted" label="提供信息的形式" choices={form.formsWanted} />
      <PublicRadios state={state} name="deliveryWanted" label="获取信息的方式" choices={form.deliveriesWanted} />
    </fieldset>
  );
}
