import { lastWorkingDay } from './days';
import { dated, inCounties } from './series';
import type { DemoItem, Placing } from './types';

/** 条例 Art. 20 (11): what is done for those in need, and how. */
const category = '20.11';

const elderlyCare: Placing = {
  genre: 'workNews',
  section: '养老服务科',
  column: '工作动态',
  theme: '老年人',
  category,
  keywords: ['养老服务', '老年人'],
};

/** 30, all of them news from the counties. */
export const elderly: readonly DemoItem[] = inCounties(elderlyCare, [
  {
    title: '{place}走访慰问高龄和失能老人',
    body: '{place}民政干部上门看望高龄、失能老人，了解其饮食起居和就医情况，送去生活用品，并叮嘱照护人员注意安全。',
    months: [1, 2],
    count: 6,
  },
  {
    title: '{place}居家养老服务站投入使用',
    body: '{place}新设的居家养老服务站开门服务，为周边老人提供助餐、日间休息、健康测量等服务，日常运营由专业机构承担。',
    months: [3, 4, 5, 6],
    count: 6,
  },
  {
    title: '{place}开展养老机构安全检查',
    body: '检查组对{place}的养老机构逐家检查，重点看消防设施、食品留样和夜间值守。发现的问题当场列出清单，限期整改。',
    months: [5, 6, 7],
    count: 6,
  },
  {
    title: '{place}举办养老护理员技能培训',
    body: '培训以失能老人日常照护、突发情况处置为主，采取讲课与实操相结合的方式。{place}各养老机构的护理人员参加。',
    months: [8, 9],
    count: 6,
  },
  {
    title: '{place}重阳节为老年人送服务',
    body: '重阳节前后，{place}组织志愿者进社区、进敬老院，为老年人理发、义诊、表演节目，并宣传老年人权益保障知识。',
    months: [10],
    count: 6,
  },
]);

const childWelfare: Placing = {
  genre: 'workNews',
  section: '儿童福利科',
  column: '工作动态',
  theme: '儿童',
  category,
  keywords: ['儿童福利'],
};

/** 18 pieces of news; the two documents on children make them 20. */
export const childrenNews: readonly DemoItem[] = inCounties(childWelfare, [
  {
    title: '{place}儿童节关爱困境儿童',
    body: '“六一”前后，{place}民政部门联合志愿者走访困境儿童家庭，送上图书和学习用品，与监护人谈心，提醒落实监护责任。',
    months: [5, 6],
    count: 6,
  },
  {
    title: '{place}为考上大学的孤儿办理助学申请',
    body: '{place}逐户告知福利助学政策，帮助录取到大中专院校的孤儿准备材料。审核通过后，助学金按学年发放。',
    months: [7, 8, 9],
    count: 6,
  },
  {
    title: '{place}培训村（居）儿童主任',
    body: '{place}集中培训村（居）儿童主任，讲解留守儿童摸底登记、事实无人抚养儿童认定和紧急情况报告的做法。',
    months: [10, 11, 12],
    count: 6,
  },
]);

const charityWork: Placing = {
  genre: 'workNews',
  section: '慈善事业促进和社会工作科',
  column: '工作动态',
  theme: '慈善',
  keywords: ['慈善'],
};

const charityNotice: Placing = { ...charityWork, genre: 'notice', column: '公告通知' };

const charityNews = inCounties(charityWork, [
  {
    title: '{place}开展“慈善情暖万家”活动',
    body: '春节前，{place}慈善组织向低收入家庭发放慰问金和年货，并登记各户的实际困难，分类提供后续帮助。',
    months: [1],
    count: 12,
  },
  {
    title: '{place}举行中华慈善日宣传',
    body: '{place}在广场、社区设点宣传慈善法，展示慈善项目，现场接受咨询和捐赠，让更多群众了解身边的慈善。',
    months: [9],
    count: 12,
  },
  {
    title: '{place}慈善助学金发放到位',
    body: '{place}今年的慈善助学对象经村（居）推荐、部门核对、公示无异议后确定，助学金已发放到学生账户。',
    months: [7, 8],
    count: 12,
  },
  {
    title: '{place}慈善超市接受衣物捐赠',
    body: '{place}慈善超市集中接收市民捐赠的衣物，清洗消毒后分给有需要的家庭，捐赠和发放情况在店内公开。',
    months: [11, 12],
    count: 4,
  },
]);

const charityNotices: readonly DemoItem[] = [
  dated(
    charityNotice,
    {
      title: '提醒慈善组织报送上年度工作报告',
      body: '全市慈善组织应当按慈善法的规定报送上年度工作报告和财务会计报告，并在统一的信息平台向社会公开。',
    },
    '2019-02-26',
  ),
  dated(
    charityNotice,
    {
      title: '公开募捐须先备案',
      body: '开展公开募捐的慈善组织，请在活动开始前向民政部门报送募捐方案；没有公开募捐资格的组织，不得自行公开募捐。',
    },
    '2019-04-18',
  ),
  dated(
    charityNotice,
    {
      title: '征集今年“慈善日”活动项目',
      body: '现向社会征集九月“慈善日”期间的公益活动项目。项目应当有明确的受益人群、实施时间和经费来源。',
    },
    '2019-07-10',
  ),
  dated(
    charityNotice,
    {
      title: '慈善捐赠使用情况公示（上半年）',
      body: '市慈善组织上半年接收捐赠的款物，已按捐赠协议用于助困、助学、助医等项目，明细可到各组织的公开平台查询。',
    },
    '2019-07-25',
  ),
  dated(
    charityNotice,
    {
      title: '通报慈善信托备案办理要求',
      body: '设立慈善信托的受托人，应当在文件签订之后按期备案。备案所需材料可到民政服务窗口或本局网站查询。',
    },
    '2019-10-22',
  ),
  dated(
    charityNotice,
    {
      title: '慈善组织“双随机”抽查结果',
      body: '本年度抽取部分慈善组织进行检查，主要看信息公开、财产使用和关联交易。发现的问题已书面告知并要求整改。',
    },
    '2019-12-12',
  ),
];

/** 46 */
export const charity: readonly DemoItem[] = [...charityNews, ...charityNotices];

const reliefNotice: Placing = {
  genre: 'notice',
  section: '社会救助科',
  column: '社会救助',
  theme: '社会救助',
  category,
  keywords: ['社会救助', '最低生活保障'],
};

/** 16: low-income and destitute people each month, temporary relief each quarter, as the report says. */
export const relief: readonly DemoItem[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) =>
    dated(
      reliefNotice,
      {
        title: `2019年${month}月城乡低保和特困人员救助供养情况`,
        body: `${month}月城乡低保金、特困人员救助供养金已按月足额发放。新增和退出的对象经过审核确认，并在所在乡镇（街道）和村（居）公示。`,
      },
      lastWorkingDay(month),
    ),
  ),
  ...['一', '二', '三', '四'].map((quarter, index) =>
    dated(
      { ...reliefNotice, keywords: ['社会救助', '临时救助'] },
      {
        title: `2019年第${quarter}季度临时救助情况`,
        body: `第${quarter}季度，各地对遭遇突发事件、意外伤害、重大疾病等陷入困境的家庭和个人及时给予临时救助，救助情况在当地公示。`,
      },
      lastWorkingDay(3 * index + 3),
    ),
  ),
];
