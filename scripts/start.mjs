// `npm start`: from a clean clone to a served page. This file alone must run on any Node, so that an old one is told why.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const suits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

if (suits) {
  const { launch } = await import('./support/launch.mjs');
  await launch({ isDevelopment: process.argv.includes('--dev') });
} else {
  console.error(
    `Node ${process.versions.node} 不合要求：请安装 Node 20.19 以上的 20.x，或 22.12 以上版本。\n` +
      `Node ${process.versions.node} will not do: install Node 20.19 or later in 20.x, or 22.12 or later.`,
  );
  process.exitCode = 1;
}
