import { readDocument } from './read-document';

// Reads one foreign document: bytes on stdin, JSON on stdout. A process of its own with little memory and time.

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const answer = await readDocument(new Uint8Array(Buffer.concat(chunks)));
// Libraries may leave timers behind: the end is when the answer is out.
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
