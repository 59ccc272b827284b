import { z } from 'zod';

/** Whether an id from an address can be one at all; anything else is not found, and never reaches the database. */
export function isUuid(id: string): boolean {
  return z.uuid().safeParse(id).success;
}
