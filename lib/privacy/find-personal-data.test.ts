import { describe, expect, it } from 'vitest';
import { findPersonalData, fingerprint } from './find-personal-data';
import { maskFinding, maskFindings } from './mask';
import type { PersonalKind } from './types';

/** Kinds found, in order, with what stood there. */
function found(text: string, allowed: readonly string[] = []): readonly (readonly [PersonalKind, string])[] {
  return findPersonalData(text, { allowed }).map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);
}

// All numbers are invented; their check digits are right where the test says so.
const id = '350402199003074538';
const idWithX = '35040219900307006X';
const card = '6217001930001234567';

describe('identity numbers (GB 11643)', () => {
  it.each([id, idWithX, '11010519491231002X'])('finds %s', (number) => {
    expect(found(`申请人证件为${number}。`)).toEqual([['identityNumber', number]]);
  });

  it('reads full-width digits, spaces, dashes and a small x', () => {
    expect(found('３５０４０２１９９００３０７４５３８')).toHaveLength(1);
    expect(found('350402 19900307 4538')).toEqual([['identityNumber', '350402 19900307 4538']]);
    expect(found('350402-1990-0307-006x')).toEqual([['identityNumber', '350402-1990-0307-006x']]);
    expect(found('３５０４０２１９９００３０７００６Ｘ')).toHaveLength(1);
  });

  it('reads a number split over table cells, one digit to a box or in parts', () => {
    expect(found([...id].join('\t'))).toEqual([['identityNumber', [...id].join('\t')]]);
    expect(found('350402\t19900307\t4538')).toHaveLength(1);
    expect(found('| 350402 | 19900307 | 4538 |')).toHaveLength(1);
  });

  it('reads a number broken by the end of a line, as a narrow column prints it', () => {
    expect(found('350402199003\n074538')).toEqual([['identityNumber', '350402199003\n074538']]);
  });

  it('is not misled by the serial number in the cell before it', () => {
    expect(found(`1\t${id}`)).toEqual([['identityNumber', id]]);
  });

  it('passes over a wrong check digit, an unknown province and a day that never was', () => {
    expect(found('流水 350402199003074539')).toEqual([]);
    expect(found('090402199003074538')).toEqual([]);
    expect(found('350402199002304532')).toEqual([]);
  });

  it('still warns of a mistyped number where the words say what it is', () => {
    expect(findPersonalData('身份证号：350402199003074539')).toMatchObject([
      { kind: 'identityNumber', confidence: 'medium' },
    ]);
  });

  it('finds the old fifteen digits', () => {
    expect(findPersonalData('身份证号码 350402620307453')).toMatchObject([
      { kind: 'identityNumber', confidence: 'high' },
    ]);
    expect(found('编号 350402621399453')).toEqual([]);
  });
});

describe('mobile numbers', () => {
  it.each(['13800000000', '138 0000 0000', '138-0000-0000', '１３８ 0000-0000', '１９９００００００００'])(
    'finds %s',
    (number) => {
      expect(found(`电话：${number}，`)).toEqual([['mobile', number]]);
    },
  );

  it('finds the number behind a country code or a zero', () => {
    expect(found('+86 13800000000')).toEqual([['mobile', '13800000000']]);
    expect(found('8613800000000')).toEqual([['mobile', '13800000000']]);
    expect(found('013800000000')).toEqual([['mobile', '13800000000']]);
  });

  it('finds one digit to a box', () => {
    expect(found([...'13800000000'].join('\t'))).toHaveLength(1);
  });

  it('passes over what is longer, smaller or begins otherwise', () => {
    expect(found('12800000000、138000000001234、1380000000')).toEqual([]);
    expect(found('13800000000.00 元，合 13800000000元，0.13800000000')).toEqual([]);
  });
});

describe('bank cards', () => {
  it('finds a card of a known issuer that passes Luhn', () => {
    expect(findPersonalData(`开户账号 ${card}`)).toMatchObject([{ kind: 'bankCard', confidence: 'high' }]);
    expect(found('6217 0019 3000 1234 567')).toHaveLength(1);
  });

  it('passes over a wrong check digit and an unknown issuer', () => {
    expect(found('卡号 6217001930001234568')).toEqual([]);
    expect(found('卡号 0000000000000000')).toEqual([]);
  });

  it('leaves an identity number of Gansu, which begins like a card, an identity number', () => {
    expect(found('620102199003071010')).toEqual([['identityNumber', '620102199003071010']]);
  });
});

describe('addresses with a door number', () => {
  it.each([
    ['家住三明市梅列区列东街12号3栋2单元501室。', '三明市梅列区列东街12号3栋2单元501室'],
    ['住址：沙县凤岗街道府前西路８号', '沙县凤岗街道府前西路８号'],
    ['洋溪镇上街村15号', '洋溪镇上街村15号'],
    ['徐碧新村31幢402室', '徐碧新村31幢402室'],
  ])('finds %s', (text, address) => {
    expect(found(text)).toEqual([['address', address]]);
  });

  it('asks for no more than a look at an office', () => {
    expect(findPersonalData('办公地址：新市北路38号')).toMatchObject([{ kind: 'address', confidence: 'low' }]);
  });

  it('lets the office its own', () => {
    expect(found('请到三明市新市北路38号办理。', ['福建省三明市新市北路38号'])).toEqual([]);
  });
});

describe('names beside numbers', () => {
  it('finds the names of a table, not its heads, sums and masked rows', () => {
    const table = [
      '序号\t姓名\t身份证号\t补助金额',
      `1\t张小明\t${id}\t500`,
      `2\t欧阳修文\t${idWithX}\t500`,
      '3\t李某\t350***********4538\t500',
      '合计\t\t\t1500',
    ].join('\n');
    expect(found(table)).toEqual([
      ['nameList', '张小明'],
      ['identityNumber', id],
      ['nameList', '欧阳修文'],
      ['identityNumber', idWithX],
    ]);
  });

  it('reads commas and bars as well', () => {
    expect(found(`姓名,手机\n王芳,13800000000`)).toContainEqual(['nameList', '王芳']);
    expect(found(`| 姓 名 | 联系电话 |\n| 王芳 | 13800000000 |`)).toContainEqual(['nameList', '王芳']);
  });

  it('finds the name of a form filled in', () => {
    expect(found(`姓名：张小明，身份证号：${id}`)).toEqual([
      ['nameList', '张小明'],
      ['identityNumber', id],
    ]);
  });

  it('lets officials stand beside the numbers of their offices (条例 Art. 20 (二))', () => {
    expect(found('姓名\t职务\t办公电话\n王建国\t局长\t0598-8222222')).toEqual([]);
  });
});

describe('e-mail and plates', () => {
  it('finds both', () => {
    expect(found('请发送至 zhang.san@example.com 。')).toEqual([['email', 'zhang.san@example.com']]);
    expect(found('车牌闽G12345、闽G·D12345')).toEqual([
      ['plate', '闽G12345'],
      ['plate', '闽G·D12345'],
    ]);
  });

  it('lets the office its own numbers and mailbox, however they are written', () => {
    const own = ['138-0000-0000', 'Gongkai@example.gov.cn'];
    expect(found('联系 13800000000，gongkai@example.gov.cn', own)).toEqual([]);
  });
});

describe('what offices write every day', () => {
  it.each([
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和明政办〔2019〕60号文件要求，现公布如下。',
    '统一社会信用代码：11350400003773690A，机构代码 003773690。',
    '统一社会信用代码113504000037736902',
    '2019年12月31日前完成，20191231，2019-12-31 23:59:59，20191231235959123。',
    '下达资金1234567890123456.78元，其中中央13800000000元、省级 62170019300012万元。',
    '咨询电话：0598-8222222、0598 8222223，服务热线12345，投诉电话400-800-0000。',
    '索引号：SMMZ-2001-2019-00017',
    '许可证号：闽B2-20190017，闽ICP备19001234号',
    '全市乡村道路205公里，国道205号线、公路12号桥已修复，地铁1号线路3号口。',
    '0\t0\t0\t0\t0\t0\t0\t1\t2\t0\t0\t0\t35\t0\t4\t0\t2\t0',
    '单位\t姓名\t职务\n三明市民政局\t王建国\t局长',
    '会议在村里3号上午召开，各组12号前报送。',
    '项目编号：3504022019030745387、招标编号FJ-13812-345678。',
  ])('is quiet at: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('marks three cells that only look like a mobile number as worth a look, no more', () => {
    expect(findPersonalData('138\t1234\t5678\n')).toMatchObject([{ kind: 'mobile', confidence: 'low' }]);
  });
});

describe('what leaves this kernel', () => {
  const text = `姓名\t身份证号\t手机\t卡号\t住址\n张小明\t${id}\t13812345678\t${card}\t列东街12号3栋501室\n`;

  it('never holds the datum, also as JSON for a log', () => {
    const findings = findPersonalData(`${text}zhangxm@example.com 闽G12345`);
    expect(findings.map(({ excerpt }) => excerpt)).toEqual([
      '张某某',
      '350*************38',
      '138****5678',
      '***************4567',
      '列东街**号*栋***室',
      'z******@example.com',
      '闽G*****',
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/张小明|19900307|13812345678|62170019|12号|zhangxm|12345/);
  });

  it('gives the same fingerprint to a datum however it is written, and another to another', () => {
    const digest = (value: string) => `digest of ${value}`;
    const of = (written: string) => findPersonalData(written).map((finding) => fingerprint(written, finding, digest));
    expect(of('１３８ 0000-0000')).toEqual(of('13800000000'));
    expect(of('13800000001')).not.toEqual(of('13800000000'));
    expect(of('13800000000')).toEqual(['digest of mobile:13800000000']);
  });

  it('masks sign for sign, so that other findings keep their places', () => {
    const [first, ...rest] = findPersonalData(text);
    if (!first) throw new Error('nothing found');
    const once = maskFinding(text, first);
    expect(once).toHaveLength(text.length);
    expect(rest.map(({ start, end }) => once.slice(start, end))).toEqual(
      rest.map(({ start, end }) => text.slice(start, end)),
    );
  });
});

describe('masking leaves no finding of that kind behind', () => {
  const data = [
    ...[id, idWithX, '３５０４０２１９９００３０７４５３８', '350402 19900307 4538', '350402620307453'],
    ...['13800000000', '138 0000-0000', '8613912345678', card, '6217 0019 3000 1234 567'],
    ...['列东街12号3栋501室', '住址：上街村15-1号', 'a@b.cn', 'zhang_san@example.com', '闽G12345', '京A·D12345'],
    ...['姓名\t手机\n张三\t13800000000\n', '姓名：欧阳修文 身份证 350402199003074538', '1', '关于', '2019'],
  ];
  const between = ['，', '\t', ' ', '\n', '。', ' | ', '住在', '-'];
  /** A small generator of numbers with a fixed seed: a failure comes back. */
  function numbersFrom(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state;
    };
  }

  it('in five hundred random texts', () => {
    const next = numbersFrom(711);
    for (let round = 0; round < 500; round += 1) {
      const one = (of: readonly string[]) => of[(next() >> 8) % of.length] ?? '';
      const text = Array.from({ length: 5 }, () => one(data) + one(between)).join('');
      const masked = maskFindings(text, findPersonalData(text));
      expect(findPersonalData(masked), text).toEqual([]);
    }
  });
});

it('reads a million characters in a moment', () => {
  const line = `1\t张三\t${id}\t13800000000\t列东街12号\t1234.50\t2019-12-31\n`;
  const start = performance.now();
  expect(findPersonalData(line.repeat(15_000)).length).toBeGreaterThan(40_000);
  expect(performance.now() - start).toBeLessThan(8_000);
});

it.each(['姓名 身份证', '姓名\t', ' ', '\t', '1 ', '路1号1栋', '闽A', 'a.', '1\n', '|'])(
  'is not slowed down by a text of nothing but %j',
  (piece) => {
    const start = performance.now();
    findPersonalData(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(4_000);
  },
);
