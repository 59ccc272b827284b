import { defineConfig } from 'vitest/config';

// 5:45 off the hour and far from China: a wrong zone shows.
process.env.TZ = 'Asia/Kathmandu';

const outside = ['**/node_modules/**', '.next/**', 'data/**', 'e2e/**'];
const onDatabase = '**/*.db.test.ts';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,lib,prisma,scripts,test}/**/*.test.{ts,tsx}'],
          exclude: [...outside, onDatabase],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [onDatabase],
          exclude: outside,
          globalSetup: ['test/cluster.ts'],
          setupFiles: ['test/worker-database.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
