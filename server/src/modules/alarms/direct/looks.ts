import type { PersonShown } from '../../../platform/http/handlers.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { DeskSession } from '../../access/index.ts';
import type { Actor, Entry, Look } from './entry.ts';
import type { MemoryAlarm } from './memory-desk.ts';

/** Somebody was shown an alarm from memory. */
export interface Looked {
  readonly session: DeskSession;
  readonly at: Date;
  readonly how: Look['how'];
  readonly found: MemoryAlarm;
  readonly persons: readonly PersonShown[];
}

/** Collects who was shown whom; written to the journal each second and to the audit log when the database is back. */
export interface Looks {
  add(looked: Looked): void;
  flush(): Promise<void>;
}

/** So many in one record. */
const atOnce = 500;

export function createLooks(ports: {
  readonly newId: NewId;
  readonly keep: (entry: Entry) => Promise<void>;
  readonly log: Log;
}): Looks {
  let waiting: Look[] = [];
  return {
    add({ session, at, how, found, persons }) {
      if (persons.length === 0) return;
      const { id: alarmId, tenantId } = found.alarm;
      const personIds = persons.map(({ personId }) => personId);
      waiting.push({ at, by: actorOf(session), how, alarmId, tenantId, personIds });
    },
    async flush() {
      while (waiting.length > 0) {
        const looks = waiting.slice(0, atOnce);
        waiting = waiting.slice(atOnce);
        try {
          await ports.keep({ what: 'looks', id: ports.newId(), looks });
        } catch (error) {
          // Kept in memory until there is room again: what was shown is never left out silently.
          waiting = [...looks, ...waiting];
          ports.log.error({ err: (error as Error).name, looks: waiting.length }, 'who was shown whom waits in memory');
          return;
        }
      }
    },
  };
}

/** The operator as the journal names her. */
export function actorOf({ actor }: DeskSession): Actor {
  return { id: actor.id, name: actor.name, tenantId: actor.tenantId, unitName: actor.duties[0]?.unitName ?? null };
}
