import { field } from './en/field.ts';
import { login } from './en/login.ts';
import { resident } from './en/resident.ts';
import { shared } from './en/shared.ts';
import { staff } from './en/staff.ts';
import type { Text } from './nb.ts';

/** English. */
export const en: Text = { ...shared, ...staff, ...field, ...login, ...resident };
