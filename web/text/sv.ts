import type { Text } from './nb.ts';
import { conversations } from './sv/conversations.ts';
import { decisions } from './sv/decisions.ts';
import { demo } from './sv/demo.ts';
import { field } from './sv/field.ts';
import { login } from './sv/login.ts';
import { notices } from './sv/notices.ts';
import { people } from './sv/people.ts';
import { plans } from './sv/plans.ts';
import { requests } from './sv/requests.ts';
import { resident } from './sv/resident.ts';
import { shared } from './sv/shared.ts';
import { staff } from './sv/staff.ts';
import { visits } from './sv/visits.ts';

/** Swedish. */
export const sv: Text = {
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
