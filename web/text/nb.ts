import { field } from './nb/field.ts';
import { login } from './nb/login.ts';
import { resident } from './nb/resident.ts';
import { shared } from './nb/shared.ts';
import { staff } from './nb/staff.ts';

/** Bokmål: the shape that every language fills. One word for one thing; who, what, when. */
export const nb = { ...shared, ...staff, ...field, ...login, ...resident };

/** Every sentence on screen. A language that lacks one does not pass the type check. */
export type Text = typeof nb;
