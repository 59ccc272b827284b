import { parseArgs } from 'node:util';
import { foundAgency } from '../lib/agencies/commands/founding';
import { foundingSchema } from '../lib/agencies/schema';
import { now } from '../lib/clock';
import { db } from '../lib/db';

const refusals = {
  slugTaken: '这个网址简称已有单位使用，请换一个。',
  usernameTaken: '这个用户名已有人使用，请换一个。',
} as const;

/** `npm run agency:create -- --slug mzj --name 某市民政局 --admin admin`: prints the administrator's first password as JSON. */
async function main(): Promise<number> {
  const text = { type: 'string', default: '' } as const;
  const { values } = parseArgs({ options: { slug: text, name: text, admin: text } });
  const input = foundingSchema.safeParse(values);
  if (!input.success) {
    for (const { path, message } of input.error.issues) process.stderr.write(`--${path.join('.')}: ${message}\n`);
    return 2;
  }
  const result = await foundAgency(db, input.data, now());
  if (!result.ok) {
    process.stderr.write(`${refusals[result.failure.code]}\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify({ ...input.data, password: result.value })}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} finally {
  await db.$disconnect();
}
