import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const path = '/assets/public.css';
let address: string | undefined;

/**
 * Address of the public stylesheet with the digest of its content, so that a browser may keep it for ever.
 * Read once per process: a new build is a new process.
 */
export function stylesheetAddress(): string {
  address ??= `${path}?v=${digestOf(join(process.cwd(), 'public', path))}`;
  return address;
}

function digestOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
  } catch {
    // Not built yet: the page stands without its dress rather than not at all.
    return 'none';
  }
}
