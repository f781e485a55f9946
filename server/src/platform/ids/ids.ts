import { v7 } from 'uuid';
import type { Clock } from '../clock/clock.ts';

/** Makes identifiers. uuid v7: ordered by time, unguessable, made in the application because PostgreSQL 15 has none. */
export type NewId = () => string;

export function idsFrom(clock: Clock): NewId {
  return () => v7({ msecs: clock.now().getTime() });
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case uuid. Used before an id is written into a statement's settings. */
export function isUuid(text: string): boolean {
  return uuidShape.test(text);
}
