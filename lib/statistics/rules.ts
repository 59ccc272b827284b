import { appealRules } from './rules/appeals';
import { applicationRules } from './rules/applications';
import { layoutRules } from './rules/layout';
import { proactiveRules } from './rules/proactive';
import { proseRules } from './rules/prose';
import { registerRules } from './rules/registers';
import type { Rule } from './rules/rule';
import type { Finding, ReportFigures, RuleId } from './types';

/** Every cross-foot rule (勾稽); an id without a rule does not compile. */
const rules: Readonly<Record<RuleId, Rule>> = {
  ...layoutRules,
  ...applicationRules,
  ...appealRules,
  ...proactiveRules,
  ...proseRules,
  ...registerRules,
};

/** Each rule in one sentence, as the person who fills the tables reads it. */
export const ruleWords: Readonly<Record<RuleId, string>> = {
  A1: '表三每一列：本年新收加上年结转，等于办理结果总计加结转下年。',
  A2: '表三每一列：各项办理结果之和等于办理结果总计。',
  A3: '表三每一行：六类申请人之和等于总计。',
  A4: '表三：本年的上年结转等于上一年报告的结转下年。',
  A5: '表格中的每个数应为不小于 0 的整数（本年增/减可为负，采购总金额可有两位小数），空白须填写。',
  A6: '表三：首个有记录的年度填有上年结转时，须说明来源。',
  L1: '表四每一组：维持、纠正、其他结果与尚未审结之和等于总计。',
  L2: '表四：上一年尚未审结的案件，本年应继续出现。',
  L3: '有行政复议的年度，本年或上一年的表三应有不予公开、无法提供或不予处理。',
  P1: '表二（2021 年格式）：件数为不小于 0 的整数，收费金额不小于 0 且至多 6 位小数，空白须填写。',
  P2: '表二：现行有效件数等于上一年现行有效件数加本年制发件数减本年废止件数。',
  P3: '表二（2019 年格式）：新公开数量不超过新制作数量，也不超过对外公开总数量，空白须填写。',
  P4: '表二（2019 年格式）：上一年项目数量加本年增/减不小于 0。',
  F1: '正文中的数与表格中同一事项的数一致。',
  F2: '与上一年相差超过一半且不少于 10 的数，正文应有说明。',
  F3: '正文说未收到申请时表三新收应为 0，说收到申请时表三新收不应为 0。',
  T1: '三张表齐全，行列与所用格式一致。',
  R1: '表三与申请登记簿一致；人工更正的，写明理由。',
  R2: '表四与行政复议、行政诉讼登记簿一致；人工更正的，写明理由。',
  R3: '表二与公开信息、行政数据的登记一致；人工更正的，写明理由。',
};

const ruleIds = Object.keys(rules) as readonly RuleId[];

/**
 * Holds the figures of a report against every rule of its format.
 * A blank is unknown and not zero: it warns by itself and no rule counts with it. No figure is changed.
 * @returns what does not hold, in the order of the rules; empty when all is well
 */
export function checkFigures(figures: ReportFigures): readonly Finding[] {
  return ruleIds.flatMap((rule) => {
    const { severity, check } = rules[rule];
    return check(figures).map((breach): Finding => ({ rule, ...breach, severity: breach.severity ?? severity }));
  });
}

/** What a waiver (豁免) is kept under: the rule and the place, not the figures. */
export function findingKey({ rule, table, row = '', column = '' }: Finding): string {
  return [rule, table, row, column].join('|');
}
