/** The one connection the town is laid out through, as the role that owns the tables. */
export interface TownConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export type TownRow = Readonly<Record<string, unknown>>;

/** Every table of the town; each stands after those it refers to. */
export const townTables = [
  ...['tenant', 'outside_party', 'population', 'centre_service', 'area', 'unit', 'staff', 'assignment'],
  ...['code', 'service_type', 'instrument', 'person', 'person_number', 'access_grant', 'relative', 'hazard'],
  ...[
    'responder',
    'home',
    'home_key',
    'residency',
    'account',
    'account_actor',
    'incapacity',
    'representation',
    'door_code',
    'code_device',
    'absence',
    'death',
    'estate_item',
    'door_week',
  ],
  ...['duty_entry', 'duty_week', 'duty_span', 'planned_call', 'planned_call_outcome', 'first_night', 'board_notice'],
  ...[
    'sender_profile',
    'device_model',
    'device',
    'placement',
    'wearer',
    'device_setup',
    'device_setup_step',
    'announced_test',
    'technical_case',
    'technical_case_person',
    'technical_happening',
    'alarm',
    'alarm_person',
    'alarm_happening',
    'hand_over',
    'alarm_card',
    'press_plan',
  ],
  ...['digital_contact', 'letter'],
  ...['case_team', 'case_team_member'],
  ...['application', 'application_happening', 'application_draft', 'assessment', 'assessment_score'],
  ...['pulse', 'own_goal', 'own_goal_rating'],
  ...[
    'service_decision',
    'decided_service',
    'hour_statement',
    'decision_draft',
    'decision_reading',
    'delegation',
    'appeal',
    'appeal_happening',
  ],
  ...['hospital_stay', 'stay_happening', 'medicine_list', 'medicine_check', 'before_visit'],
  ...['waiting_entry', 'waiting_happening', 'care_place', 'place_booking', 'place_stay', 'place_offer'],
  ...[
    'care_plan',
    'care_plan_wording',
    'care_plan_version',
    'care_goal',
    'intervention',
    'plan_adjustment',
    'plan_part',
    'plan_coordinator',
    'goal_evaluation',
    'visit',
    'visit_answer',
    'note',
    'first_time',
    'contact_carer',
  ],
  ...['family_screen_device', 'family_screen'],
  ...['thread', 'message', 'thread_reading', 'feedback', 'notice_reader', 'audit'],
  ...[
    'aid_article',
    'aid_size',
    'aid_part',
    'aid_equal',
    'aid_store',
    'aid_store_hour',
    'aid_stock',
    'aid_item',
    'aid_item_event',
  ],
  ...['aid_reservation', 'aid_span', 'aid_loan', 'aid_wait', 'aid_wait_place'],
  ...['aid_article_care', 'aid_recall', 'aid_recall_item', 'aid_recall_holder', 'aid_accident'],
  ...['aid_repair', 'aid_part_order', 'aid_fault', 'aid_count', 'aid_count_seen', 'aid_transfer'],
  ...[
    'aid_supply_move',
    'aid_supply_order',
    'aid_loan_word',
    'aid_loan_task',
    'aid_loss',
    'aid_fit_answer',
    'aid_follow_up',
  ],
  ...['qualification', 'state_case', 'state_case_step', 'state_case_task'],
  ...['rule', 'responsibility_rule', 'guide_change', 'guide_teaching', 'guide_unanswered'],
] as const;
export type TownTable = (typeof townTables)[number];

/** Rows waiting to be written; written in portions, so that a whole town needs little memory. */
export class TownRows {
  #tables = new Map<TownTable, TownRow[]>();
  #waiting = 0;

  add(table: TownTable, row: TownRow): void {
    const rows = this.#tables.get(table);
    if (rows) rows.push(row);
    else this.#tables.set(table, [row]);
    this.#waiting += 1;
  }

  /** How many rows wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Writes what waits now, each table in one statement per shape of row; what is added meanwhile waits for the next time. */
  async write(connection: TownConnection): Promise<void> {
    const tables = this.#tables;
    this.#tables = new Map();
    this.#waiting = 0;
    for (const table of townTables) {
      for (const [columns, rows] of textsByColumns(tables.get(table) ?? [])) {
        await connection.query(
          `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
          [`[${rows.join(',')}]`],
        );
      }
      tables.delete(table);
    }
  }
}

/** Rows of one shape together, as JSON; what is null is left out, because most columns of most rows are. */
function textsByColumns(rows: readonly TownRow[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    let columns = '';
    let text = '';
    for (const column in row) {
      const value = row[column];
      if (value === null || value === undefined) continue;
      columns += columns === '' ? column : `, ${column}`;
      text += `${text === '' ? '{' : ','}"${column}":${JSON.stringify(value)}`;
    }
    const group = groups.get(columns);
    if (group) group.push(`${text}}`);
    else groups.set(columns, [`${text}}`]);
  }
  return groups;
}
