import { join } from 'node:path';
import { type Config, environmentWith, readConfig } from './config.ts';
import { prepareDatabase, withClient } from './platform/db/prepare-database.ts';
import { LockHeld, takeLock } from './platform/lock.ts';
import { buildWeb } from './supervisor/build-web.ts';
import { portFaults } from './supervisor/check-ports.ts';
import { configurationFaults, databaseFaults } from './supervisor/production.ts';
import { superviseChild } from './supervisor/supervise-child.ts';
import { superviseDatabase } from './supervisor/supervise-database.ts';
import { layOutTown } from './town.ts';

export type StartOptions = {
  /** Says nothing but faults, and leaves the town still. */
  quiet: boolean;
  /** Refuses everything that belongs to the demo. */
  production: boolean;
  /** The instant the clock shows at start; it runs on from there. */
  clock: Date | undefined;
  /** A red frame around every door says that it is an exercise. */
  exercise?: boolean;
  /** Another folder than TUNET_HOME for all data. */
  home?: string;
};

/** What was started, to be stopped in the opposite order. */
type Stoppable = { stop(): Promise<void> | void };

/**
 * Starts everything, keeps it running, and returns when it has been told to stop and all of it has stopped.
 * @throws Error with one sentence that says what to do
 */
export async function superviseTunet(options: StartOptions): Promise<void> {
  const env = environmentFor(options);
  const config = readConfig(env);
  const tell = options.quiet ? () => {} : (line: string) => console.log(line);
  const warn = (line: string) => console.error(line);
  const stop = stopSignal(tell);
  const started: Stoppable[] = [];
  try {
    started.push({ stop: lockHome(config.home) });
    refuse(config.production ? configurationFaults(config) : [], 'Tunet does not start in production:');
    refuse(await portFaults(config, 3000), '');
    const web = buildWeb(tell, stop);
    web.catch(() => {});
    tell('Starting the database …');
    if (config.database.kind === 'socket') started.push(await superviseDatabase(config.home, tell, warn));
    stop.throwIfAborted();
    await fillDatabase(config, tell);
    await web;
    stop.throwIfAborted();
    tell('Starting the processes …');
    const children = processNames(config).map((name) =>
      superviseChild({ name, home: config.home, env, inheritOutput: config.production, warn }),
    );
    started.push({ stop: async () => void (await Promise.all(children.map((child) => child.stop()))) });
    await Promise.race([Promise.all(children.map((child) => child.ready)), aborted(stop)]);
    stop.throwIfAborted();
    for (const line of greeting(config)) tell(line);
    await aborted(stop);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    for (const each of started.reverse()) await each.stop();
  }
  tell('Tunet has stopped.');
}

function environmentFor({ quiet, production, clock, exercise, home }: StartOptions) {
  return environmentWith({
    ...(quiet ? { TUNET_TOWN: 'still' } : {}),
    ...(exercise ? { TUNET_EXERCISE: 'yes' } : {}),
    ...(home === undefined ? {} : { TUNET_HOME: home }),
    ...(production ? { TUNET_PRODUCTION: 'yes' } : {}),
    ...(clock === undefined ? {} : { TUNET_CLOCK_OFFSET: String(clock.getTime() - Date.now()) }),
  });
}

function processNames(config: Config): string[] {
  const isDemo = !config.production && config.identity.embedded;
  return [...(config.identity.embedded ? ['identity'] : []), 'receiver', 'web', 'worker', ...(isDemo ? ['town'] : [])];
}

function lockHome(home: string): () => void {
  try {
    return takeLock(join(home, 'tunet.lock'));
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    throw new Error(
      `Tunet already runs on ${home} (process ${error.pid}): stop that one, or start another copy with an own TUNET_HOME, PORT and TUNET_SIP_PORT.`,
    );
  }
}

async function fillDatabase(config: Config, tell: (line: string) => void): Promise<void> {
  const applied = await prepareDatabase(config.database, () => {});
  if (applied.length > 0) tell(`Migrated the database (${applied.length} ${applied.length === 1 ? 'step' : 'steps'}).`);
  if (config.production) {
    refuse(await withClient(config.database, databaseFaults, 'tunet_app'), 'Tunet does not start in production:');
  } else if (await layOutTown(config)) {
    tell('Laid out the town.');
  }
}

function refuse(faults: string[], heading: string): void {
  if (faults.length === 0) return;
  const lines = heading === '' ? faults : [heading, ...faults.map((fault) => `  - ${fault}`)];
  throw new Error(lines.join('\n'));
}

/** Aborted by SIGTERM, SIGINT, SIGHUP, or when the process that started us vanishes. Further signals change nothing. */
function stopSignal(tell: (line: string) => void): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) return;
    tell('Stopping …');
    controller.abort();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  // Listening would keep us alive after everything has stopped.
  process.channel?.unref();
  return controller.signal;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

function greeting({ web, sip, home, production, town }: Config): string[] {
  const demo = 'This is a demo: the people are made up, and anyone at this machine can log in as any of them.';
  return [
    '',
    production ? 'Tunet is running.' : `Tunet is running. ${demo}`,
    ...(production ? [] : [`  Whom to try, and buttons  ${web.publicOrigin}/demo`]),
    `  Residents and relatives   ${web.publicOrigin}/`,
    `  Staff at desks            ${web.publicOrigin}/staff`,
    `  Staff on the road         ${web.publicOrigin}/field`,
    `  Social alarms (SIP)       ${sip.host}:${sip.port}, UDP and TCP`,
    `  Data and logs             ${home}`,
    ...(production || town === 'still' ? [] : ['The town lives by itself; npx tunet start --quiet leaves it still.']),
    'Stop with Ctrl-C.',
  ];
}
