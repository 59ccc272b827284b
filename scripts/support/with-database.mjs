// A database for a script: the one that is there, or the embedded engine for as long as the script runs.
import { findRunningEngine, startEngine } from './engine.mjs';
import { dataDirectory } from './paths.mjs';

/**
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  const dataDir = dataDirectory();
  const known = process.env.DATABASE_URL || (await findRunningEngine(dataDir));
  if (known) return work(known);

  const { migrate } = await import('../migrate.mjs');
  const engine = await startEngine(dataDir);
  try {
    await migrate(engine.url);
    return await work(engine.url);
  } finally {
    await engine.stop();
  }
}
