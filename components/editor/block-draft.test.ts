import { describe, expect, it } from 'vitest';
import type { RichText } from '@/lib/documents/rich-text';
import { headingProblem, isKeptBlock, isSameDraft, lengthProblem } from './block-draft';
import { cleanPasteProblem, rawPasteProblem } from './paste-limits';

const textOf = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('whether two drafts say the same', () => {
  it('minds neither the order of keys, nor blanks around the heading, nor the editor’s defaults', () => {
    const stored = {
      content: [{ content: [{ text: '甲', type: 'text' }], type: 'paragraph' }],
      type: 'doc',
    } as RichText;
    expect(isSameDraft({ heading: ' 总体 ', text: textOf('甲') }, { heading: '总体', text: stored })).toBe(true);
  });

  it('minds every word', () => {
    expect(isSameDraft({ heading: null, text: textOf('甲') }, { heading: null, text: textOf('乙') })).toBe(false);
    expect(isSameDraft({ heading: null, text: textOf('甲') }, { heading: '总体', text: textOf('甲') })).toBe(false);
  });
});

describe('what a block takes', () => {
  it('refuses an empty and an over-long heading in words, and asks none where there is no head', () => {
    expect(headingProblem('  ')).toBe('标题不能为空');
    expect(headingProblem('长'.repeat(61))).toBe('标题最多 60 字，现在 61 字');
    expect([headingProblem('𠮷'.repeat(60)), headingProblem(null)]).toEqual([null, null]);
  });

  it('refuses more than 20,000 characters', () => {
    expect(lengthProblem(textOf('字'.repeat(20_000)))).toBeNull();
    expect(lengthProblem(textOf('字'.repeat(20_001)))).toContain('现在 20,001 字');
  });

  it('takes from the browser only what it wrote there itself', () => {
    expect(isKeptBlock({ seenVersion: 2, heading: null, text: textOf('甲'), at: '', sent: null })).toBe(true);
    for (const foreign of [null, 'x', [], {}, { seenVersion: '2', text: textOf('甲') }, { seenVersion: 2, text: [] }]) {
      expect(isKeptBlock(foreign)).toBe(false);
    }
  });
});

describe('what may be pasted', () => {
  it('is at most 20,000 characters of text', () => {
    expect(rawPasteProblem('', '字'.repeat(20_000))).toBeNull();
    expect(rawPasteProblem('', '字'.repeat(35_000))).toBe('粘贴的内容有 3.5 万字，一段最多 2 万字。请分段粘贴。');
  });

  it('may come in much markup, but not in 20 MB of it', () => {
    expect(rawPasteProblem('<p>'.repeat(400_000), '短')).toBeNull();
    expect(rawPasteProblem('x'.repeat(20_000_000), '短')).toContain('20 MB');
  });

  it('is at most 200,000 characters of HTML after cleaning', () => {
    expect(cleanPasteProblem('<p>短</p>')).toBeNull();
    expect(cleanPasteProblem('<td><p></p></td>'.repeat(20_001))).toContain('表格或格式过多');
    expect(cleanPasteProblem(`<p>${'字'.repeat(200_000)}</p>`)).toContain('20 万字');
  });
});
