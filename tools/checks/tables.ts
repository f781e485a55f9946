/** Which module owns each table. A table has one owner; others ask it by function or read its events. */
export const tableOwners: Readonly<Record<string, string>> = {
  event: 'platform',
  event_cursor: 'platform',
  event_set_aside: 'platform',
  command: 'platform',
  audit: 'platform',
  audit_seal: 'platform',
  schema_migration: 'platform',
  tenant: 'organisation',
  centre_service: 'organisation',
  area: 'organisation',
  unit: 'organisation',
  staff: 'organisation',
  assignment: 'organisation',
  duty: 'organisation',
  person: 'people',
  person_number: 'people',
  relative: 'people',
  hazard: 'people',
  home: 'people',
  residency: 'people',
  access_grant: 'access',
  account: 'access',
  account_actor: 'access',
  session: 'access',
  rule: 'services',
  code: 'services',
  notice: 'notices',
  device: 'devices',
  placement: 'devices',
  wearer: 'devices',
  alarm: 'alarms',
  alarm_person: 'alarms',
  signal: 'alarms',
  alarm_happening: 'alarms',
  hand_over: 'alarms',
  alarm_card: 'alarms',
  alarm_step_tick: 'alarms',
};

/** Tables without the tenant wall, and why. This list only shrinks. */
export const withoutTenantWall: Readonly<Record<string, string>> = {
  tenant: 'the municipalities themselves; public names and addresses',
  centre_service: 'which centre serves whom; read to find out what is within reach',
  account: 'read at login, before any municipality is known; holds no name',
  account_actor: 'as account: who an account is, and where',
  session: 'as account: found by the hash of a token',
  event_cursor: 'how far each consumer has read; no data of anybody',
  audit_seal: 'seals over the rows of all municipalities; hashes only',
  schema_migration: 'which migrations have run',
};

/** Tables that name a person and have no relation wall for tunet_app, and why. This list only shrinks. */
export const withoutRelationWall: Readonly<Record<string, string>> = {
  access_grant: 'is the relation: the wall of every other table reads it',
};

/** Tables that name a person by an array, and how they are guarded. This list only shrinks. */
export const personArrays: Readonly<Record<string, string>> = {
  audit: 'insert and read only; shown through "who has looked" for one person and through log control',
};
