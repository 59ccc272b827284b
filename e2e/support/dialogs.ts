import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Opens the dialog behind a button. Pressed again until it opens: a press before the page is alive does nothing.
 * @param scope where the button stands, when the page has several of the name
 */
export async function openDialog(page: Page, button: string, scope: Page | Locator = page): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    if (!(await dialog.isVisible())) await scope.getByRole('button', { name: button, exact: true }).click();
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return dialog;
}
