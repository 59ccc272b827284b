import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from './paste';

/** A list paragraph as Word puts it on the clipboard. */
function item(marker: string, text: string, level = 1, list = 'l0'): string {
  return `<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>${text}</span></p>\n`;
}

describe('pasting from Word', () => {
  it('leaves no comments, styles, Office elements, classes or attributes', () => {
    const pasted = `<html xmlns:o="urn:x"><head><meta charset=utf-8><style><!-- p {color:red} --></style><xml><w:View/></xml></head>
<body lang=ZH-CN><!--StartFragment--><!--[if gte mso 9]><xml><o:x>隐</o:x></xml><![endif]--><p class=MsoNormal style='text-indent:2em'><b>甲</b><span lang=EN-US>2019<o:p></o:p></span></p><!--EndFragment--></body></html>`;
    expect(cleanPastedHtml(pasted).trim()).toBe('<p><strong>甲</strong>2019</p>');
  });

  it('makes bullets a list', () => {
    expect(cleanPastedHtml(item('·', '甲') + item('Ø', '乙'))).toBe('<ul><li><p>甲</p></li><li><p>乙</p></li></ul>');
  });

  it.each(['1.', '1、', '(1)', '（一）', '一、', '①', 'a)', 'iv.', '12．'])(
    'makes 「%s」 a numbered list',
    (marker) => {
      expect(cleanPastedHtml(item(marker, '甲'))).toBe('<ol><li><p>甲</p></li></ol>');
    },
  );

  it('nests by level, three deep at most', () => {
    const pasted = item('1.', '甲') + item('·', '乙', 2) + item('·', '丙', 5) + item('2.', '丁');
    expect(cleanPastedHtml(pasted)).toBe(
      '<ol><li><p>甲</p><ul><li><p>乙</p><ul><li><p>丙</p></li></ul></li></ul></li><li><p>丁</p></li></ol>',
    );
  });

  it('parts lists by a paragraph between them and by their own numbering', () => {
    const pasted = `${item('1.', '甲').trim()}<p>中</p>${item('1.', '乙')}${item('·', '丙', 1, 'l7')}`;
    expect(cleanPastedHtml(pasted)).toBe(
      '<ol><li><p>甲</p></li></ol><p>中</p><ol><li><p>乙</p></li></ol><ul><li><p>丙</p></li></ul>',
    );
  });
});

describe('pasting from anywhere', () => {
  it.each([
    ['a script', '<p>甲<script>alert("<p>")</script></p>'],
    ['an open script', '<p>甲</p><script>alert(1)'],
    ['an event handler', '<p onclick="alert(1)" title=">">甲</p>'],
    ['an image', '<p>甲<img src=x onerror=alert(1)></p>'],
    ['a frame', '<p>甲</p><iframe src="https://a.cn">乙</iframe>'],
    ['a drawing', '<p>甲<svg onload=alert(1)><text>乙</text></svg></p>'],
    ['an open comment', '<p>甲</p><!-- <p>乙</p>'],
    ['a script link', '<p><a href="javascript:alert(1)">甲</a></p>'],
    ['a script link in entities', '<p><a href="java&#115;cript:alert(1)">甲</a></p>'],
    ['a relative link', '<p><a href="/x">甲</a></p>'],
    ['an underline and a font', '<p><u><font color=red>甲</font></u></p>'],
  ])('drops %s', (_, html) => expect(cleanPastedHtml(html)).toBe('<p>甲</p>'));

  it('keeps absolute links with their address alone', () => {
    expect(cleanPastedHtml('<a target=_blank href="https://a.cn/?b=1&amp;c=2" onclick=x>甲</a>')).toBe(
      '<a href="https://a.cn/?b=1&amp;c=2">甲</a>',
    );
  });

  it('keeps tables with their spans', () => {
    const pasted =
      '<table border=1 width=9><tr><td colspan=2 rowspan="1" style="x">甲</td><th rowspan=99999>乙</th></tr></table>';
    expect(cleanPastedHtml(pasted)).toBe('<table><tr><td colspan="2">甲</td><th>乙</th></tr></table>');
  });

  it('knows bold from its look, and a wrapper that is not', () => {
    expect(cleanPastedHtml('<b style="font-weight:normal"><span style="font-weight:700">甲</span>乙</b>')).toBe(
      '<strong>甲</strong>乙',
    );
  });

  it('makes headings those of the editor', () => {
    expect(cleanPastedHtml('<h1>甲</h1><h2 id=x>乙</h2><h6>丙</h6>')).toBe('<h3>甲</h3><h3>乙</h3><h4>丙</h4>');
  });

  it('closes what was left open and keeps text that only looks like a tag', () => {
    expect(cleanPastedHtml('<p><b>1 < 2')).toBe('<p><strong>1 &lt; 2</strong></p>');
  });
});
