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
  readonly cookieName: string;
  readonly placeCookieName: string;
}
