/** `held` the screen stays lit · `off` nothing is asked for · `refused` the machine may let the screen sleep when it likes. */
export type WakeState = 'held' | 'off' | 'refused';

/**
 * Asks the machine to keep the screen lit and the page alive as long as it is the desk.
 * A lock that is held also keeps a browser from freezing a page that lies long behind others.
 * @returns how to stop
 */
export function keepAwake(tell: (state: WakeState) => void): () => void {
  let light: WakeLockSentinel | null = null;
  let stopped = false;
  let letGo: () => void = () => undefined;
  void navigator.locks?.request('tunet-desk', { mode: 'shared' }, () => new Promise<void>((done) => (letGo = done)));
  async function ask(): Promise<void> {
    // Only a page in sight may ask; behind another window the other decides, and the alarm sounds all the same.
    if (stopped || document.visibilityState !== 'visible' || (light && !light.released)) return;
    try {
      if (!navigator.wakeLock) return tell('refused');
      light = await navigator.wakeLock.request('screen');
      light.addEventListener('release', () => {
        if (!stopped) void ask();
      });
      if (stopped) return void light.release();
      tell('held');
    } catch {
      tell('refused');
    }
  }
  const seen = () => void ask();
  document.addEventListener('visibilitychange', seen);
  void ask();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', seen);
    letGo();
    void light?.release();
  };
}
