import type { DeskMessage, DeskRow } from '@tunet/contract';
import { useEffect, useState } from 'react';
import { applyDeskMessage, applyDeskRow, type DeskState, emptyDesk, type Liveness, livenessOf } from './desk-state.ts';

/** The desk as it is now, kept so by the server's stream. */
export interface LiveDesk {
  readonly state: DeskState;
  readonly liveness: Liveness;
  /** the server's clock, in ms since 1970, moved on by the browser's */
  readonly now: number;
  /** shows an own command's answer at once */
  readonly put: (row: DeskRow) => void;
}

const retryAfter = 2_000;

/** Follows the desk's stream for as long as it is shown, and says plainly when it is not live. */
export function useLiveDesk(onEnded: () => void): LiveDesk {
  const [state, setState] = useState(emptyDesk);
  const [clock, setClock] = useState(() => Date.now());

  useEffect(() => {
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | null = null;
    function connect() {
      source = new EventSource('/api/desk/stream');
      source.onmessage = (event: MessageEvent<string>) => {
        const message = JSON.parse(event.data) as DeskMessage;
        const now = Date.now();
        setState((before) => applyDeskMessage(before, message, now));
        setClock(now);
      };
      source.onerror = () => {
        // The browser tries again by itself unless the server said no; then we ask who we are and try anew.
        if (source?.readyState !== EventSource.CLOSED) return;
        onEnded();
        retry = setTimeout(connect, retryAfter);
      };
    }
    connect();
    const tick = setInterval(() => setClock(Date.now()), 1_000);
    return () => {
      source?.close();
      if (retry) clearTimeout(retry);
      clearInterval(tick);
    };
  }, [onEnded]);

  return {
    state,
    liveness: livenessOf(state, clock),
    now: clock + state.ahead,
    put: (row) => setState((before) => applyDeskRow(before, row)),
  };
}
