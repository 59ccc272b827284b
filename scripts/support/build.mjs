// The production build and the public pages' stylesheet, made when a source changed.
import { existsSync, readFileSync } from 'node:fs';
import { fingerprintOf, unlessDone } from './packages.mjs';
import { inRoot } from './paths.mjs';
import { runNode } from './processes.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'prisma/models',
  'public',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
  'package-lock.json',
];
const isSource = (/** @type {string} */ path) =>
  !/\.test\.tsx?$/.test(path) && path !== 'lib/generated' && path !== 'public/assets';

const buildMark = () => inRoot('.next', 'gongkai-build');
const buildFingerprint = () => fingerprintOf(sources, isSource);

/** Whether the last build was made from other sources than these, or there is none. */
export const buildIsStale = () => !existsSync(buildMark()) || readFileSync(buildMark(), 'utf8') !== buildFingerprint();

export async function ensureBuild() {
  await unlessDone(buildMark(), buildFingerprint(), async () => {
    await Promise.all([
      makePublicStylesheet(),
      runNode([inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      }),
    ]);
  });
}

/** Public pages carry no script of the framework's, so their stylesheet is a file of its own. */
export async function makePublicStylesheet() {
  if (!existsSync(inRoot('app', 'public.css'))) return;
  const cli = inRoot('node_modules', '@tailwindcss', 'cli', 'dist', 'index.mjs');
  await runNode([cli, '-i', inRoot('app', 'public.css'), '-o', inRoot('public', 'assets', 'public.css'), '--minify']);
}
