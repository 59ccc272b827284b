import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { env } from '../env';

/** A clamd, by the address it listens on. */
export interface Scanner {
  readonly host: string;
  readonly port: number;
}

/** `away` also when the scanner can't take so large a file: what it didn't see is not clean. */
export type ScanVerdict =
  | { readonly code: 'clean' | 'notConfigured' | 'away' }
  | { readonly code: 'infected'; readonly signature: string };

const patienceMs = 60_000;
const chunkBytes = 64 * 1024;

/**
 * Sends a file through clamd (INSTREAM: each chunk after its length, a length of zero at the end).
 * @param options.patienceMs how long the scanner may stay silent
 */
export async function scanFile(
  path: string,
  scanner: Scanner | undefined = env.virusScanner,
  options: { readonly patienceMs?: number } = {},
): Promise<ScanVerdict> {
  if (!scanner) return { code: 'notConfigured' };
  const socket = createConnection({ host: scanner.host, port: scanner.port });
  socket.setTimeout(options.patienceMs ?? patienceMs, () => socket.destroy(new Error('scanner is silent')));
  const sending = new AbortController();
  try {
    const answer = answerOf(socket);
    // A scanner may answer and hang up before it has everything; its errors are told where the answer is awaited.
    send(socket, path, sending.signal).catch(() => undefined);
    return verdictOf(await answer);
  } catch {
    return { code: 'away' };
  } finally {
    sending.abort();
    socket.destroy();
  }
}

async function send(socket: Socket, path: string, signal: AbortSignal): Promise<void> {
  await once(socket, 'connect', { signal });
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await once(socket, 'drain', { signal });
  }
  socket.write(Buffer.alloc(4));
}

const longestAnswer = 4096;

function answerOf(socket: Socket): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\0') || text.length > longestAnswer) done(text);
    });
    socket.once('error', failed);
    socket.once('close', () => done(text));
  });
}

function verdictOf(answer: string): ScanVerdict {
  const text = answer.replace(/\0[\s\S]*$/, '').trim();
  const signature = /^stream: (.{1,200}) FOUND$/.exec(text)?.[1];
  if (signature) return { code: 'infected', signature };
  return { code: text === 'stream: OK' ? 'clean' : 'away' };
}
