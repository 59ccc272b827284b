import { spreadOver } from './days';
import {
  changedOrganisations,
  counties,
  dissolvedOrganisations,
  foundedOrganisations,
  standingOrganisations,
} from './names';
import { dated, filled, inCounties, ofEach } from './series';
import type { DemoItem, Placing, Words } from './types';

const section = '社会组织管理科';
const allYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** 条例 Art. 20 (5): registration is a permit, and this its result. */
const registration: Placing = {
  genre: 'notice',
  section,
  column: '公告通知',
  theme: '社会组织',
  category: '20.05',
  keywords: ['社会组织', '登记'],
};

const news: Placing = {
  genre: 'workNews',
  section,
  column: '工作动态',
  theme: '社会组织',
  keywords: ['社会组织'],
};

const monthly: Placing = { ...news, keywords: ['社会组织', '登记'] };

const notices: readonly DemoItem[] = [
  ...ofEach(
    registration,
    {
      title: '准予{org}成立登记的公告',
      body: '经审查，{org}的成立登记申请符合法定条件，我局准予登记，发给社会团体或民办非企业单位登记证书。',
      months: allYear,
      count: 24,
    },
    foundedOrganisations,
  ),
  ...ofEach(
    registration,
    {
      title: '准予{org}变更登记的公告',
      body: '{org}提出变更登记申请，材料齐全。我局依法准予变更，原证书收回，换发新证书。',
      months: allYear,
      count: 18,
    },
    changedOrganisations,
  ),
  ...ofEach(
    registration,
    {
      title: '准予{org}注销登记的公告',
      body: '{org}已完成清算。我局准予其注销登记，登记证书、印章同时收回，自公告之日起不得再以该组织名义开展活动。',
      months: allYear,
      count: 12,
    },
    dissolvedOrganisations,
  ),
];

const monthlyWords: Words = {
  title: '{place}公布{month}月社会组织登记情况',
  body: '{place}民政部门将{month}月办理的社会组织成立、变更、注销登记结果向社会公布。公众可以按名称查询组织的登记状态。',
};

/** Five months of registrations a county, told in the month after: even ones in one half of the counties, odd in the other. */
const monthlyRegistrations: readonly DemoItem[] = [0, 1, 2, 3, 4].flatMap((round) =>
  counties.map((place, index) => {
    const month = 2 * round + 2 + (index % 2);
    const day = spreadOver([month + 1], counties.length)[index];
    return dated(monthly, filled(monthlyWords, { place, month: String(month) }), day ?? '');
  }),
);

const countyNews = inCounties(news, [
  {
    title: '{place}开展社会组织年度检查',
    body: '{place}民政局通知辖区内社会组织报送上一年度工作报告，对报送材料逐一审查，并抽查部分组织的财务和活动情况。',
    months: [3, 4, 5],
    count: 12,
  },
  {
    title: '{place}推动社会组织党的组织和工作覆盖',
    body: '{place}将党建工作要求写入社会组织章程示范文本，在登记、年检环节同步了解党员情况，指导具备条件的组织建立党组织。',
    months: [6, 7, 9, 10],
    count: 12,
  },
  {
    title: '{place}清理规范行业协会商会收费',
    body: '{place}组织行业协会商会自查收费项目，对收费依据不足、标准不明的提出整改要求，整改结果接受会员监督。',
    months: [8, 9, 10, 11],
    count: 12,
  },
]);

const organisationNews: readonly DemoItem[] = [
  ...ofEach(
    { ...news, keywords: ['社会组织', '脱贫攻坚'] },
    {
      title: '{org}赴{place}参加结对帮扶',
      body: '{org}组织会员单位到{place}的挂钩村走访，了解当地产业和困难家庭需求，商定产销对接等帮扶事项。',
      months: allYear,
      count: 25,
    },
    standingOrganisations.map(({ org }, index) => ({ org, place: counties[(index * 7) % 12] ?? '' })),
  ),
  ...ofEach(
    { ...news, keywords: ['社会组织', '等级评估'] },
    {
      title: '{org}接受社会组织等级评估',
      body: '评估专家组通过听取汇报、查阅资料、实地察看等方式，对{org}的基础条件、内部治理和工作绩效进行评估。',
      months: [7, 8, 9, 10],
      count: 12,
    },
    standingOrganisations,
  ),
  ...ofEach(
    { ...news, keywords: ['社会组织', '换届'] },
    {
      title: '{org}召开会员代表大会',
      body: '{org}会员代表大会审议了理事会工作报告和财务报告，选举产生新一届理事会、监事会。登记管理机关派员到会指导。',
      months: [1, 3, 4, 5, 6, 11, 12],
      count: 15,
    },
    [...standingOrganisations].reverse(),
  ),
];

const interview = dated(
  { ...news, keywords: ['社会组织', '在线访谈'] },
  {
    title: '在线访谈：社会组织管理制度改革怎样推进',
    body: '我局分管同志做客市政府门户网在线访谈，围绕社会组织管理制度改革、促进社会组织健康有序发展回答网友提问。',
  },
  '2019-08-20',
);

/** 204: 54 results of registration, one by one, and 149 pieces of news; the last is the document in `documents`. */
export const socialOrganisations: readonly DemoItem[] = [
  ...notices,
  ...monthlyRegistrations,
  ...countyNews,
  ...organisationNews,
  interview,
];
