import { expect } from '@playwright/test';

/** Somebody who does not exist. */
export interface Planted {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

/** What all names, all numbers … have in common, and nothing else in an installation has. */
const stems = ['饕餮某', 'ZWX77310', '1990417', 'taotie-', '饕餮路'] as const;

/** As they might stand in a page, an address or a line of JSON. */
const traces: readonly string[] = stems.flatMap((stem) => [
  ...new Set([stem, encodeURIComponent(stem), JSON.stringify(stem).slice(1, -1), escaped(stem)]),
]);

function escaped(text: string): string {
  return [...text].map((sign) => (sign > '\x7f' ? `\\u${sign.charCodeAt(0).toString(16)}` : sign)).join('');
}

/** Fifty applicants, each string of whom would be known anywhere. */
export const planted: readonly Planted[] = Array.from({ length: 50 }, (_, index) => {
  const two = String(index).padStart(2, '0');
  return {
    name: `饕餮某${two}`,
    identityNumber: `ZWX77310${two}`,
    phone: `1990417${two}${two}`,
    email: `taotie-${two}@example.com`,
    address: `虚构市饕餮路${two}号`,
  };
});

/** What they ask for: must be found wherever the office reads, so that the search is known to find something. */
export const subjectMatter = '临时救助资金滚存情况';

/** The traces of planted people in a text or in bytes, each with its surroundings. */
export function tracesIn(content: string | Buffer): readonly string[] {
  return traces.flatMap((trace) => {
    const at = content.indexOf(trace);
    return at < 0 ? [] : [content.slice(Math.max(0, at - 60), at + 60).toString()];
  });
}

/** None of the places has a trace of anybody. @param places what was read, by where it was read */
export function expectNobody(places: ReadonlyMap<string, string | Buffer>): void {
  const found = [...places].flatMap(([place, content]) => tracesIn(content).map((words) => `${place}: …${words}…`));
  expect(found).toEqual([]);
}
