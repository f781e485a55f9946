import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `quality-adoption-${name}`, text };
}

export const useWeeks = prepared(
  'use-weeks',
  `select unit_id as "unitId", week::text as week, served, active from insight.door_use_week
    where tenant_id = $3 and week >= $1::date and week < $2::date order by unit_id, week`,
);
export interface UseWeek extends Row {
  readonly unitId: string;
  readonly week: string;
  readonly served: number | null;
  readonly active: number | null;
}

export interface Share extends Row {
  readonly unitId: string;
  readonly of: number | null;
  readonly are: number | null;
}
export const answered = prepared(
  'answered',
  `select unit_id as "unitId", sum(answers)::int as "of", sum(in_time)::int as "are" from insight.thread_week
    where tenant_id = $3 and week >= $1::date and week < $2::date group by unit_id`,
);
export const cancelled = prepared(
  'cancelled',
  `select unit_id as "unitId", sum(cancels)::int as "of", sum(in_time)::int as "are" from insight.cancel_week
    where tenant_id = $3 and week >= $1::date and week < $2::date group by unit_id`,
);
export const solved = prepared(
  'solved',
  `select unit_id as "unitId", sum(said)::int as "of", sum(solved)::int as "are" from insight.solved_week
    where tenant_id = $3 and week >= $1::date and week < $2::date group by unit_id`,
);

export const unitNames = prepared(
  'unit-names',
  'select id, name from unit where tenant_id = $2 and id = any ($1::uuid[]) order by name, id',
);
