// A Chromium for tests and screenshots: Playwright's own, the system's, or one that can be installed here.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { inRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run, runNode } from './processes.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const find = () =>
  [process.env.GONGKAI_CHROMIUM ?? '', chromium.executablePath(), ...installed].find((path) => existsSync(path));

/**
 * @returns {Promise<string>} the path of a browser that is there now
 * @throws {Problem} when there is none and none can be installed
 */
export async function ensureBrowser() {
  const found = find();
  if (found) return found;
  console.error('安装浏览器 installing a browser');
  await downloadPlaywrights().catch(() => undefined);
  if (!find() && process.getuid?.() === 0) await installFromSystem().catch(() => undefined);
  const browser = find();
  if (browser) return browser;
  throw new Problem(
    '没有可用的 Chromium：请执行 npx playwright install --with-deps chromium，或用系统包管理器安装 chromium 和中文字体。',
    'No Chromium: run `npx playwright install --with-deps chromium`, or install chromium and a Chinese font from your system’s packages.',
  );
}

const downloadPlaywrights = () =>
  runNode([inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });

async function installFromSystem() {
  execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], quietly);
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quietly);
}
