import { dated } from './series';
import type { DemoItem, Placing } from './types';

const entry = { genre: 'notice', column: '互动交流知识库', theme: '知识库' } as const;

const onRelief: Placing = {
  ...entry,
  section: '社会救助科',
  category: '20.11',
  keywords: ['知识库', '最低生活保障'],
};
const onDivisions: Placing = { ...entry, section: '区划地名科', keywords: ['知识库', '行政区划'] };

/** 10 entries: the report names new standards of relief, and townships that became towns. */
export const knowledge: readonly DemoItem[] = [
  dated(
    onRelief,
    {
      title: '问：城乡低保标准提高后，已在保的家庭要重新申请吗？',
      body: '答：不用。标准调整后，由乡镇（街道）按新标准重新核算补助水平，从执行之月起补发差额。',
    },
    '2019-02-20',
  ),
  dated(
    onRelief,
    {
      title: '问：申请低保要向哪里提出？',
      body: '答：向户籍所在地的乡镇人民政府、街道办事处提出。本人行动不便的，可以委托村（居）委会或他人代办。',
    },
    '2019-03-12',
  ),
  dated(
    onRelief,
    {
      title: '问：哪些收入不计入低保家庭收入？',
      body: '答：优待抚恤金、奖学金、见义勇为奖励等按规定不计入家庭收入。具体项目由经办人员对照政策逐项核对。',
    },
    '2019-04-16',
  ),
  dated(
    onRelief,
    {
      title: '问：特困人员可以选择在家供养吗？',
      body: '答：可以。特困人员可以自行选择在家分散供养或在供养服务机构集中供养，生活不能自理的优先安排集中供养。',
    },
    '2019-05-21',
  ),
  dated(
    onRelief,
    {
      title: '问：家里突遭变故，怎样申请临时救助？',
      body: '答：向所在地乡镇（街道）说明情况并提出申请；情况紧急的，可以先行救助，事后补齐手续。',
    },
    '2019-07-16',
  ),
  dated(
    onRelief,
    {
      title: '问：低保对象怎样定期复核？',
      body: '答：按家庭情况分类确定复核周期，家庭人口、收入、财产有变化的，应当主动报告，由乡镇（街道）及时重新核定。',
    },
    '2019-09-24',
  ),
  dated(
    onDivisions,
    {
      title: '问：撤乡并镇后，原来的证件要换吗？',
      body: '答：有效期内的证件可以继续使用，群众可以在办理其他业务时一并更换，不另外收取费用。',
    },
    '2019-06-18',
  ),
  dated(
    onDivisions,
    {
      title: '问：撤乡设镇要经过哪些程序？',
      body: '答：由县级人民政府提出，经论证、征求意见和风险评估后逐级上报，省人民政府批准后组织实施。',
    },
    '2019-08-13',
  ),
  dated(
    onDivisions,
    {
      title: '问：住宅区的名称由谁审批？',
      body: '答：建设单位在申请前向当地地名主管部门办理名称核准，核准后的名称才是标准地名，可以用于宣传和登记。',
    },
    '2019-10-15',
  ),
  dated(
    onDivisions,
    {
      title: '问：地名标志损坏了，向哪里反映？',
      body: '答：可以拨打12345便民服务平台反映，由所在地的地名主管部门核实后修复或更换。',
    },
    '2019-11-19',
  ),
];
