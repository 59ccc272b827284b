import { z } from 'zod';

/** An instant as people write it, with its zone. */
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const given = z.string().min(1);

/** @throws Error naming the variable, so that a wrong setting is found without reading code */
function read<Shape extends z.ZodType>(name: string, shape: Shape): z.output<Shape> {
  const parsed = shape.safeParse(process.env[name] || undefined);
  if (parsed.success) return parsed.data;
  throw new Error(`${name}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`);
}

/**
 * The one reader of the environment. Each value is read and checked when it is asked for, so that a script or a build
 * needs only what it uses.
 */
export const env = {
  /** PostgreSQL's address, password included: never print it. */
  get databaseUrl(): string {
    return read('DATABASE_URL', z.url({ protocol: /^postgres(ql)?$/ }));
  },

  /** The address under which people reach this installation, without a slash at the end. */
  get origin(): string {
    const origin = read('GONGKAI_ORIGIN', z.url({ protocol: /^https?$/ }).optional());
    return (origin ?? `http://localhost:${read('PORT', z.coerce.number().int().positive().default(3000))}`).replace(
      /\/$/,
      '',
    );
  },

  /** A demonstration: shows its accounts on the login page and says 演示数据 on every page. */
  get isDemo(): boolean {
    return process.env.GONGKAI_DEMO === '1';
  },

  get isProduction(): boolean {
    return process.env.NODE_ENV === 'production';
  },

  /** The instant at which the clock stands still, if it does. Legal terms must not depend on it outside a demo. */
  get fixedNow(): Date | undefined {
    const fixed = read('GONGKAI_NOW', instant.optional());
    if (fixed && env.isProduction && !env.isDemo) {
      throw new Error('GONGKAI_NOW: refused in production unless GONGKAI_DEMO=1');
    }
    return fixed;
  },

  /** Signs session tokens. Made at the first start and kept in DATA_DIR. */
  get authSecret(): string {
    return read('AUTH_SECRET', given);
  },

  /** The installation's own folder; `npm start` hands it on as an absolute path. */
  get dataDirectory(): string {
    return read('DATA_DIR', given.default('data'));
  },

  /** The vault's keys as JSON, where several processes share them; never print it. Unset: a file in DATA_DIR. */
  get vaultKeys(): string | undefined {
    return read('VAULT_KEYS', given.optional());
  },

  /** Where mail goes out, user and password included: never print it. Unset: nothing is sent. */
  get smtpUrl(): string | undefined {
    return read('SMTP_URL', z.url({ protocol: /^smtps?$/ }).optional());
  },

  /** Whom mail comes from. */
  get mailFrom(): string | undefined {
    return read('MAIL_FROM', z.email().optional());
  },

  /** A clamd that looks at each upload. Unset: none does. */
  get virusScanner(): { readonly host: string; readonly port: number } | undefined {
    const host = read('CLAMD_HOST', given.optional());
    return host
      ? { host, port: read('CLAMD_PORT', z.coerce.number().int().positive().max(65_535).default(3310)) }
      : undefined;
  },
};
