/** Where answers of an application wait in this tab alone until the server has them. */
export const unsavedPrefix = 'tunet.application-unsaved.';

/** Forgets what waits in this tab, by the key it is kept under; what is saved stays on the server. */
export function forgetUnsaved(which: (key: string) => boolean): void {
  try {
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(unsavedPrefix) && which(key));
    for (const key of keys) sessionStorage.removeItem(key);
  } catch {
    // Storage is shut in this browser: then nothing was kept either.
  }
}
