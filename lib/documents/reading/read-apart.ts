import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fail, type Result } from '../../result';
import type { FoundDocument, ReadingRefusal } from './types';

const patienceMs = 60_000;
const heapMegabytes = 768;
/** JSON of the longest document that is handed on. */
const mostAnswerBytes = 8 * 1024 * 1024;

/**
 * `readDocument` in a process of its own, with little memory and time and without our secrets: it opens what strangers
 * wrote. Ended when it takes too long, which answers `unreadable`.
 */
export async function readDocumentApart(bytes: Uint8Array): Promise<Result<FoundDocument, ReadingRefusal>> {
  const root = /* turbopackIgnore: true */ process.cwd();
  const args = [`--max-old-space-size=${heapMegabytes}`, join(root, 'scripts', 'run.mjs')];
  const child = spawn(process.execPath, [...args, join(root, 'lib', 'documents', 'reading', 'worker.ts')], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { NODE_ENV: 'production' },
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<void>((done, failed) => {
    child.once('error', failed);
    child.once('close', () => done());
  });
  // A worker that gave up reads no further; its answer, or its silence, says so.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const chunks: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > mostAnswerBytes) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  await ended;
  if (length > mostAnswerBytes) return fail('tooLarge');
  return answerOf(Buffer.concat(chunks).toString('utf8'));
}

/** Our own worker's words: JSON of its Result, or nothing where it was ended. */
function answerOf(text: string): Result<FoundDocument, ReadingRefusal> {
  try {
    return JSON.parse(text) as Result<FoundDocument, ReadingRefusal>;
  } catch {
    return fail('unreadable');
  }
}
