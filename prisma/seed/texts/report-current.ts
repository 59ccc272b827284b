import { emptyText, type RichText } from '../../../lib/documents/rich-text';
import { agency } from './agency';
import { h, link, ol, p, text, ul } from './build';
import type { ReportTexts } from './types';

/**
 * A report half written while its year still runs. It states no counted figure, since nothing is counted yet;
 * two blocks of the overview are empty and wait to be handed to sections (约稿).
 * @param year the calendar year reported on
 */
export function reportInDraft(year: number): ReportTexts {
  return {
    preface: prefaceOf(year),
    overview: [
      { heading: '主要任务完成情况', text: emptyText },
      { heading: '主动公开方面', text: proactive },
      { heading: '依申请公开方面', text: onRequest },
      { heading: '政府信息管理方面', text: management },
      { heading: '平台建设方面', text: emptyText },
      { heading: '监督保障方面', text: supervision },
    ],
    problems,
    other: text(p('信息处理费的收取情况，以及其他需要报告的事项，待年度终了后由办公室核实补充。')),
  };
}

function prefaceOf(year: number): RichText {
  return text(
    p(
      `本报告由三明市民政局（以下简称“本局”）根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第四十九条、第五十条编制，内容包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分，数据统计期限为${year}年1月1日至12月31日。`,
    ),
    p(
      '报告公布后，可在',
      link('三明市民政局官网', agency.website),
      `“政府信息公开专栏”查阅和下载。如有疑问，请与本局办公室联系，电话：${agency.phone}。`,
    ),
  );
}

const proactive = text(
  p(
    '本局依照《条例》第十九条至第二十一条梳理主动公开事项，各科室、直属单位按月报送拟公开信息，经保密审查和办公室审核后统一发布。目前各月报送和发布工作正常进行，全年公开数量待年末统一核定。',
  ),
  h('重点工作'),
  ul([
    '社会救助、养老服务、儿童福利等民生信息按既定周期公布。',
    '社会组织登记管理信息随办随公开，与业务办理同步。',
    '政策文件与解读材料一并起草、一并报审、同步公布。',
    '公开目录正在对照现行职责修订，失效、废止的文件逐件标注。',
  ]),
);

const onRequest = text(
  p(
    '当面、邮寄、传真、电子邮件和网络平台等申请渠道均保持畅通，由办公室统一登记、分办和督办，承办科室提出答复意见，经审核、签发后在法定期限内答复申请人。',
  ),
  p('申请数量、办理结果和结转情况待年度终了后按统计表填报，本部分文字届时与统计数据一并核对。'),
);

const management = text(
  p(
    '本局政务公开工作由主要负责同志总负责，分管同志具体抓，办公室牵头协调，各科室、直属单位信息员承担信息的采集与报送。',
  ),
  h('审核把关'),
  p('政府信息公布前一律进行保密审查，审查人、审查结论留有记录；涉及个人信息的，先作去标识化处理再行公布。'),
  h('动态管理'),
  p('规范性文件实行动态清理，效力状态发生变化的，及时在公开页面注明，保证公众查到的是现行有效的文件。'),
);

const supervision = text(
  p(
    '办公室按月通报各科室、直属单位的信息报送情况，对迟报、漏报的及时提醒；群众通过热线、网站和微信公众号提出的意见建议，逐件转有关科室研究办理。',
  ),
  p('年度业务培训和自查的情况，待相关工作结束后补充。'),
);

const problems = text(
  h('存在的主要问题'),
  ul([
    '个别科室报送信息不够及时，临近时限集中报送的现象仍然存在。',
    '政策解读以文字为主，形式较为单一，基层群众和老年人阅读不便。',
  ]),
  h('改进措施'),
  ol([
    '前移工作关口，在文件起草阶段同步确定公开属性和公布时间，由办公室提前提醒。',
    '丰富解读形式，多用问答、图表和办事实例，并完善网站的适老化服务。',
  ]),
);
