import type { CountKind } from './types';

interface Kind {
  readonly label: string;
  readonly unit: '件' | '项' | '万元' | '个';
  /** 条例 Art. 20 as the figure's table names it. */
  readonly article: string;
  /** Digits after the point. */
  readonly decimals: 0 | 6;
  /** `last`: how many there are, and not how many came; adding up twelve months would count each twelve times. */
  readonly aggregation: 'sum' | 'last';
  readonly help: string;
}

/** The kinds in the order of table 二 (国办公开办函〔2019〕60号; 〔2021〕30号 asks for the first, third, fourth and sixth). */
export const kinds: Readonly<Record<CountKind, Kind>> = {
  permits: {
    label: '行政许可',
    unit: '件',
    article: '第二十条第（五）项',
    decimals: 0,
    aggregation: 'sum',
    help: '本月作出的行政许可处理决定数量',
  },
  otherExternalServices: {
    label: '其他对外管理服务事项',
    unit: '件',
    article: '第二十条第（五）项',
    decimals: 0,
    aggregation: 'sum',
    help: '本月办结的其他对外管理服务事项数量',
  },
  penalties: {
    label: '行政处罚',
    unit: '件',
    article: '第二十条第（六）项',
    decimals: 0,
    aggregation: 'sum',
    help: '本月作出的行政处罚决定数量',
  },
  coerciveMeasures: {
    label: '行政强制',
    unit: '件',
    article: '第二十条第（六）项',
    decimals: 0,
    aggregation: 'sum',
    help: '本月作出的行政强制决定数量',
  },
  feeItems: {
    label: '行政事业性收费项目',
    unit: '项',
    article: '第二十条第（八）项',
    decimals: 0,
    aggregation: 'last',
    help: '月末有效的收费项目数量，全年取最后一个月',
  },
  feeAmount: {
    label: '行政事业性收费金额',
    unit: '万元',
    article: '第二十条第（八）项',
    decimals: 6,
    aggregation: 'sum',
    help: '本月收费金额，单位万元，最多六位小数（1 元为 0.0001）',
  },
  procurementProjects: {
    label: '政府集中采购项目',
    unit: '个',
    article: '第二十条第（九）项',
    decimals: 0,
    aggregation: 'sum',
    help: '本月完成的集中采购项目数量',
  },
  procurementAmount: {
    label: '政府集中采购金额',
    unit: '万元',
    article: '第二十条第（九）项',
    decimals: 6,
    aggregation: 'sum',
    help: '本月集中采购总金额，单位万元，最多六位小数',
  },
};

export const kindKeys = Object.keys(kinds) as [CountKind, ...CountKind[]];

/** The kind that a word names, as the template or the page has it; null for anything else. */
export function kindNamed(text: string): CountKind | null {
  const plain = text.normalize('NFKC').replace(/\s|\(.*\)$/g, '');
  return kindKeys.find((key) => kinds[key].label === plain) ?? null;
}
