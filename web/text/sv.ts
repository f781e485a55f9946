import type { Text } from './nb.ts';
import { field } from './sv/field.ts';
import { login } from './sv/login.ts';
import { resident } from './sv/resident.ts';
import { shared } from './sv/shared.ts';
import { staff } from './sv/staff.ts';

/** Swedish. */
export const sv: Text = { ...shared, ...staff, ...field, ...login, ...resident };
