/** Next calls this once in each server process before the first request, and not while it builds. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the bundler must see these very words to leave Node's code out elsewhere
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startBackground } = await import('./lib/background');
    startBackground();
  }
}
