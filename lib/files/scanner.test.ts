import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Scanner, scanFile } from './scanner';

let folder = '';
let path = '';
const servers: Server[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-scan-'));
  path = join(folder, 'upload');
  await writeFile(path, Buffer.alloc(200_000, 'a'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A clamd that does what it is told with each connection. */
async function givenScanner(serve: (socket: Socket) => void): Promise<Scanner> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return { host: '127.0.0.1', port: address.port };
}

/** Takes a whole stream apart as the protocol says, then answers with how much it got. */
function answering(answer: (bytes: number) => string): (socket: Socket) => void {
  return (socket) => {
    let got = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      got = Buffer.concat([got, Buffer.from(chunk)]);
      const bytes = streamBytes(got);
      if (bytes !== null) socket.end(answer(bytes));
    });
  };
}

function streamBytes(got: Buffer): number | null {
  const command = 'zINSTREAM\0';
  if (!got.toString('latin1').startsWith(command)) return null;
  let total = 0;
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return total;
    total += length;
    at += 4 + length;
  }
  return null;
}

describe('scanning for viruses', () => {
  it('sends the whole file and believes OK', async () => {
    const scanner = await givenScanner(answering((bytes) => (bytes === 200_000 ? 'stream: OK\0' : 'short\0')));
    expect(await scanFile(path, scanner)).toEqual({ code: 'clean' });
  });

  it('names what was found', async () => {
    const scanner = await givenScanner(answering(() => 'stream: Eicar-Test-Signature FOUND\0'));
    expect(await scanFile(path, scanner)).toEqual({ code: 'infected', signature: 'Eicar-Test-Signature' });
  });

  it('takes an error, a hang-up, a silence and a closed port for away', async () => {
    const erring = await givenScanner((socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'));
    const hangingUp = await givenScanner((socket) => socket.destroy());
    const silent = await givenScanner(() => undefined);
    for (const scanner of [erring, hangingUp, silent, { host: '127.0.0.1', port: 1 }]) {
      expect(await scanFile(path, scanner, { patienceMs: 100 })).toEqual({ code: 'away' });
    }
  });

  it('says when there is none', async () => {
    expect(await scanFile(path)).toEqual({ code: 'notConfigured' });
  });
});
