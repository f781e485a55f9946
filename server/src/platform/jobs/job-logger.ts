import { Logger } from 'graphile-worker';
import type { Log } from '../log/log.ts';

/** graphile-worker's own messages in our log. What it wants to add to them (payloads, stacks) is left out. */
export function jobLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    const name = level === 'warning' ? 'warn' : level === 'info' ? 'debug' : level;
    log[name]({ part: 'jobs' }, message);
  });
}
