import type { Text } from './nb.ts';
import { field } from './nn/field.ts';
import { login } from './nn/login.ts';
import { resident } from './nn/resident.ts';
import { shared } from './nn/shared.ts';
import { staff } from './nn/staff.ts';

/** Nynorsk. */
export const nn: Text = { ...shared, ...staff, ...field, ...login, ...resident };
