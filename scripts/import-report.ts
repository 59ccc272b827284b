import { readFile } from 'node:fs/promises';
import { readingRefusalLabels } from '../lib/documents/reading/labels';
import { readDocument } from '../lib/documents/reading/read-document';
import { importFindings } from '../lib/report-import/findings';
import { recognise } from '../lib/report-import/recognise';

const USAGE = '用法：npm run import:report -- 文件（html、docx、doc、pdf、txt）';
const UNREADABLE = 2;

/** A file that can't be read: absent, locked, a scan, or none of the kinds. */
class UnreadableFile extends Error {}

async function readBytes(path: string | undefined): Promise<Uint8Array> {
  if (!path) throw new UnreadableFile(USAGE);
  try {
    return await readFile(path);
  } catch {
    throw new UnreadableFile(`读不到文件 ${path}`);
  }
}

async function main(args: readonly string[]): Promise<void> {
  const found = await readDocument(await readBytes(args.find((arg) => arg !== '--')));
  if (!found.ok) throw new UnreadableFile(readingRefusalLabels[found.failure]);
  const report = recognise(found.value);
  const answer = { ...report, checks: importFindings(report) };
  for (const { why } of report.doubts) process.stderr.write(`请核对：${why}\n`);
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof UnreadableFile ? error.message : String(error)}\n`);
  process.exitCode = UNREADABLE;
}
