import type { Text } from './nb.ts';
import { conversations } from './nn/conversations.ts';
import { decisions } from './nn/decisions.ts';
import { demo } from './nn/demo.ts';
import { field } from './nn/field.ts';
import { login } from './nn/login.ts';
import { notices } from './nn/notices.ts';
import { people } from './nn/people.ts';
import { plans } from './nn/plans.ts';
import { requests } from './nn/requests.ts';
import { resident } from './nn/resident.ts';
import { shared } from './nn/shared.ts';
import { staff } from './nn/staff.ts';
import { visits } from './nn/visits.ts';

/** Nynorsk. */
export const nn: Text = {
  ...shared,
  ...staff,
  ...field,
  ...login,
  ...resident,
  ...people,
  ...requests,
  ...decisions,
  ...plans,
  ...visits,
  ...conversations,
  ...notices,
  ...demo,
};
