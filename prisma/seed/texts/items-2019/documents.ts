import type { PlainDate } from '../../../../lib/clock';
import { officePaper } from './office';
import type { DemoItem, SectionName } from './types';

/** A document with a number of its own. */
export interface DemoDocument extends DemoItem {
  readonly documentNumber: string;
  readonly summary: string;
  readonly interpretation: DemoItem | null;
}

/** What a document says beside its title, and what is said about it. */
interface Paper {
  readonly summary: string;
  readonly body: readonly string[];
  readonly interpretation: readonly string[];
  readonly madeOn: PlainDate;
  readonly publishedOn: PlainDate;
  /** Within three working days of the publication. */
  readonly interpretedOn: PlainDate;
}

const paper = (
  title: string,
  place: Pick<DemoItem, 'section' | 'genre' | 'theme' | 'keywords'> & { readonly category?: string },
  /** Made up, and seen to be: no agency writes 演 in its numbers. */
  number: number,
  { interpretedOn, interpretation, ...words }: Paper,
): DemoDocument => ({
  title,
  ...place,
  ...words,
  column: '政策文件',
  documentNumber: `明民演〔2019〕${number}号`,
  interpretation: interpretationOf(title, place.section, interpretation, interpretedOn),
});

function interpretationOf(title: string, section: SectionName, body: readonly string[], day: PlainDate): DemoItem {
  return {
    title: `政策解读：《${title}》`,
    genre: 'interpretation',
    column: '政策解读',
    theme: '政策解读',
    section,
    keywords: ['政策解读'],
    body,
    madeOn: day,
    publishedOn: day,
  };
}

/** The five documents that the report names, with its titles; every other word is ours. */
const interpreted: readonly DemoDocument[] = [
  paper(
    '三明与福州两市间行政区域界线纠纷应急处置预案',
    {
      section: '区划地名科',
      genre: 'policyDocument',
      theme: null,
      category: '20.12',
      keywords: ['行政区域界线', '应急预案'],
    },
    2,
    {
      summary: '规定两市界线纠纷发生时的报告、处置和善后程序。',
      body: [
        '为及时妥善处置两市毗邻地区因行政区域界线引起的纠纷，维护当地社会稳定，制定本预案。',
        '纠纷发生后，所在地民政部门应当立即报告，并会同有关部门劝离人员、控制事态，防止矛盾扩大。',
        '处置结束后，双方共同查明原因，依照勘界协议和边界线走向明确管辖，并做好相关资料归档。',
      ],
      interpretation: [
        '预案解决“谁来报、报给谁、谁处置”的问题，把两市毗邻地区的联系和会商固定下来。',
        '群众在界线附近遇到争议，可以先向所在地乡镇或民政部门反映，不要自行处置。',
      ],
      madeOn: '2019-04-10',
      publishedOn: '2019-04-17',
      interpretedOn: '2019-04-19',
    },
  ),
  paper(
    '关于印发三明市进一步清理整治不规范地名工作实施方案',
    { section: '区划地名科', genre: 'policyDocument', theme: null, keywords: ['地名', '清理整治'] },
    3,
    {
      summary: '明确清理整治不规范地名的范围、原则和步骤。',
      body: [
        '本次清理整治的对象，是社会影响恶劣、各方反映强烈的城镇不规范地名，以及有地无名、一地多名的情形。',
        '清理工作坚持依法依规、严控范围，按照摸底排查、审核论证、标准化处理的顺序进行，防止随意扩大。',
        '各地应当就拟更名的地名听取居民意见，更名后同步更新标志，为群众办理相关手续提供方便。',
      ],
      interpretation: [
        '不是所有“洋名”都要改。方案只针对严重影响群众生活和社会形象的名称，历史悠久、已被接受的名称予以保留。',
        '地名更改后，群众原有证件在有效期内仍可使用。',
      ],
      madeOn: '2019-05-06',
      publishedOn: '2019-05-13',
      interpretedOn: '2019-05-15',
    },
  ),
  paper(
    '关于广泛引导和动员社会组织参与脱贫攻坚的通知',
    { section: '社会组织管理科', genre: 'policyDocument', theme: '社会组织', keywords: ['社会组织', '脱贫攻坚'] },
    4,
    {
      summary: '鼓励社会组织发挥专长，参与产业、教育、健康等方面的帮扶。',
      body: [
        '鼓励行业协会商会组织会员到贫困村开展产业帮扶，鼓励社会服务机构在教育、健康、养老等方面提供专业服务。',
        '各级民政部门应当建立供需对接机制，公布帮扶项目，并对社会组织的帮扶活动给予指导。',
        '社会组织参与帮扶的情况，作为等级评估和评优的参考；不得借帮扶之名违规收费或者摊派。',
      ],
      interpretation: [
        '通知回答了社会组织“能做什么、怎么参与、有什么支持”三个问题。',
        '有意参与的社会组织，可以向登记管理机关了解帮扶项目，自愿认领。',
      ],
      madeOn: '2019-06-03',
      publishedOn: '2019-06-06',
      interpretedOn: '2019-06-11',
    },
  ),
  paper(
    '关于进一步健全农村留守儿童和困境儿童关爱服务体系的实施意见',
    { section: '儿童福利科', genre: 'normativeDocument', theme: '儿童', keywords: ['留守儿童', '困境儿童'] },
    5,
    {
      summary: '规定未成年人救助保护机构、儿童督导员和儿童主任的职责。',
      body: [
        '各县（市、区）明确承担未成年人救助保护职责的机构，接收处置儿童权益受侵害的报告。',
        '乡镇（街道）设儿童督导员，村（居）设儿童主任，负责摸底登记、定期走访和政策宣传，并按规定参加培训。',
        '引导社会组织、志愿者参与关爱服务，家庭监护责任不因关爱服务而免除。',
      ],
      interpretation: [
        '意见把关爱服务的队伍配到村（居）：家长有困难，先找本村（居）的儿童主任。',
        '外出务工的父母应当委托有监护能力的人照护子女，并经常与子女联系。',
      ],
      madeOn: '2019-09-02',
      publishedOn: '2019-09-06',
      interpretedOn: '2019-09-10',
    },
  ),
  paper(
    '关于进一步加强事实无人抚养儿童保障工作的实施意见',
    {
      section: '儿童福利科',
      genre: 'normativeDocument',
      theme: '儿童',
      keywords: ['事实无人抚养儿童', '基本生活保障'],
    },
    6,
    {
      summary: '规定事实无人抚养儿童的认定条件、申请程序和保障内容。',
      body: [
        '父母双方因重残、重病、服刑、失联等原因不能履行抚养和监护责任的儿童，按规定纳入保障范围。',
        '儿童监护人或者受委托的亲属向乡镇（街道）提出申请，经查验、确认后，按月发放基本生活补贴。',
        '医疗康复、教育资助等保障与孤儿相衔接。情况发生变化的，应当及时报告，由民政部门重新确认。',
      ],
      interpretation: [
        '认定看两个条件：父母双方各是什么情形，是否符合规定的组合。拿不准的，可以请儿童主任帮忙核对。',
        '已享受其他同类补助的，按就高原则补差，不重复领取。',
      ],
      madeOn: '2019-10-21',
      publishedOn: '2019-10-28',
      interpretedOn: '2019-10-30',
    },
  ),
];

const groupNotice: DemoDocument = {
  ...officePaper,
  genre: 'policyDocument',
  column: '政策文件',
  keywords: ['政务公开', '领导小组'],
  title: '关于调整局政务公开工作领导小组的通知',
  documentNumber: '明民演〔2019〕1号',
  summary: '因人员变动调整领导小组，明确办公室承担日常工作。',
  body: [
    '因人员变动，调整局政务公开工作领导小组。局长任组长，分管办公室的局领导任副组长，各科室负责人为成员。',
    '领导小组办公室设在局办公室，承担组织、协调、检查等日常工作，各科室指定一名信息员。',
  ],
  madeOn: '2019-03-18',
  publishedOn: '2019-03-21',
  interpretation: null,
};

/** In the order of their numbers, which is that of their publication. */
export const documents: readonly DemoDocument[] = [groupNotice, ...interpreted];
