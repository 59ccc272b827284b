// `npm run screenshot`: the pictures of README and docs, taken of the demo as a person would see it.
import { mkdirSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './support/browser.mjs';
import { inRoot, root } from './support/paths.mjs';
import { report } from './support/problem.mjs';
import { startApp } from './support/started-app.mjs';

/** @typedef {import('@playwright/test').Page} Page */

// The demo's account, also printed on its login page; it opens nothing else.
const PASSWORD = 'Gongkai#2019';
const SIZE = { width: 1280, height: 860 };

// The demo writes the report of the current year: a clock that stands still keeps the pictures alike.
process.env.GONGKAI_NOW ||= '2026-11-24T10:00:00+08:00';

/** @param {Page} page @param {string} name */
async function take(page, name) {
  const path = inRoot('docs', 'images', `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(`${relative(root, path)} ${Math.ceil(statSync(path).size / 1000)} kB`);
}

/** A signed-in page of its own, so that two people can be at work. @param {import('@playwright/test').Browser} browser @param {string} origin @param {string} username */
async function signedIn(browser, origin, username) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: SIZE,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/login');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL('**/desk');
  return page;
}

/** Opens the desk's page of a year's report. @param {Page} page @param {string} year */
async function openReport(page, year) {
  await page.goto('/desk/reports');
  await page.getByRole('link', { name: `${year} 年政府信息公开工作年度报告` }).click();
  await page.waitForURL('**/desk/reports/*-*');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Takes a step of the report and waits until it is told as done. @param {Page} page @param {string} step @param {RegExp} done */
async function takeStep(page, step, done) {
  await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('status').filter({ hasText: done }).waitFor();
}

/** Brings a correction of 2019 before the office's head, so that the review shows what changed. @param {Page} page */
async function submitCorrection(page) {
  await openReport(page, '2019');
  await takeStep(page, '更正', /已开始更正/);
  const figure = page.locator('input[data-figure="normativeDocuments|totalDisclosed"]');
  await figure.fill('5');
  await figure.press('Control+s');
  await page.getByRole('status').filter({ hasText: '已保存' }).first().waitFor();
  await page.getByLabel('更正说明（公开）').fill('表二“规范性文件”对外公开总数量原填 0，更正为 5。');
  await page.getByRole('button', { name: '保存更正说明' }).click();
  await page.getByRole('status').filter({ hasText: '更正说明已保存' }).waitFor();
  await page.reload();
  await takeStep(page, '送审', /已送审/);
}

/** @param {string} origin @param {import('@playwright/test').Browser} browser */
async function takeAll(origin, browser) {
  const visitor = await browser.newPage({ viewport: SIZE, locale: 'zh-CN', javaScriptEnabled: false });
  await visitor.goto(`${origin}/smmz/reports/2019`);
  await take(visitor, 'report');

  const office = await signedIn(browser, origin, 'bangongshi');
  await openReport(office, process.env.GONGKAI_NOW?.slice(0, 4) ?? '');
  // The tools of a block show while one is in it.
  await office.locator('[contenteditable="true"]').first().click();
  await office.getByRole('toolbar').first().waitFor();
  await take(office, 'editor');
  await submitCorrection(office);

  const head = await signedIn(browser, origin, 'zhuren');
  await openReport(head, '2019');
  await head.goto(`${head.url()}/review`);
  await take(head, 'review');
}

try {
  mkdirSync(inRoot('docs', 'images'), { recursive: true });
  const executablePath = await ensureBrowser();
  const app = await startApp();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await takeAll(app.origin, browser);
  } finally {
    await browser.close();
    await app.stop();
  }
} catch (error) {
  report(error);
  process.exitCode = 1;
}
