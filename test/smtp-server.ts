import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

const usual: Readonly<Record<string, string>> = { DATA: '354 go on', QUIT: '221 bye' };

/** A mail server that keeps what it is given; `answers` replaces its reply to a command, by the command's first word. */
export async function startSmtpServer(answers: Readonly<Record<string, string>> = {}) {
  const messages: string[] = [];
  const server = createServer((socket) => void converse(socket, { ...usual, ...answers }, messages));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Envelope and content, as they came. */
    messages,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function converse(socket: Socket, answers: Readonly<Record<string, string>>, messages: string[]): Promise<void> {
  socket.on('error', () => undefined);
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 test');
  const heard: string[] = [];
  let isContent = false;
  for await (const line of createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })) {
    heard.push(line);
    if (isContent && line !== '.') continue;
    const word: string = isContent ? 'END' : (line.split(/[ :]/)[0]?.toUpperCase() ?? '');
    if (word === 'END') messages.push(heard.splice(0).join('\n'));
    isContent = word === 'DATA';
    say(answers[word] ?? '250 ok');
  }
}
