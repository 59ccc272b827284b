/** A number that somebody typed, at its place in a line; offsets are code units. */
export interface TypedNumber {
  readonly from: number;
  readonly to: number;
  /** As written, its 万, 亿 or % with it: 「1.2万」. */
  readonly words: string;
  /** 「1.2万」 is 12000, 「12.5%」 is 12.5. */
  readonly value: number;
  /** The counting word that follows: 件, 条, 人次, 万元, % …; empty where there is none. */
  readonly unit: string;
  /** 近, 约, 余, 多: near a number, and not to be bound to it. */
  readonly isApproximate: boolean;
}

/**
 * The quantities typed in a line, as far as they claim something of the year. Dates, years, terms, document and phone
 * numbers, ordinals, addresses and names with digits in them are none: each is known by what stands around it.
 */
export function typedNumbers(line: string): readonly TypedNumber[] {
  const text = halfWidth(line);
  const taken = namesWithDigits.flatMap((pattern) => rangesOf(text, pattern));
  return [...text.matchAll(numberPattern)]
    .map((match) => numberAt(line, text, match))
    .filter((number) => !taken.some(({ from, to }) => number.from < to && from < number.to));
}

/** Digits and signs as on a Latin keyboard, one for one, so that offsets stay. */
export function halfWidth(line: string): string {
  return line.replace(/[０-９．，％＋－／：（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const numberPattern = /(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<scale>[万亿]?)(?<percent>%?)/g;

const units =
  '个百分点|万元|亿元|人次|件次|元|件|条|个|份|次|期|场|篇|项|起|宗|家|部|例|人|户|页|台|批|封|种|类|处|名|张|册|幅|则|套|倍|小时';
const unitPattern = new RegExp(`^(?:余|多)?(?<unit>${units})`);

function numberAt(line: string, text: string, match: RegExpExecArray): TypedNumber {
  const { digits = '', scale = '', percent = '' } = match.groups ?? {};
  const from = match.index;
  const to = from + match[0].length;
  const isMoney = scale !== '' && text[to] === '元';
  const factor = isMoney ? 1 : ({ 万: 10_000, 亿: 100_000_000 }[scale] ?? 1);
  const value = Number((Number(digits.replaceAll(',', '')) * factor).toFixed(6));
  const unit = isMoney ? `${scale}元` : percent || (unitPattern.exec(text.slice(to))?.groups?.unit ?? '');
  const isApproximate =
    /[近约超逾]$|超过$|达到近$/.test(text.slice(0, from)) || /^[余多]|^以[上下]|^左右/.test(text.slice(to));
  return { from, to, words: line.slice(from, to), value, unit, isApproximate };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangesOf(text: string, pattern: RegExp): readonly Range[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

const year = String.raw`(?:19|20)\d\d`;

/** What has digits and is no quantity; each pattern covers the digits it excuses. */
const namesWithDigits: readonly RegExp[] = [
  // Addresses on the net.
  /https?:\/\/[!-~]+|www\.[!-~]+|[\w.+-]+@[\w.-]+/g,
  // 2024年, 2023、2024年度, 2021—2024年, 2024版; and a bare year that nothing counts.
  new RegExp(String.raw`(?<!\d)${year}(?:\s*(?:[、和与及至到~～—–-]|——)\s*${year})*\s*(?:年|财年|版|新版)`, 'g'),
  new RegExp(String.raw`(?<![\d.,])${year}(?![\d.%万亿]|,\d|\s*(?:余|多)?(?:${units}))`, 'g'),
  // 〔2020〕, (2024), [2019]
  new RegExp(String.raw`[〔﹝【[(（]\s*${year}\s*[〕﹞】\])）]`, 'g'),
  // 12月31日, 1月至6月, 1-12月, 3月底; 15日, 8:30, 9时30分
  /\d{1,2}(?:\s*[、至到~～—–-]+\s*\d{1,2})*\s*月(?!次)/g,
  /\d{1,2}\s*[日号](?=[,、。;至到前后起止上下午]|$)/g,
  /(?<=月\s*)\d{1,2}(?:\s*[、至到~～—–-]+\s*\d{1,2})*\s*[日号]?/g,
  /\d{1,2}\s*(?:时|点)(?:\s*\d{1,2}\s*分)?/g,
  // Terms and lengths of time: 20个工作日, 3个月, 24小时, 近5年; 一年 has no digits.
  /\d+(?:\.\d+)?\s*个?(?:工作日|自然日|日内|小时|分钟|秒|天|周|月|季度|年)/g,
  // 第711号, 第3季度, 第20条; 711号令, 109号文, 12号楼: nothing is counted in 号.
  /第\s*\d+/g,
  /\d+(?:\s*[-—–、之]\s*\d+)*\s*号/g,
  // 3楼, 205室, 2幢, 1单元
  /\d+\s*(?:楼|层|室|栋|幢|单元|座|弄|巷)/g,
  // What is joined by a hyphen, slash, colon or ×: phones, dates, standards, 7×24, 1+3+N
  /\d+(?:\.\d+)?(?:\s*[-‐–—/:×xX*]\s*\d+(?:\.\d+)?)+/g,
  /[“"]?[\dA-Za-zNX]+(?:\s*\+\s*[\dA-Za-z\u4e00-\u9fff]+)+/g,
  // 2024.1.31, 3.15, but not 3.15件
  /\d+\.\d+\.\d+/g,
  // Letters beside digits: A4, 5G, IPv6, GB/T 9704, v2.0
  /[A-Za-z][A-Za-z/.\s-]*\d[\d.]*|\d[\d.]*[A-Za-z]+/g,
  // Hot lines, phones, codes and postcodes by what they are called
  /(?:电话|传真|热线|手机|邮编|邮政编码|编号|编码|代码|号码|账号|证号|备案号|序号|QQ群?)\s*(?:为|是)?\s*[:：]?\s*[(（]?\d[\d\s()（）-]*/g,
  /\d{3,6}(?=[”"]?(?:政务|政府|市民|便民|服务|投诉|举报|公共|法律)*(?:服务|便民|热线|平台|系统))/g,
  /(?<!\d)(?:0\d{2,3}\s*\d{7,8}|1[3-9]\d{9}|[48]00\d{7})(?!\d)/g,
  // A code begins with nought, and a long row of digits without a counting word is one too
  /(?<![\d.,])0\d+(?!\.)/g,
  new RegExp(String.raw`(?<![\d.,])\d{7,}(?![\d.%万亿]|(?:余|多)?(?:${units}))`, 'g'),
  // 13届, 60岁, 500强; 3·15, 2024.12, 拨打110
  /\d+\s*(?:届|岁|强|后)(?![期者])/g,
  /\d+\s*[·•∶]\s*\d+/g,
  new RegExp(String.raw`(?<!\d)${year}\.\d{1,2}(?![\d.%万亿件条])`, 'g'),
  /(?<=拨打)\s*\d{3,5}/g,
  // Names in quotation marks: “13710”, “12345”
  /[“"'‘]\d[\d.+-]*[”"'’]/g,
  // Marks of a list: 1. 1、 1) at a beginning, (1) anywhere
  /(?:^|[\n。;:：,])\s*\d{1,2}\s*(?:[、)]|\.(?!\d))/g,
  /[(（]\d{1,2}[)）]/g,
  // Places in an order: 前3名, 排名12, 居全省3位
  /(?:前|排名|位居|位列|名列|列)\s*[\u4e00-\u9fff]{0,6}\d+(?=[位名,。;]|$)/g,
  // Articles: 第 may stand far before: 条例第20、21条
  /(?<=第\s*\d+\s*)[、,和及至](?:\s*第?\d+)/g,
];
