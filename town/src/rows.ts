/** The one connection the town is laid out through, as the role that owns the tables. */
export interface TownConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export type TownRow = Readonly<Record<string, unknown>>;

/** A table stands after those it refers to. */
const order = [
  ...['tenant', 'centre_service', 'area', 'unit', 'staff', 'assignment', 'code'],
  ...['person', 'person_number', 'access_grant', 'relative', 'hazard', 'home', 'residency', 'account', 'account_actor'],
  ...['device', 'placement', 'wearer', 'alarm', 'alarm_person', 'alarm_happening', 'hand_over', 'alarm_card'],
] as const;
type TownTable = (typeof order)[number];

/** Rows waiting to be written. */
export class TownRows {
  readonly #tables = new Map<TownTable, TownRow[]>();

  add(table: TownTable, row: TownRow): void {
    const rows = this.#tables.get(table) ?? [];
    rows.push(row);
    this.#tables.set(table, rows);
  }

  count(table: TownTable): number {
    return this.#tables.get(table)?.length ?? 0;
  }

  /** Writes everything, each table in one statement per shape of row. */
  async write(connection: TownConnection): Promise<void> {
    for (const table of order) {
      for (const [columns, group] of groupByColumns(this.#tables.get(table) ?? [])) {
        await connection.query(
          `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(group)],
        );
      }
    }
    this.#tables.clear();
  }
}

function groupByColumns(rows: readonly TownRow[]): Map<string, TownRow[]> {
  const groups = new Map<string, TownRow[]>();
  for (const row of rows) {
    const columns = Object.keys(row).join(', ');
    const group = groups.get(columns) ?? [];
    group.push(row);
    groups.set(columns, group);
  }
  return groups;
}
