export { aidActions } from './access.ts';
