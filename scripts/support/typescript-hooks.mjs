// Lets plain Node load our TypeScript: imports without an extension, `@/…`, JSX, JSON. Types are stripped, not checked.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'rolldown/utils';
import { inRoot } from './paths.mjs';

const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts'];

/** @param {string} path */
const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** @param {string} specifier @param {string | undefined} parent */
function pathOf(specifier, parent) {
  if (specifier.startsWith('@/')) return inRoot(specifier.slice(2));
  if (!/^\.{1,2}\//.test(specifier) || !parent?.startsWith('file:')) return null;
  return fileURLToPath(new URL(specifier, parent));
}

/** @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, next) {
  // A marker that only bundlers understand.
  if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true };
  // The package has no `exports`, so Node wants the file's whole name.
  if (/^next\/[^.]+$/.test(specifier)) return next(`${specifier}.js`, context);
  const path = pathOf(specifier, context.parentURL);
  const found =
    path && endings.map((ending) => (ending.startsWith('/') ? join(path, ending) : path + ending)).find(isFile);
  return found ? next(pathToFileURL(found).href, context) : next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export function load(url, context, next) {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return next(url, context);
  const path = fileURLToPath(url);
  const ending = extname(path);
  if (ending === '.json' && !context.importAttributes.type) {
    return { format: 'module', source: `export default ${readFileSync(path, 'utf8')};`, shortCircuit: true };
  }
  if (ending !== '.ts' && ending !== '.tsx') return next(url, context);
  return { format: 'module', source: compile(path), shortCircuit: true };
}

/** @param {string} path */
function compile(path) {
  const { code, map, errors } = transformSync(path, readFileSync(path, 'utf8'), {
    jsx: { runtime: 'automatic' },
    sourcemap: true,
    tsconfig: false,
  });
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
}
