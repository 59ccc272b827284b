/** The districts, cities and counties of Sanming in 2019, in no order of rank. */
export const counties = [
  '三元区',
  '明溪县',
  '宁化县',
  '大田县',
  '沙县',
  '泰宁县',
  '梅列区',
  '永安市',
  '清流县',
  '尤溪县',
  '将乐县',
  '建宁县',
] as const;

/** Invented: organisations that are registered in the demo's year. */
const founded = [
  '竹制品加工行业协会',
  '家政服务行业协会',
  '食用菌产业协会',
  '烘焙食品行业协会',
  '物业服务企业协会',
  '汽车维修行业协会',
  '水果种植产业协会',
  '民宿旅游协会',
  '电子商务促进会',
  '林下经济发展促进会',
  '青少年科普促进会',
  '农村实用技术推广协会',
  '阅读推广协会',
  '徒步运动协会',
  '乒乓球爱好者协会',
  '社区矫正社会工作服务中心',
  '夕阳乐助老服务中心',
  '晨光社会工作服务中心',
  '同心青年志愿服务中心',
  '绿源生态环保志愿者协会',
  '手拉手助学服务中心',
  '乡土文化研究会',
  '民间音乐学会',
  '书法教育研究会',
] as const;

/** Invented: organisations that change their name, seat, purpose or representative. */
const changed = [
  '茶叶流通协会',
  '建筑装饰行业协会',
  '印刷包装行业协会',
  '餐饮烹饪行业协会',
  '花卉苗木协会',
  '淡水养殖协会',
  '中小企业服务协会',
  '物流与供应链协会',
  '钢结构行业协会',
  '眼镜行业协会',
  '羽毛球运动协会',
  '象棋运动协会',
  '诗词学会',
  '摄影艺术研究会',
  '珠算心算研究会',
  '仁爱社会工作服务中心',
  '关爱成长服务中心',
  '健康知识普及协会',
] as const;

/** Invented: organisations that are dissolved. */
const dissolved = [
  '旧货流通协会',
  '信鸽竞翔协会',
  '录像制作协会',
  '缝纫技术交流协会',
  '煤炭经销协会',
  '寻呼通信协会',
  '出租书店行业协会',
  '胶片冲印行业协会',
  '集邮品交换协会',
  '校办企业协会',
  '打字复印行业协会',
  '农机具租赁协会',
] as const;

/** Invented: organisations that are at work all the year. */
const standing = [
  '林产工业协会',
  '机械装备行业协会',
  '纺织服装商会',
  '建材行业协会',
  '茶产业协会',
  '稻种产业协会',
  '养蜂行业协会',
  '油茶产业协会',
  '莲子产业协会',
  '烟草种植技术协会',
  '小吃产业促进会',
  '旅游行业协会',
  '酒店业协会',
  '零售商业协会',
  '塑料制品行业协会',
  '质量管理协会',
  '计量测试学会',
  '土木建筑学会',
  '园艺学会',
  '护理学会',
  '青年企业家商会',
  '女企业家联谊会',
  '爱心义工协会',
  '扶助残疾人志愿者协会',
  '社会工作者协会',
  '心理健康促进会',
] as const;

const inSanming = (names: readonly string[]) => names.map((name) => ({ org: `三明市${name}` }));

export const foundedOrganisations = inSanming(founded);
export const changedOrganisations = inSanming(changed);
export const dissolvedOrganisations = inSanming(dissolved);
export const standingOrganisations = inSanming(standing);
