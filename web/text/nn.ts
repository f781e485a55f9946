import type { Text } from './nb.ts';
import { demo } from './nn/demo.ts';
import { login } from './nn/login.ts';
import { resident } from './nn/resident.ts';
import { shared } from './nn/shared.ts';
import { visits } from './nn/visits.ts';
import { ways } from './nn/ways.ts';

/** Nynorsk. */
export const nn: Text = {
  ...shared,
  ...login,
  ...resident,
  ...ways,
  ...visits,
  ...demo,
};
