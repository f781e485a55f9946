import type { Text } from './nb.ts';
import { demo } from './sv/demo.ts';
import { login } from './sv/login.ts';
import { resident } from './sv/resident.ts';
import { shared } from './sv/shared.ts';
import { visits } from './sv/visits.ts';
import { ways } from './sv/ways.ts';

/** Swedish. */
export const sv: Text = {
  ...shared,
  ...login,
  ...resident,
  ...ways,
  ...visits,
  ...demo,
};
