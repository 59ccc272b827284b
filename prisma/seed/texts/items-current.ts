import type { Column, Placing, SectionName, Words } from './items-2019/types';

/** Published since the year began; `Placing` as in the year 2019. */
export interface PublishedWords extends Words, Placing {}

/** How far an item at work has come. */
export type Progress = 'draft' | 'submitted' | 'returned' | 'accepted' | 'scheduled';

/** An item at work now. */
export interface WorkWords extends Words, Placing {
  readonly progress: Progress;
  /** Calendar days since it was made; more than 45 of them are always over 20 working days. */
  readonly madeDaysAgo: number;
  /** Gets a made-up number of the year that the demo is filled in. */
  readonly isNumbered?: true;
  readonly summary?: string;
  /** Why it came back. */
  readonly reason?: string;
  /** Title of the document that it interprets, which stands before it in the list. */
  readonly interprets?: string;
}

const section = (name: SectionName, theme: Placing['theme'], ...keywords: readonly string[]) => {
  return { section: name, theme, keywords };
};
const news = { genre: 'workNews', column: '工作动态' } as const;
const notice = { genre: 'notice', column: '公告通知' } as const;

const relief = { ...section('社会救助科', '社会救助', '社会救助'), category: '20.11' };
const organisations = section('社会组织管理科', '社会组织', '社会组织');
const elderly = { ...section('养老服务科', '老年人', '养老服务'), category: '20.11' };
const children = { ...section('儿童福利科', '儿童', '儿童福利'), category: '20.11' };
const charity = section('慈善事业促进和社会工作科', '慈善', '慈善');
const divisions = section('区划地名科', null, '区划地名');

type Line = readonly [Pick<Placing, 'genre'> & { readonly column: Column }, title: string, body: string];

const of = (
  place: Pick<Placing, 'section' | 'theme' | 'keywords'>,
  lines: readonly Line[],
): readonly PublishedWords[] => lines.map(([kind, title, body]) => ({ ...place, ...kind, title, body }));

/** What this year has published so far: six items a section, in the order of their days within the section. */
export const publishedThisYear: readonly PublishedWords[] = [
  ...of(relief, [
    [
      notice,
      '低保和特困供养资金发放情况（第一批）',
      '本批低保金和特困人员供养金已发放到账户，新增和退出对象已在村（居）公示。',
    ],
    [
      news,
      '沙县区推行低收入家庭认定一次受理',
      '乡镇（街道）一次收取认定所需材料，部门间共享核对结果，群众不再重复提交证明。',
    ],
    [
      news,
      '永安市开展救助政策进村入户',
      '工作人员带着政策明白卡走访脱贫不稳定户，核对已享受的救助，查找应享未享的家庭。',
    ],
    [
      notice,
      '临时救助实施情况（上半年）',
      '各地对突发困难家庭实施临时救助，急难情形先行救助，事后完善手续，结果在当地公示。',
    ],
    [
      news,
      '尤溪县培训乡镇社会救助经办人员',
      '培训围绕家庭经济状况核对、动态管理和档案整理进行，并用实例讲解常见差错。',
    ],
    [news, '泰宁县建立救助对象定期走访制度', '按困难程度确定走访周期，走访结果录入系统，发现变化及时调整救助方案。'],
  ]),
  ...of(organisations, [
    [notice, '社会组织年度报告报送提醒', '请各社会组织按期报送上一年度工作报告，逾期未报的将按规定列入活动异常名录。'],
    [
      notice,
      '准予三明市笋竹食品产业协会成立登记的公告',
      '该协会成立登记申请符合法定条件，我局准予登记，发给社会团体法人登记证书。',
    ],
    [
      news,
      '将乐县社会组织助力乡村振兴',
      '多家社会组织与结对村商定帮扶清单，内容包括农产品销售、技能培训和留守老人探访。',
    ],
    [news, '大田县检查行业协会商会收费', '检查收费公示、会费标准和票据使用情况，对问题提出整改时限。'],
    [
      notice,
      '社会组织等级评估结果公示',
      '经评估委员会审议，拟定本批评估等级。对结果有异议的，可以在公示期内书面反映。',
    ],
    [news, '三元区指导社会组织规范换届', '登记管理机关提前介入，核对会员名单和选举办法，指导社会组织按章程完成换届。'],
  ]),
  ...of(elderly, [
    [news, '建宁县长者食堂方便老人用餐', '长者食堂提供低糖低盐餐食，行动不便的老人由志愿者送餐上门。'],
    [notice, '养老机构等级评定申报安排', '符合条件的养老机构可以自愿申报等级评定，申报材料由所在地民政部门初审。'],
    [news, '清流县为特殊困难老人改造居室', '为居室加装扶手、防滑垫和夜间感应灯，改造方案由老人和家属确认后实施。'],
    [news, '宁化县开展养老机构消防演练', '演练模拟夜间起火，检验报警、疏散和失能老人转移的衔接。'],
    [news, '明溪县探访独居老人', '村（居）探访员每周联系独居老人，记录健康和生活情况，发现异常及时联系家属。'],
    [notice, '养老服务满意度调查', '现就居家和机构养老服务的便利程度、收费和态度开展网上调查，请老年人及其家属参与。'],
  ]),
  ...of(children, [
    [news, '永安市为困境儿童建立成长档案', '档案记录儿童的监护、就学和健康状况，由儿童主任每季度更新。'],
    [news, '将乐县未成年人保护工作站开展活动', '工作站组织亲子阅读和安全教育，为遇到困难的家庭提供咨询。'],
    [notice, '孤儿助学项目申请提醒', '考入大中专院校的孤儿可以申请福利助学，请在开学前向户籍所在地民政部门提出。'],
    [news, '沙县区培训儿童督导员', '培训讲解监护风险识别和报告流程，参训人员进行了情景演练。'],
    [news, '大田县暑期关爱留守儿童', '志愿者在村级活动点陪伴留守儿童完成作业、学习防溺水知识，并与外出父母视频连线。'],
    [news, '建宁县开展收养登记政策宣传', '工作人员向群众讲解收养的条件、程序和评估要求，提醒不要私自收养。'],
  ]),
  ...of(charity, [
    [notice, '公开募捐备案办理提示', '开展公开募捐的慈善组织，请在活动开始前完成方案备案，并按规定公开募捐情况。'],
    [news, '三元区社工站服务困难家庭', '驻站社工为困难家庭制订个案计划，链接就业、医疗和心理支持资源。'],
    [news, '尤溪县志愿服务队助力防汛', '志愿者在社区安全员带领下转移低洼处居民，分发饮水和食品。'],
    [news, '泰宁县慈善助医项目启动', '项目面向重大疾病患者家庭，由村（居）推荐、专家评审后给予一次性帮助。'],
    [notice, '慈善组织年度抽查安排', '今年的抽查重点是信息公开和项目支出，抽取名单和结果都将公布。'],
    [news, '明溪县表扬优秀志愿者', '根据服务时长和群众评价选出优秀志愿者，他们的服务故事在社区展出。'],
  ]),
  ...of(divisions, [
    [news, '宁化县更换破损路牌', '对破损、褪色、拼写有误的路牌进行更换，并记录位置，方便以后维护。'],
    [news, '清流县开展地名文化进校园', '讲解员用老地图介绍本地地名的由来，学生分组绘制家乡地名图。'],
    [
      notice,
      '部分住宅区名称备案公告',
      '下列住宅区名称经审核予以备案，作为标准地名使用。名称清单可到区划地名窗口查询。',
    ],
    [news, '永安市与邻县联合检查界线', '双方沿界线走访村庄，核对界桩编号，约定下一次联合检查的时间。'],
    [news, '沙县区采集乡村地名信息', '工作人员深入村组采集新增地名的位置、含义和读音，审核后上传信息库。'],
    [notice, '道路命名方案征求意见', '现就部分新建道路的命名方案公开征求意见，欢迎市民提出建议。'],
  ]),
];

const opinion = '三明市养老服务机构日间照料管理办法';

/** What lies on the desks today. */
export const atWork: readonly WorkWords[] = [
  {
    ...relief,
    ...notice,
    title: '低保和特困供养资金发放情况（第二批）',
    body: '本批资金发放情况正在与财政部门核对，核对后公布。',
    progress: 'draft',
    madeDaysAgo: 60,
  },
  {
    ...relief,
    ...notice,
    title: '低收入人口救助帮扶政策问答',
    body: '以问答形式介绍低收入人口可以享受的救助帮扶项目、申请地点和办理时限。',
    progress: 'returned',
    madeDaysAgo: 12,
    reason: '第二问没有写救助标准的文件依据，请补充文件名称和文号后再报。',
  },
  {
    ...organisations,
    ...notice,
    title: '准予三明市康养产业促进会成立登记的公告',
    body: '该会成立登记申请符合法定条件，我局准予登记，发给社会团体法人登记证书。',
    progress: 'submitted',
    madeDaysAgo: 55,
  },
  {
    ...organisations,
    ...news,
    title: '建宁县举办社会组织负责人培训',
    body: '培训讲解章程修改、财务管理和信息公开要求，参训人员交流了规范办会的做法。',
    progress: 'submitted',
    madeDaysAgo: 4,
  },
  {
    ...elderly,
    ...notice,
    title: '养老机构用电用火安全提示',
    body: '请各养老机构检查用电线路和厨房设备，加强夜间巡查，及时消除火灾隐患。',
    progress: 'scheduled',
    madeDaysAgo: 5,
  },
  {
    ...elderly,
    ...news,
    title: '大田县农村幸福院开展健康义诊',
    body: '医护人员为老年人测量血压、讲解用药注意事项，并登记需要上门巡诊的名单。',
    progress: 'draft',
    madeDaysAgo: 70,
  },
  {
    ...section('养老服务科', null, '养老服务', '日间照料'),
    genre: 'normativeDocument',
    column: '政策文件',
    title: opinion,
    summary: '规定日间照料机构的服务内容、收费公示和安全管理要求。',
    isNumbered: true,
    body: '提供日间照料的机构应当与服务对象签订协议，公示服务项目和收费标准，配备与服务人数相适应的人员。',
    progress: 'accepted',
    madeDaysAgo: 9,
  },
  {
    ...section('养老服务科', '政策解读', '政策解读'),
    genre: 'interpretation',
    column: '政策解读',
    title: `政策解读：《${opinion}》`,
    body: '办法主要解决日间照料服务内容不清、收费不明的问题。家属可以凭协议了解服务内容，对收费有疑问的可以向民政部门反映。',
    progress: 'accepted',
    madeDaysAgo: 8,
    interprets: opinion,
  },
  {
    ...children,
    ...news,
    title: '明溪县走访事实无人抚养儿童家庭',
    body: '走访人员了解儿童的就学和生活照料情况，核对补贴发放，记录家庭提出的困难。',
    progress: 'returned',
    madeDaysAgo: 10,
    reason: '文字里能看出是哪一家。请删去可以识别家庭的细节后再报。',
  },
  {
    ...children,
    ...notice,
    title: '儿童福利机构开放日预约',
    body: '开放日接受团体和个人预约参观，参观时请遵守肖像和隐私保护要求。',
    progress: 'draft',
    madeDaysAgo: 65,
  },
  {
    ...charity,
    ...notice,
    title: '慈善项目支出情况公示（上半年）',
    body: '各慈善项目上半年支出已经审核，明细按项目列在慈善组织的公开平台。',
    progress: 'submitted',
    madeDaysAgo: 58,
  },
  {
    ...charity,
    ...news,
    title: '清流县社工站举办邻里互助活动',
    body: '社工组织居民交换闲置物品、认领互助任务，帮助新搬来的家庭熟悉社区。',
    progress: 'draft',
    madeDaysAgo: 3,
  },
  {
    ...divisions,
    ...notice,
    title: '部分道路命名结果公告',
    body: '经征求意见和论证，部分新建道路的标准名称已经确定，自公告之日起使用。',
    progress: 'returned',
    madeDaysAgo: 50,
    reason: '没有附道路起止点，公众无法对应到实际道路。请补充后尽快重报，已超过期限。',
  },
  {
    ...divisions,
    ...news,
    title: '泰宁县检查旅游区地名标志',
    body: '检查组核对景区道路的地名标志，更正拼写错误，补设缺少的指示牌。',
    progress: 'submitted',
    madeDaysAgo: 6,
  },
];
