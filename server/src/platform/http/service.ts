import type { Door, RouteKey } from '@tunet/contract';
import type { Pool } from 'pg';
import type { Clock } from '../clock/clock.ts';
import type { NewId } from '../ids/ids.ts';
import type { Authority, Sessions } from './actor.ts';
import type { Served } from './look-as.ts';
import type { StandIn } from './stand-in.ts';

/** What every route is served with. */
export interface Service {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sessions: Sessions;
  readonly authority: Authority;
  /** Name of the session cookie of a door, so that one browser can be at the desk and on the road at once. */
  cookieName(door: Door): string;
  readonly placeCookieName: string;
  /** Every route as it is served, filled by `serveRoutes`. */
  readonly served?: Map<RouteKey, Served>;
  /** Asked before a resident or relative is answered. */
  readonly standIn?: StandIn;
}
