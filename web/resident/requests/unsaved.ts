/** What is written and not sent, where it waits in this tab alone: words of a message, and answers that the server does not have yet. */
export const draftPrefix = 'tunet.application-draft.';
export const unsavedPrefix = 'tunet.application-unsaved.';

/** Whoever logs out leaves nothing behind in this browser, from whichever page she does it. */
export function forgetDraftsAtLogOut(): void {
  addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href^="/auth/logout"]') : null;
      if (link) forgetWaiting((key) => key.startsWith(draftPrefix) || key.startsWith(unsavedPrefix));
    },
    { capture: true },
  );
}

/** Forgets what waits in this tab, by the key it is kept under; what is saved stays on the server. */
export function forgetWaiting(which: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(sessionStorage).filter(which)) sessionStorage.removeItem(key);
  } catch {
    // Storage is shut in this browser: then nothing was kept either.
  }
}
