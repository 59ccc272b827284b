/** A word that should not stand in what is published. */
export interface WordingRule {
  readonly wrong: string;
  /** What should stand there; empty where it should go. */
  readonly right: string;
  readonly note: string;
}

const slip = (wrong: string, right: string): WordingRule => ({ wrong, right, note: '严重表述错误' });

/** Slips that an inspection fails a site for at once (国办秘函〔2019〕19号, 单项否决). An agency adds its own. */
export const graveErrors: readonly WordingRule[] = [
  slip('中华人名共和国', '中华人民共和国'),
  slip('中华人民共合国', '中华人民共和国'),
  slip('中国共产常', '中国共产党'),
  slip('中共产党', '中国共产党'),
  slip('中央正治局', '中央政治局'),
  slip('中央政治句', '中央政治局'),
  slip('国务员总理', '国务院总理'),
  slip('全国人名代表大会', '全国人民代表大会'),
  slip('总书计', '总书记'),
  slip('社会主意', '社会主义'),
  slip('一国两治', '一国两制'),
  slip('信息公开条列', '信息公开条例'),
];

export interface WordingHit extends WordingRule {
  readonly count: number;
}

/** Which rules a text breaks, in the order of the rules. */
export function wordingHits(text: string, rules: readonly WordingRule[]): readonly WordingHit[] {
  return rules
    .map((rule) => ({ ...rule, count: text.split(rule.wrong).length - 1 }))
    .filter(({ wrong, count }) => wrong !== '' && count > 0);
}
