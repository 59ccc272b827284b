import { describe, expect, it } from 'vitest';
import { titleLines } from './page-layout';

describe('a title', () => {
  it('stays on one line when it fits', () =>
    expect(titleLines('政府信息公开工作年度报告')).toEqual(['政府信息公开工作年度报告']));
  it('breaks after its year', () =>
    expect(titleLines('三明市民政局2019年政府信息公开工作年度报告')).toEqual([
      '三明市民政局2019年',
      '政府信息公开工作年度报告',
    ]));
  it('breaks between words near its middle without a year', () => {
    const lines = titleLines('关于进一步做好全市政府信息公开工作年度报告编制的通知');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe('关于进一步做好全市政府信息公开工作年度报告编制的通知');
  });
});
