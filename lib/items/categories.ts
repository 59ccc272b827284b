/** 条例 Art. 20 (1)–(15): what every agency discloses on its own; Art. 21: what counties, cities and townships add. */
export const categories: Readonly<Record<string, string>> = {
  '20.01': '行政法规、规章和规范性文件',
  '20.02': '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
  '20.03': '国民经济和社会发展规划、专项规划、区域规划及相关政策',
  '20.04': '国民经济和社会发展统计信息',
  '20.05': '行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
  '20.06': '行政处罚、行政强制的依据、条件、程序以及有一定社会影响的行政处罚决定',
  '20.07': '财政预算、决算信息',
  '20.08': '行政事业性收费项目及其依据、标准',
  '20.09': '政府集中采购项目的目录、标准及实施情况',
  '20.10': '重大建设项目的批准和实施情况',
  '20.11': '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
  '20.12': '突发公共事件的应急预案、预警信息及应对情况',
  '20.13': '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
  '20.14': '公务员招考的职位、名额、报考条件等事项以及录用结果',
  '20.15': '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
  '21.1': '涉及市政建设、公共服务、公益事业、土地征收、房屋征收、治安管理、社会救助等方面的政府信息',
  '21.2': '乡（镇）贯彻落实农业农村政策、农田水利工程建设运营、农村土地承包经营权流转等方面的政府信息',
};

/** 「第二十条第（十一）项」 */
export function categoryArticle(code: string): string {
  const [article, part] = code.split('.');
  if (article === '21') return part === '1' ? '第二十一条（市县）' : '第二十一条（乡镇）';
  return `第二十条第（${numerals[Number(part)] ?? part}）项`;
}

const numerals = [
  '',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];

/** The code inside index numbers: `20.01` → `2001`, `21.1` → `211`. */
export function categoryDigits(code: string): string {
  return code.replace('.', '');
}

/** 公开方式: by which an item reaches people. */
export const channels = {
  website: '门户网站',
  wechat: '政务微信',
  newspaper: '报纸',
  television: '电视',
  board: '公告栏、电子屏',
  readingRoom: '公共查阅点',
} as const;
