import { conversations } from './nb/conversations.ts';
import { decisions } from './nb/decisions.ts';
import { demo } from './nb/demo.ts';
import { field } from './nb/field.ts';
import { login } from './nb/login.ts';
import { notices } from './nb/notices.ts';
import { people } from './nb/people.ts';
import { plans } from './nb/plans.ts';
import { requests } from './nb/requests.ts';
import { resident } from './nb/resident.ts';
import { shared } from './nb/shared.ts';
import { staff } from './nb/staff.ts';
import { visits } from './nb/visits.ts';

/** Bokmål: the shape that every language fills. One word for one thing; who, what, when. */
export const nb = {
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

/** Every sentence of the doors; what only staff at desks read stands in nb-staff.ts. A language that lacks one does not pass the type check. */
export type Text = typeof nb;
