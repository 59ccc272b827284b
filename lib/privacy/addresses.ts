import { wordsBefore } from './digits';
import type { Confidence, Place } from './types';

/** Where a road or a settlement ends and its door numbers begin; roads of the state and lines of a metro are none. */
const roads = /路|街|巷|弄|大道|胡同|村|坊|新村|小区|花园|家园|公寓|社区|苑|里|组|屯/;
const door = String.raw`\d{1,5}(?:[-之]\d{1,4})?\s?号(?!线|文|令|公告|通知|决定|台风|提案|议案|建议|会议|文件|标段|地块|[、,]?[一二三四五六七八九十]*月)`;
const inside = String.raw`(?:[院内\s]{0,2}\d{1,4}\s?(?:号楼|栋|幢|座|楼|层|单元|室|房|号))`;
const onRoad = new RegExp(`(?:${roads.source})(?:[东南西北中])?${door}(?:楼)?${inside}{0,4}`, 'g');
const inBlock =
  /\d{1,4}\s?(?:栋|幢|座|号楼)\s?(?:\d{1,3}\s?(?:单元|梯)\s?)?\d{2,4}(?:\s?(?:室|房|号))?(?!\d|平|万|元|套|户)/g;

/** What an organisation's address is called. */
const officialWords = /办公地址|单位地址|机构地址|注册地址|经营场所|办公地点|受理地点|通讯地址|联系地址|会议地点|地点/;
const homeWords = /住址|住所|家住|现住|居住|户籍|户口|家庭|住在/;

/**
 * Addresses with a door number.
 * @param text narrowed
 */
export function addresses(text: string): readonly Place[] {
  const matches = [...text.matchAll(onRoad), ...text.matchAll(inBlock)].sort((a, b) => a.index - b.index);
  const found: Place[] = [];
  for (const match of matches) {
    const previousEnd = found.at(-1)?.end ?? 0;
    if (match.index < previousEnd || !isRoad(text, match)) continue;
    const start = Math.max(beginning(text, match.index), previousEnd);
    const end = match.index + match[0].length;
    found.push({ kind: 'address', start, end, confidence: confidenceOf(text, start, match[0]) });
  }
  return found;
}

function isRoad(text: string, { 0: found, index = 0 }: RegExpMatchArray): boolean {
  const before = text[index - 1] ?? '';
  if (found.startsWith('路')) return !/[公铁线网思]/.test(before);
  // 公里, 这里, 小组: words that end like a settlement and are none.
  return !/^[里组]/.test(found) || (!/[公这那哪小领工科\s]/.test(before) && /室|栋|幢|单元/.test(found));
}

const longestBeginning = 24;

/** Back to the last sign or blank, without the words that lead to an address. */
function beginning(text: string, road: number): number {
  const before = wordsBefore(text, road, longestBeginning);
  const name = /[\p{Script=Han}A-Za-z0-9]*$/u.exec(before)?.[0] ?? '';
  const lead = /^.*(?:住址|住所|家住|现住|居住于|居住在|住在|地址|位于|户籍地|户籍|地点|为|在)/u.exec(name)?.[0] ?? '';
  return road - name.length + lead.length;
}

function confidenceOf(text: string, start: number, found: string): Confidence {
  const before = wordsBefore(text, start, 16);
  if (homeWords.test(before)) return 'high';
  if (officialWords.test(before)) return 'low';
  return /室|单元|栋|幢|房/.test(found) ? 'high' : 'medium';
}
