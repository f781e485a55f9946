import type { TownPlace } from './places.ts';
import { type TownStaff, unitName } from './roster.ts';
import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';
import type { TownClock } from './town-time.ts';

/** Something that was done, as the audit log keeps it. */
export interface Trace {
  readonly at: Date;
  readonly actor: {
    readonly id: string;
    readonly name: string;
    readonly tenantId: string;
    readonly unit: string;
    readonly role: string;
  };
  readonly action: string;
  readonly persons: readonly string[];
  readonly object: { readonly kind: string; readonly id: string; readonly version: number } | null;
  readonly basis: string;
  readonly reason?: { readonly code: string; readonly text: string | null };
}

interface TracedPlace {
  readonly place: TownPlace;
  readonly clock: TownClock;
}

interface CarerDay {
  readonly unit: string;
  readonly carer: TownStaff;
  readonly day: string;
  readonly persons: Set<string>;
}

/** Who saw whom in the past: kept while the town is laid out, and written in the order of time, as it would have been. */
export class AuditTrail {
  readonly #days = new Map<string, CarerDay>();
  readonly #rows: { readonly at: number; readonly row: Readonly<Record<string, unknown>> }[] = [];

  /** A carer has had the day's list with this person on it. */
  seen(unit: string, carer: TownStaff, day: string, personId: string): void {
    const key = `${carer.id} ${day}`;
    const known = this.#days.get(key);
    if (known) known.persons.add(personId);
    else this.#days.set(key, { unit, carer, day, persons: new Set([personId]) });
  }

  add({ place }: TracedPlace, trace: Trace): void {
    const { actor, object } = trace;
    this.#rows.push({
      at: trace.at.getTime(),
      row: {
        tenant_id: idOf(place.slug),
        at: trace.at,
        actor_kind: 'staff',
        actor_id: actor.id,
        actor_tenant_id: actor.tenantId,
        actor_name: actor.name,
        role: actor.role,
        unit_name: unitName(actor.unit),
        action: trace.action,
        outcome: 'done',
        basis: trace.basis,
        reason_code: trace.reason?.code ?? null,
        reason_text: trace.reason?.text ?? null,
        person_ids: trace.persons,
        object_kind: object?.kind ?? null,
        object_id: object?.id ?? null,
        object_version: object?.version ?? null,
        trace_id: idOf(`trace ${trace.action} ${actor.id} ${trace.at.toISOString()} ${object?.id ?? ''}`),
      },
    });
  }

  /** The day lists of a municipality's carers, once all its visits are known. */
  closeDays(context: TracedPlace): void {
    for (const { unit, carer, day, persons } of this.#days.values()) {
      this.add(context, {
        at: context.clock.at(day, '07:20'),
        actor: { id: carer.id, name: carer.name, tenantId: idOf(context.place.slug), unit, role: carer.role },
        action: 'Visit.SeeFieldDay',
        persons: [...persons],
        object: null,
        basis: 'on-duty',
      });
    }
    this.#days.clear();
  }

  /** In the order of time. @yields after each portion, so that it can be written */
  *layOut(rows: TownRows): Generator<void> {
    this.#rows.sort((a, b) => a.at - b.at);
    for (const [no, { row }] of this.#rows.entries()) {
      rows.add('audit', row);
      if (no % 2_000 === 1_999) yield;
    }
  }
}
