import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { builtInCalendar } from '../lib/calendar/calendar';
import { dayReasonLabels } from '../lib/calendar/labels';
import { deadlineListSchema, deadlineRequestSchema } from '../lib/calendar/schema/deadlines';
import { deadlineOf, termKinds } from '../lib/calendar/terms';

const USAGE = `用法：npm run deadline -- --kind 种类 --from 2026-09-24
      npm run deadline -- --file 文件.json（{kind, from} 的列表）
种类：${termKinds.join('、')}`;
const BAD_INPUT = 2;

/** What was asked can't be computed: unknown options, a file that can't be read, a kind or day that is none. */
class BadInput extends Error {}

function explain({ kind, from }: z.infer<typeof deadlineRequestSchema>) {
  const { days, ...deadline } = deadlineOf(kind, from, builtInCalendar);
  return { ...deadline, days: days.map((day) => ({ ...day, reason: dayReasonLabels[day.reason] })) };
}

function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new BadInput(result.error.issues.map(issueWords).join('\n'));
}

/** Where it is wrong: an option, or an entry of the list. */
function issueWords({ path, message }: z.core.$ZodIssue): string {
  const [first, field] = path;
  if (first === undefined) return message;
  return typeof first === 'number'
    ? `第 ${first + 1} 项 ${String(field ?? '')}：${message}`
    : `--${String(first)}：${message}`;
}

async function readList(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BadInput(`读不到文件 ${path}`);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadInput(`${path} 不是有效的 JSON`);
  }
}

function readOptions(args: readonly string[]) {
  const options = { kind: { type: 'string' }, from: { type: 'string' }, file: { type: 'string' } } as const;
  try {
    return parseArgs({ args: args.filter((arg) => arg !== '--'), options }).values;
  } catch {
    throw new BadInput(USAGE);
  }
}

async function answer(args: readonly string[]): Promise<unknown> {
  const { file, ...request } = readOptions(args);
  if (file !== undefined && Object.keys(request).length > 0) throw new BadInput(USAGE);
  if (file !== undefined) return parseInput(deadlineListSchema, await readList(file)).map(explain);
  if (request.kind === undefined || request.from === undefined) throw new BadInput(USAGE);
  return explain(parseInput(deadlineRequestSchema, request));
}

try {
  process.stdout.write(`${JSON.stringify(await answer(process.argv.slice(2)), null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof BadInput ? error.message : String(error)}\n`);
  process.exitCode = BAD_INPUT;
}
