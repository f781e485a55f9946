import { conversations } from './en/conversations.ts';
import { decisions } from './en/decisions.ts';
import { demo } from './en/demo.ts';
import { field } from './en/field.ts';
import { login } from './en/login.ts';
import { notices } from './en/notices.ts';
import { people } from './en/people.ts';
import { plans } from './en/plans.ts';
import { requests } from './en/requests.ts';
import { resident } from './en/resident.ts';
import { shared } from './en/shared.ts';
import { staff } from './en/staff.ts';
import { visits } from './en/visits.ts';
import type { Text } from './nb.ts';

/** English. */
export const en: Text = {
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
