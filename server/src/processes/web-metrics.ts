import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { countUnmatchedCalls, countWaiting } from '../modules/alarms/index.ts';
import { countFailedNotices, countUnansweredCalls } from '../modules/notices/index.ts';
import { countUnsealed } from '../platform/audit/seal-queries.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { readReach } from '../platform/db/read-reach.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { readLags } from '../platform/events/queries.ts';

export interface MetricPorts {
  /** Role tunet_dispatch: sees how much waits, in all municipalities. */
  readonly pool: Pool;
  readonly clock: Clock;
  /** `METHOD /path` of routes that stay open; their length says nothing. */
  readonly streams: ReadonlySet<string>;
}

/**
 * Counts requests by route pattern and status, and reads what waits each time it is asked.
 * Labels are patterns, codes and names of our own: never an id of anyone.
 */
export function registerMetrics(app: FastifyInstance, ports: MetricPorts): { read(): Promise<string> } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countRequests(app, registry, ports.streams);
  const readWaiting = waitingGauges(registry, ports);
  return {
    async read() {
      await readWaiting();
      return registry.metrics();
    },
  };
}

function countRequests(app: FastifyInstance, registry: Registry, streams: ReadonlySet<string>): void {
  const requests = new Counter({
    name: 'tunet_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'tunet_http_request_seconds',
    help: 'Time from request to answer, live routes left out.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    requests.inc({ method, route, status: reply.statusCode });
    if (!streams.has(`${method} ${route}`)) seconds.observe({ method, route }, reply.elapsedTime / 1000);
  });
}

/** Gauges that are read from the database when somebody asks; when it does not answer they are NaN and `tunet_database_up` is 0. */
function waitingGauges(registry: Registry, { pool, clock }: MetricPorts): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge('tunet_database_up', '1 when the database answers.');
  const waiting = gauge('tunet_alarms_waiting', 'Open alarms that nobody has taken.');
  const oldest = gauge('tunet_alarms_waiting_oldest_seconds', 'How long the alarm that waits longest has waited.');
  const lag = gauge('tunet_events_waiting', 'Events a consumer has before it, counted to 10 000.', ['consumer']);
  const aside = gauge('tunet_events_set_aside', 'Events a consumer could not handle.', ['consumer']);
  const unsealed = gauge(
    'tunet_audit_unsealed_rows',
    'Audit rows without a seal; above 0 for over a minute is a fault.',
  );
  const failed = gauge('tunet_notices_failed', 'Text messages that could not be sent.');
  const unanswered = gauge(
    'tunet_phone_calls_unanswered',
    'Chains of telephone numbers of the last 24 hours in which nobody pressed a key.',
  );
  const unmatched = gauge('tunet_calls_unmatched', 'Incoming calls of the last 24 hours that fitted no open alarm.');
  const single = [waiting, oldest, unsealed, failed, unanswered, unmatched];

  return async () => {
    for (const one of [lag, aside]) one.reset();
    try {
      const { tenants } = await readReach(pool);
      const at = clock.now();
      await inTransaction(pool, { tenants, subjects: [], at }, async (tx) => {
        const alarms = await countWaiting(tx);
        waiting.set(alarms.count);
        oldest.set(alarms.oldestSince ? Math.max(0, at.getTime() - alarms.oldestSince.getTime()) / 1000 : 0);
        for (const { consumer, waiting: ahead, aside: put } of await readLags(tx)) {
          lag.set({ consumer }, ahead);
          aside.set({ consumer }, put);
        }
        unsealed.set(await countUnsealed(tx));
        failed.set(await countFailedNotices(tx));
        unanswered.set(await countUnansweredCalls(tx));
        unmatched.set(await countUnmatchedCalls(tx));
      });
      up.set(1);
    } catch {
      for (const one of single) one.set(Number.NaN);
      up.set(0);
    }
  };
}
