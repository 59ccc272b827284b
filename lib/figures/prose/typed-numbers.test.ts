import { describe, expect, it } from 'vitest';
import { typedNumbers } from './typed-numbers';

const wordsIn = (line: string) => typedNumbers(line).map(({ words }) => words);

describe('numbers that claim something', () => {
  it.each<[string, string[]]>([
    ['本年共收到政府信息公开申请12件，答复10件。', ['12', '10']],
    ['主动公开政府信息1,234条', ['1,234']],
    ['主动公开政府信息１２３４条', ['１２３４']],
    ['发布信息2024条', ['2024']],
    ['发布各类信息1.2万条', ['1.2万']],
    ['收费金额3.15万元', ['3.15万']],
    ['同比增长12.5%，按时答复率100％', ['12.5%', '100％']],
    ['举办培训3期、参训120人次', ['3', '120']],
    ['2024年，收到申请12件', ['12']],
    ['截至2024年12月31日，现行有效规范性文件18件', ['18']],
    ['依据《中华人民共和国政府信息公开条例》（国务院令第711号），公开信息56条', ['56']],
    ['其中：自然人10件；商业企业2件', ['10', '2']],
    ['0件', ['0']],
    ['制发行政规范性文件5件，废止3件，现行有效20件', ['5', '3', '20']],
    ['回应公众关注热点20余次', ['20']],
    ['满意度提高3个百分点', ['3']],
  ])('%s', (line, words) => expect(wordsIn(line)).toEqual(words));

  it('have their value, unit and whether they are rough', () => {
    const one = (line: string) => {
      const [number] = typedNumbers(line);
      return number && [number.value, number.unit, number.isApproximate];
    };
    expect(one('1.2万条')).toEqual([12_000, '条', false]);
    expect(one('3.15万元')).toEqual([3.15, '万元', false]);
    expect(one('2亿元')).toEqual([2, '亿元', false]);
    expect(one('12.5%')).toEqual([12.5, '%', false]);
    expect(one('1,234件')).toEqual([1_234, '件', false]);
    expect(one('约300条')).toEqual([300, '条', true]);
    expect(one('300余条')).toEqual([300, '条', true]);
    expect(one('120人次')).toEqual([120, '人次', false]);
  });
});

describe('numbers that are names, days and places', () => {
  it.each([
    '2024年度政府信息公开工作年度报告',
    '2023、2024年度',
    '2021—2024年',
    '2024年1月1日至2024年12月31日',
    '1—12月',
    '1月至6月',
    '每年1月31日前',
    '3月底前完成',
    '2024.1.31',
    '2024-01-31',
    '2024/1/31',
    '上午9:00至11:30',
    '《政府信息公开条例》（国务院令第711号）',
    '根据国办公开办函〔2021〕30号',
    '国办函〔2020〕109号文件',
    '（2024）闽04行初12号',
    '按照第20条和第21条',
    '自收到申请之日起20个工作日内答复',
    '7个工作日',
    '保存3年',
    '近5年来',
    '24小时值守',
    '开展为期3个月的整治',
    '第1季度',
    '第3次会议',
    '12345政务服务便民热线',
    '“12345”热线',
    '联系电话：0598-8223456',
    '电话 0598 8223456',
    '手机13800138000',
    '邮编365000',
    '传真：8223456',
    '人民路12号3楼305室',
    '建设路1号2幢',
    '1.加强组织领导。',
    '1、加强组织领导',
    '（1）加强组织领导',
    '加强领导。2.完善制度',
    '采用A4纸',
    '支持IPv6、5G',
    'GB/T 9704-2012',
    '构建“1+3+N”工作机制',
    '7×24小时',
    'https://www.gov.cn/2024/12.html',
    'xxgk2024@163.com',
    '（一）主动公开情况',
    '一、总体情况',
    '排名全省前3位',
    '编号2024-0007',
    '统计代码11350400003754',
    '“13710”工作制度',
    '《2024年政务公开工作要点》',
    '2024版目录',
    '60岁以上老年人',
    '第十三届、14届全会精神',
    '世界500强企业',
    '“3·15”宣传活动',
    '5·15政务公开日',
    '2024.12',
    '拨打110',
    '〔2024〕',
    '（2024）',
  ])('%s', (line) => expect(wordsIn(line)).toEqual([]));

  it('do not hide the numbers beside them', () => {
    expect(wordsIn('12345热线受理诉求340件')).toEqual(['340']);
    expect(wordsIn('1.收到申请12件')).toEqual(['12']);
    expect(wordsIn('在20个工作日内答复12件')).toEqual(['12']);
    expect(wordsIn('2024年比2023年增加12件')).toEqual(['12']);
    expect(wordsIn('第3期培训班参训45人')).toEqual(['45']);
  });

  it('are told from numbers at their places', () => {
    expect(typedNumbers('答复10件')).toEqual([
      { from: 2, to: 4, words: '10', value: 10, unit: '件', isApproximate: false },
    ]);
  });
});
