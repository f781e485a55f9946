import type { Door } from '@tunet/contract';
import type { Pool } from 'pg';
import type { Clock } from '../clock/clock.ts';
import type { NewId } from '../ids/ids.ts';
import type { Authority, Sessions } from './actor.ts';

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
}
