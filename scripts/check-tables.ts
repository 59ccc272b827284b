import { readFile } from 'node:fs/promises';
import { checkFigures } from '../lib/statistics/rules';
import { tablesFileSchema } from '../lib/statistics/schema';
import type { Finding, ReportFigures, Severity } from '../lib/statistics/types';

const USAGE = '用法：npm run check:tables -- 文件.json';
const BROKEN_RULES = 1;
const UNREADABLE = 2;

/** A file that can't be judged: absent, not JSON, or of another shape. */
class UnreadableFile extends Error {}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UnreadableFile(`读不到文件 ${path}`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableFile('文件不是有效的 JSON');
  }
}

async function readFigures(path: string | undefined): Promise<ReportFigures> {
  if (!path) throw new UnreadableFile(USAGE);
  const result = tablesFileSchema.safeParse(parseJson(await readText(path)));
  if (result.success) return result.data;
  throw new UnreadableFile(result.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`).join('\n'));
}

function verdictOf(findings: readonly Finding[]) {
  const of = (wanted: Severity) =>
    findings.filter((finding) => finding.severity === wanted).map(({ severity: _, ...verdict }) => verdict);
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

async function main(args: readonly string[]): Promise<number> {
  const figures = await readFigures(args.find((arg) => arg !== '--'));
  const verdict = verdictOf(checkFigures(figures));
  process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
  return verdict.errors.length > 0 ? BROKEN_RULES : 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof UnreadableFile ? error.message : String(error)}\n`);
    process.exitCode = UNREADABLE;
  },
);
