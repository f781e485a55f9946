import { type Embedded, startEmbedded } from '../platform/db/embedded.ts';
import { nextPause } from './next-pause.ts';

/** The embedded PostgreSQL, started again whenever it ends. */
export type SupervisedDatabase = { stop(): Promise<void> };

/**
 * Starts the embedded PostgreSQL and keeps it running until `stop()`.
 * @param tell what takes time, `warn` what went wrong; both in sentences
 */
export async function superviseDatabase(
  home: string,
  tell: (line: string) => void,
  warn: (line: string) => void,
): Promise<SupervisedDatabase> {
  let stopping = false;
  let pause = 0;
  let waiting: NodeJS.Timeout | undefined;
  let starting: Promise<void> = Promise.resolve();
  let embedded: Embedded | undefined;

  const start = async () => {
    const began = performance.now();
    embedded = await startEmbedded({ home, tell });
    embedded.onExit((reason) => again(began, `The database ended (${reason})`));
  };
  const again = (began: number, what: string) => {
    embedded = undefined;
    if (stopping) return;
    pause = nextPause(pause, performance.now() - began);
    warn(`${what}; starting it again in ${pause / 1000} s.`);
    waiting = setTimeout(() => {
      const retried = performance.now();
      starting = start().then(
        () => warn('The database is running again.'),
        (error: Error) => again(retried, error.message),
      );
    }, pause);
  };

  await start();
  return {
    async stop() {
      stopping = true;
      clearTimeout(waiting);
      await starting;
      await embedded?.stop();
    },
  };
}
