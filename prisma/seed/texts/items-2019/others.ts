import { officePaper } from './office';
import { dated, inCounties } from './series';
import type { DemoItem, Placing, SectionName } from './types';

const countyNews = (section: SectionName, ...keywords: readonly string[]): Placing => {
  return { genre: 'workNews', column: '工作动态', theme: null, section, keywords };
};

const divisionNews = inCounties(countyNews('区划地名科', '区划地名'), [
  {
    title: '{place}排查不规范地名',
    body: '{place}对居民区、大型建筑物和道路名称进行排查，对刻意夸大、崇洋、怪异难懂的名称列出清单，征求意见后处理。',
    months: [3, 4, 5],
    count: 12,
  },
  {
    title: '{place}巡查行政区域界线界桩',
    body: '{place}与毗邻地方联合巡查界线，逐个查看界桩是否完好，清除遮挡的杂草，并向沿线群众宣传界线管理规定。',
    months: [9, 10, 11],
    count: 12,
  },
  {
    title: '{place}更新乡村地名标志',
    body: '{place}为新设的村道和自然村设置地名标志，核对名称、读音和拼写，方便群众出行和邮件投递。',
    months: [6, 7, 8],
    count: 12,
  },
]);

const otherCountyNews: readonly DemoItem[] = [
  ...inCounties(countyNews('慈善事业促进和社会工作科', '社会工作', '志愿服务'), [
    {
      title: '{place}庆祝社会工作者主题宣传周',
      body: '{place}在社区展示社工服务案例，介绍社会工作者职业资格考试的报考条件，邀请居民参加互动小组。',
      months: [3],
      count: 12,
    },
    {
      title: '{place}志愿服务队进社区',
      body: '{place}志愿者按照居民点单开展家电维修、环境清扫、政策讲解等服务，服务时长录入志愿服务信息系统。',
      months: [4, 5, 8, 11, 12],
      count: 12,
    },
    {
      title: '{place}修订村规民约和居民公约',
      body: '{place}指导村（居）委会发动群众讨论，修订村规民约和居民公约，把移风易俗、环境卫生等内容写进去。',
      months: [5, 6, 7],
      count: 12,
    },
    {
      title: '{place}规范社区工作事项',
      body: '{place}清理社区承担的证明和台账，公布社区工作事项清单，让社区工作者把更多时间用在服务居民上。',
      months: [9, 10, 11],
      count: 12,
    },
  ]),
  ...inCounties(countyNews('儿童福利科', '婚姻登记'), [
    {
      title: '{place}婚姻登记处增设颁证服务',
      body: '{place}婚姻登记处布置颁证厅，推出颁证仪式和婚前辅导，提醒当事人提前预约、带齐证件。',
      months: [2, 5, 8],
      count: 12,
    },
  ]),
  ...inCounties(countyNews('养老服务科', '殡葬', '文明祭扫'), [
    {
      title: '{place}倡导清明文明祭扫',
      body: '{place}在公墓和骨灰楼设置服务点，提供鲜花换纸钱、代为祭扫等服务，加强防火巡查和交通疏导。',
      months: [3, 4],
      count: 12,
    },
  ]),
];

const otherNotice: Placing = { ...officePaper, genre: 'notice', column: '公告通知', keywords: ['通知'] };

const otherNotices: readonly DemoItem[] = (
  [
    [
      '“城市精准帮扶工作”意见征集',
      '为做好城市困难群众帮扶，现就帮扶对象、帮扶方式等向社会征求意见，意见可以通过市政府门户网提交。',
      '2019-05-28',
    ],
    [
      '民政普法宣传情况问卷调查',
      '为了解群众对民政法规政策的知晓程度，现开展网上问卷调查，请广大市民参与。',
      '2019-09-10',
    ],
    [
      '春节期间婚姻登记办理时间',
      '春节放假期间婚姻登记暂停办理，节后第一个工作日恢复，请需要登记的群众合理安排时间。',
      '2019-01-30',
    ],
    ['清明节祭扫安全提醒', '祭扫高峰期间请错峰出行，不在林区用火，服从现场引导，文明祭扫。', '2019-03-28'],
    ['国庆节期间值班安排', '国庆放假期间，救助管理机构和福利机构照常服务，其他业务窗口节后办理。', '2019-09-29'],
    [
      '局属福利机构公开招聘护理人员',
      '招聘护理岗位工作人员，报名条件、考试方式和时间以招聘通知为准，报名不收取费用。',
      '2019-06-25',
    ],
    [
      '提醒警惕冒充民政部门的诈骗',
      '民政部门发放补助不会要求群众先缴费或提供银行卡密码，遇到类似要求请及时报警。',
      '2019-11-12',
    ],
  ] as const
).map(([title, body, day]) => dated(otherNotice, { title, body }, day));

/** Of none of the counted fields: 108 pieces of news and 7 notices, beside the office's. */
export const others: readonly DemoItem[] = [...divisionNews, ...otherCountyNews, ...otherNotices];
