/** The migrated database that each worker's is copied from. */
export const templateName = 'gongkai_template';

/** The database of the worker that asks. */
export const workerDatabaseName = (): string => `gongkai_worker_${process.env.VITEST_POOL_ID ?? '0'}`;
