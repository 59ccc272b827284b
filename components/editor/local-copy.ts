/** Text and figures that the server does not have yet, kept in the browser until it does. */

/** What is kept under the key, or null: nothing, no storage, or something that is not ours. */
export function readLocalCopy<Kept>(key: string, isKept: (value: unknown) => value is Kept): Kept | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

/** @returns whether the browser took it; false where storage is full or switched off */
export function writeLocalCopy(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function removeLocalCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept where storage is switched off.
  }
}
