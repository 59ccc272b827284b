import {
  AlignmentType,
  convertMillimetersToTwip,
  DocumentGridType,
  type IPropertiesOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import { lineDistance, page, pageNumberDistance, typeSizes } from '../page-layout';

const latin = 'Times New Roman';
const face = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });

/** The faces of GB/T 9704; who lacks one gets the face of `fontTableXml` in its place. */
export const fonts = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  chapter: face('黑体'),
  section: face('楷体_GB2312'),
  song: { ascii: '宋体', hAnsi: '宋体', cs: latin, eastAsia: '宋体' },
};

const replacements: readonly (readonly [name: string, alternative: string])[] = [
  ['方正小标宋简体', '宋体'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
];

/** Newer systems ship 仿宋 and 楷体 without the `_GB2312` of the standard's time: Word is told that they will do. */
export const fontTableXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${replacements
  .map(
    ([name, alternative]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  .join('')}<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/></w:font></w:fonts>`;

const twips = (points: number) => Math.round(points * 20);
const halfPoints = (points: number) => points * 2;

/** Width between the margins, in twips. */
export const textWidth = convertMillimetersToTwip(page.width - page.left - page.right);

export const pageProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: convertMillimetersToTwip(page.width), height: convertMillimetersToTwip(page.height) },
    margin: {
      top: convertMillimetersToTwip(page.top),
      left: convertMillimetersToTwip(page.left),
      right: convertMillimetersToTwip(page.right),
      bottom: convertMillimetersToTwip(page.bottom),
      footer: convertMillimetersToTwip(page.bottom - pageNumberDistance) - twips(typeSizes.pageNumber),
    },
  },
  // 28 characters of 3号 fill a line by themselves; a grid of characters too would pull tables apart in LibreOffice.
  grid: { type: DocumentGridType.LINES, linePitch: twips(lineDistance) },
};

/** Lines at an exact distance in points; the page's grid would pull table lines apart. */
export function exactly(points: number) {
  return { line: twips(points), lineRule: LineRuleType.EXACT };
}

const none = { firstLine: 0, firstLineChars: 0 };
const indented = { firstLine: twips(2 * typeSizes.body), firstLineChars: 200 };
const black = '000000';

/** Built-in styles keep their look from these alone: no blue, no italics, one distance of lines. */
function headingStyle(font: ReturnType<typeof face>, outlineLevel: number, bold: boolean) {
  return {
    run: { font, size: halfPoints(typeSizes.body), bold, italics: false, color: black },
    paragraph: {
      outlineLevel,
      keepNext: true,
      indent: indented,
      spacing: { before: 0, after: 0, ...exactly(lineDistance) },
    },
  };
}

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fonts.body,
        size: halfPoints(typeSizes.body),
        language: { value: 'zh-CN', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    title: {
      run: { font: fonts.title, size: halfPoints(typeSizes.title), bold: false, color: black },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: twips(lineDistance / 2), ...exactly(34) } },
    },
    heading1: headingStyle(fonts.chapter, 0, false),
    heading2: headingStyle(fonts.section, 1, false),
    heading3: headingStyle(fonts.body, 2, true),
    heading4: headingStyle(fonts.body, 3, true),
    caption: {
      run: { font: fonts.chapter, size: halfPoints(typeSizes.caption), bold: false, italics: false, color: black },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        indent: none,
        spacing: { before: twips(9), after: twips(3), ...exactly(18) },
      },
    },
    hyperlink: { run: { color: '1F4E8C', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, indent: indented, spacing: exactly(lineDistance) },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      run: { font: fonts.section, size: halfPoints(typeSizes.subtitle) },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: twips(lineDistance / 2) } },
    },
    {
      id: 'ListText',
      name: 'List Text',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.BOTH, spacing: exactly(lineDistance) },
    },
    {
      id: 'TableNote',
      name: 'Table Note',
      basedOn: 'Normal',
      run: { size: halfPoints(typeSizes.note) },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { after: twips(3), ...exactly(16) } },
    },
  ],
};

const listLevels = [0, 1, 2];
const bullets = ['•', '◦', '▪'];

function levelIndent(level: number) {
  return { indent: { left: twips(typeSizes.body * (3.5 + 1.5 * level)), hanging: twips(typeSizes.body * 1.5) } };
}

export const listNumbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: 'bullets',
      levels: listLevels.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: bullets[level] ?? '•',
        alignment: AlignmentType.LEFT,
        style: { run: { font: face('宋体') }, paragraph: levelIndent(level) },
      })),
    },
    {
      reference: 'numbers',
      levels: listLevels.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: levelIndent(level) },
      })),
    },
  ],
};
