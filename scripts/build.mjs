// Makes the production build ahead of the first start, as an image needs it.
import { ensureBuild } from './support/build.mjs';
import { ensureClient } from './support/packages.mjs';
import { report } from './support/problem.mjs';

try {
  await ensureClient();
  await ensureBuild();
} catch (error) {
  report(error);
  process.exitCode = 1;
}
