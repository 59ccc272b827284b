// What stops a start, said so that the reader knows what to do next.

/** A failure whose cause is known: its message is the whole explanation, in Chinese and in English. */
export class Problem extends Error {
  /**
   * @param {string} chinese
   * @param {string} english
   * @param {ErrorOptions} [options]
   */
  constructor(chinese, english, options) {
    super(`${chinese}\n${english}`, options);
    this.name = 'Problem';
  }
}

/** @param {string} place the folder that is full */
export function diskFull(place) {
  return new Problem(
    `磁盘空间不足：请在 ${place} 所在磁盘腾出至少 1 GB 后重试。`,
    `The disk is full: free at least 1 GB where ${place} lies, then start again.`,
  );
}

const awayCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET'];
// PostgreSQL: starting up, shutting down, too many clients.
const busyCodes = ['57P03', '57P01', '53300'];
// PostgreSQL: wrong password, no such user, no such database.
const refusedCodes = ['28P01', '28000', '3D000'];

/**
 * Words for what a connection to PostgreSQL failed with; any other error comes back as it is.
 * @param {unknown} error
 * @param {string} url never printed whole: it holds the password
 */
export function explainDatabase(error, url) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  const place = placeOf(url);
  if (awayCodes.includes(code ?? '') || busyCodes.includes(code ?? '') || /timeout/i.test(message)) {
    return new Problem(
      `连接不上数据库 ${place}（${code ?? message}）：请确认 PostgreSQL 已启动、DATABASE_URL 正确。`,
      `The database at ${place} does not answer: is PostgreSQL running, and is DATABASE_URL right?`,
    );
  }
  if (refusedCodes.includes(code ?? '')) {
    return new Problem(
      `数据库 ${place} 拒绝登录（${message}）：请检查 DATABASE_URL 中的用户、口令和库名。`,
      `The database at ${place} refused the login: check user, password and database name in DATABASE_URL.`,
    );
  }
  return error;
}

/** @param {string} url */
function placeOf(url) {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed ? `${parsed.hostname}:${parsed.port || '5432'}${parsed.pathname}` : 'DATABASE_URL';
}

/** Prints why something ended; the stack only where nobody foresaw it. @param {unknown} error */
export function report(error) {
  const said = error instanceof Error ? error.message : '';
  if (/ENOSPC|No space left/i.test(said)) console.error(diskFull(process.cwd()).message);
  else console.error(error instanceof Problem ? said : error);
}
