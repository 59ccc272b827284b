// `npm run check`: types, lint and format, who may import whom, dead code. All four at once, each with its own verdict.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureClient } from './support/packages.mjs';
import { inRoot, root } from './support/paths.mjs';

const tool = (/** @type {string[]} */ ...path) => inRoot('node_modules', ...path);

/** @type {readonly { name: string, args: readonly string[] }[]} */
const checks = [
  {
    name: 'types',
    args: [
      tool('typescript', 'bin', 'tsc'),
      '--noEmit',
      '-p',
      '.',
      '--tsBuildInfoFile',
      tool('.cache', 'gongkai.tsbuildinfo'),
    ],
  },
  {
    name: 'lint',
    args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '--max-diagnostics=50', '.'],
  },
  {
    name: 'dependencies',
    args: [
      tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      'app',
      'components',
      'lib',
      'prisma',
      'scripts',
      'test',
      'e2e',
    ],
  },
  { name: 'dead code', args: [tool('knip', 'bin', 'knip.js'), '--no-progress'] },
];

/**
 * @param {{ name: string, args: readonly string[] }} check
 * @returns {Promise<{ name: string, passed: boolean, seconds: string, output: string }>}
 */
function runCheck({ name, args }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (code) =>
      resolve({
        name,
        passed: code === 0,
        seconds: ((performance.now() - began) / 1000).toFixed(1),
        output: output.trim(),
      }),
    );
  });
}

/** Runs every check, also after one has failed. @returns {Promise<{ passed: number, failed: number }>} */
export async function checkAll() {
  await ensureClient();
  const verdicts = await Promise.all(checks.map(runCheck));
  for (const { name, passed, seconds, output } of verdicts) {
    console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (!passed) console.log(`${output}\n`);
  }
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  return { passed, failed: verdicts.length - passed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await checkAll();
  process.exitCode = failed ? 1 : 0;
}
