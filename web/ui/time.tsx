import { useEffect, useState } from 'react';
import { serverNow } from '../data/server-clock.ts';
import { useClock } from './language.tsx';

/** The clock, looked at every `seconds`. */
export function useNow(seconds = 1): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tick = setInterval(() => setNow(serverNow()), seconds * 1_000);
    return () => clearInterval(tick);
  }, [seconds]);
  return now;
}

/** “in 2 h (14:30)”, “3 min ago (14:30)”. */
export function Time(props: { at: string; now: number }) {
  const { relative } = useClock();
  return <time dateTime={props.at}>{relative(props.at, props.now)}</time>;
}

/** `14:30`. */
export function Clock(props: { at: string }) {
  const { clock } = useClock();
  return <time dateTime={props.at}>{clock(props.at)}</time>;
}
