import type { Prepared, Row } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { goesOnAt, joinDecided } from './last-day.ts';

/** Her help at home in short, for another service that takes care of her now. */
export interface HelpToTell {
  /** in her words; empty when nobody has asked */
  readonly whatMatters: string;
  readonly lines: readonly {
    readonly title: string;
    readonly how: string;
    readonly ownPart: string;
    readonly isCritical: boolean;
    /** `08:00–10:00` */
    readonly windows: readonly string[];
  }[];
}

const toTell: Prepared = {
  name: 'plans-help-to-tell',
  text: `select c.what_matters as "whatMatters", i.title, i.how, i.own_part as "ownPart", i.is_critical as "isCritical",
      to_char(i.window_from, 'HH24:MI') || '–' || to_char(i.window_to, 'HH24:MI') as window
    from care_plan c join intervention i on i.tenant_id = c.tenant_id and i.plan_id = c.id ${joinDecided}
    where c.tenant_id = $1 and c.person_id = $2 and c.state = 'active' and i.starts_on <= $3::date
      and ${goesOnAt('$3::date', 'null::date')} order by c.starts_on, i.window_from, i.sort`,
};
interface LineRow extends Row {
  readonly whatMatters: string;
  readonly title: string;
  readonly how: string;
  readonly ownPart: string;
  readonly isCritical: boolean;
  readonly window: string;
}

/** As the worker. What is done several times a day is one line. @param today the local day */
export async function helpToTell(
  tx: Transaction,
  tenantId: string,
  personId: string,
  today: string,
): Promise<HelpToTell> {
  const rows = await tx.rows<LineRow>(toTell, [tenantId, personId, today]);
  const groups = Map.groupBy(rows, ({ title, how, ownPart }) => [title, how, ownPart].join('\n'));
  return {
    whatMatters: rows.find(({ whatMatters }) => whatMatters !== '')?.whatMatters ?? '',
    lines: [...groups.values()].flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const { title, how, ownPart, isCritical } = first;
      return { title, how, ownPart, isCritical, windows: same.map(({ window }) => window) };
    }),
  };
}
