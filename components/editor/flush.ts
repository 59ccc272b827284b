/** Sends what is unsaved in one editor; false when it could not be saved. */
type Flusher = () => Promise<boolean>;

const flushers = new Set<Flusher>();

/** Names an editor whose text must be in before the page's next step. Answers with how to take it back. */
export function registerFlusher(flusher: Flusher): () => void {
  flushers.add(flusher);
  return () => {
    flushers.delete(flusher);
  };
}

/** Saves everything that is being written on the page; false when something could not be saved. */
export async function flushEdits(): Promise<boolean> {
  const saved = await Promise.all([...flushers].map((flush) => flush()));
  return saved.every(Boolean);
}
