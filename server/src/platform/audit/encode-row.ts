/** Every column of `audit`, in the order in which it is encoded. A new column is added at the end. */
export const auditColumns = [
  'tx',
  'id',
  'tenant_id',
  'at',
  'actor_kind',
  'actor_id',
  'actor_tenant_id',
  'actor_name',
  'on_behalf_of',
  'role',
  'unit_name',
  'action',
  'outcome',
  'basis',
  'basis_ref',
  'reason_code',
  'reason_text',
  'person_ids',
  'object_kind',
  'object_id',
  'object_version',
  'detail',
  'trace_id',
] as const;

export type AuditColumn = (typeof auditColumns)[number];

/** A row of `audit`, each value as PostgreSQL writes it with `datestyle ISO` and `timezone UTC`. */
export type AuditRow = Readonly<Record<AuditColumn, string | null>>;

/**
 * The one form of a row that seals are made over: name and value of each column that has a value, each with its length before it.
 * Lengths keep neighbours from flowing into each other; names and left-out nulls keep old rows' forms when a column is added.
 */
export function encodeRow(row: AuditRow): Buffer {
  return encodeFields(auditColumns.map((column) => [column, row[column]]));
}

/** Names and values, length-prefixed; nulls are left out. */
export function encodeFields(fields: readonly (readonly [name: string, value: string | null])[]): Buffer {
  const parts: Buffer[] = [];
  for (const [name, value] of fields) {
    if (value !== null) parts.push(withLength(name), withLength(value));
  }
  return Buffer.concat(parts);
}

function withLength(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
