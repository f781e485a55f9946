import { readFileSync } from 'node:fs';
import { accessRoutes, alarmRoutes, demoRoutes, organisationRoutes, peopleRoutes, routes } from '@tunet/contract';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { createOidcClient } from './adapters/oidc/client.ts';
import type { Config } from './config.ts';
import { demoHandlers } from './demo/demo-handlers.ts';
import { registerDoors } from './doors.ts';
import {
  accessActions,
  accessHandlers,
  createAuthority,
  createSessions,
  liveGrants,
  peopleAndPlaceActions,
  registerLogin,
  sessionCookieName,
} from './modules/access/index.ts';
import { alarmActions, alarmHandlers, type DeskFeeds } from './modules/alarms/index.ts';
import { organisationHandlers } from './modules/organisation/index.ts';
import { peopleHandlers } from './modules/people/index.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Transaction } from './platform/db/transaction.ts';
import type { Actor } from './platform/http/actor.ts';
import { createHttp } from './platform/http/create-http.ts';
import { type Service, serveRoutes } from './platform/http/serve-routes.ts';
import { idsFrom } from './platform/ids/ids.ts';
import type { Log } from './platform/log/log.ts';
import { registerOperations } from './processes/web-operations.ts';

export interface AppPorts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Connections of the role tunet_app. */
  readonly pool: Pool;
  readonly deskFeeds: DeskFeeds;
  /** Folder of the built web. */
  readonly webFolder: string;
}

/** Every action of the product with who may do it; one table per module. */
export const actionTables = [peopleAndPlaceActions, accessActions, alarmActions] as const;

/** The web process, wired by hand: each module gets its ports here and nowhere else. */
export async function createApp(ports: AppPorts): Promise<FastifyInstance> {
  const { config, clock, log, pool } = ports;
  const isDemo = !config.production;
  const { cookiePrefix } = config.session;
  const app = await createHttp({
    log,
    publicOrigin: config.web.publicOrigin,
    trustedProxies: config.web.trustedProxies,
    tls: config.web.tls && { cert: readFileSync(config.web.tls.certificate), key: readFileSync(config.web.tls.key) },
    formTargets: [new URL(config.identity.issuer).origin],
  });
  const newId = idsFrom(clock);
  const sessions = createSessions({ pool });
  const authority = createAuthority(actionTables);
  const service: Service = {
    pool,
    clock,
    newId,
    sessions,
    authority,
    cookieName: (door) => sessionCookieName(cookiePrefix, config.web.publicOrigin, door),
    placeCookieName: `${cookiePrefix}_place`,
  };

  serveRoutes(app, service, organisationRoutes, organisationHandlers({ pool, isDemo }));
  const maySee = async (tx: Transaction, actor: Actor, personId: string) =>
    authority.decide(actor, 'Person.See', { grants: await liveGrants(tx, personId) }).allow;
  serveRoutes(app, service, peopleRoutes, peopleHandlers({ liveGrants, maySee }));
  serveRoutes(app, service, accessRoutes, accessHandlers({ pool, sessions }));
  serveRoutes(app, service, alarmRoutes, alarmHandlers({ deskFeeds: ports.deskFeeds }));
  if (isDemo) serveRoutes(app, service, demoRoutes, await demoHandlers({ pool, sip: config.sip }));

  registerLogin(app, { config, clock, sessions, pool, identity: createOidcClient(config) });
  registerOperations(app, { pool, clock, routes, config });
  await registerDoors(app, { folder: ports.webFolder, pool, placeCookieName: service.placeCookieName, isDemo });
  return app;
}
