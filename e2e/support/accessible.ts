import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

interface Look {
  readonly viewport: typeof desk;
  readonly colorScheme: 'light' | 'dark';
  readonly runOnly: string[] | { type: 'rule'; values: string[] };
}

/** Layout does not change with the colours: at night on the desk only the contrast is new. */
const looks: readonly Look[] = [
  { viewport: desk, colorScheme: 'light', runOnly: standard },
  { viewport: desk, colorScheme: 'dark', runOnly: { type: 'rule', values: ['color-contrast'] } },
  { viewport: phone, colorScheme: 'dark', runOnly: standard },
];

/** No violation on what is open now, on a desk and on a phone, by day and by night. */
export async function isAccessible(page: Page, what: string): Promise<void> {
  for (const { viewport, colorScheme, runOnly } of looks) {
    await page.setViewportSize(viewport);
    // Without motion, or a colour is measured on its way from one scheme to the other.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // There are no frames here: the page alone is looked at, without a second one to gather the results in.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ runOnly }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html}\n${nodes[0]?.failureSummary}`,
    );
    expect.soft(found, `${what}, ${viewport.width} px, ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize(desk);
}

/** Opens a page and looks at it. */
export async function look(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await isAccessible(page, path);
}
