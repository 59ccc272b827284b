import type { Prisma } from './generated/prisma/client';

/** A plain value as PostgreSQL keeps it: what JSON can't say (undefined, class instances) is gone. */
export function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
