import { defineConfig } from 'prisma/config';

// The folder: one file a domain. Migrations are ours (scripts/migrate.mjs).
export default defineConfig({ schema: 'prisma' });
