import { demo } from './en/demo.ts';
import { login } from './en/login.ts';
import { resident } from './en/resident.ts';
import { shared } from './en/shared.ts';
import { visits } from './en/visits.ts';
import { ways } from './en/ways.ts';
import type { Text } from './nb.ts';

/** English. */
export const en: Text = {
  ...shared,
  ...login,
  ...resident,
  ...ways,
  ...visits,
  ...demo,
};
