import type { Locator } from '@playwright/test';

export interface Clipboard {
  readonly text?: string;
  readonly html?: string;
}

/** Pastes as the browser would, without the machine's clipboard, which other tests share. */
export async function paste(target: Locator, clipboard: Clipboard): Promise<void> {
  await target.focus();
  await target.evaluate((element, { text, html }) => {
    const clipboardData = new DataTransfer();
    if (text !== undefined) clipboardData.setData('text/plain', text);
    if (html !== undefined) clipboardData.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
}
