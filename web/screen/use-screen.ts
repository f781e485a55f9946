import type { ScreenView } from '@tunet/contract';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../data/call.ts';
import { followServerClock, serverNow } from '../data/server-clock.ts';

/** How often the screen asks, in milliseconds: what is stopped is dark within the minute. */
const every = 20_000;

/** What the screen knows, and since when it has heard nothing. Kept in memory alone: a screen that is taken away has nothing on it. */
export interface Known {
  readonly view: ScreenView | null;
  /** when the server last answered, ms since 1970 by its clock */
  readonly heardAt: number | null;
  /** the last question got no answer */
  readonly isLost: boolean;
}

export function useScreen(): Known & { readonly ask: () => void } {
  const [known, setKnown] = useState<Known>({ view: null, heardAt: null, isLost: false });
  const ask = useCallback(() => {
    call('GET /api/screen')
      .then((view) => {
        if (view.is !== 'unpaired') followServerClock(view.now, Date.now());
        setKnown({ view, heardAt: serverNow(), isLost: false });
      })
      .catch(() => setKnown((before) => ({ ...before, isLost: true })));
  }, []);
  useEffect(() => {
    ask();
    const timer = setInterval(ask, every);
    const now = () => ask();
    addEventListener('online', now);
    return () => {
      clearInterval(timer);
      removeEventListener('online', now);
    };
  }, [ask]);
  return { ...known, ask };
}

/** The instant, each second, ms since 1970. */
export function useSecond(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
