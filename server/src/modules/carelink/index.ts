export { carelinkActions } from './access.ts';
export type { CareLink, OutgoingMessage } from './care-link.ts';
export type { CareLinkEvents } from './events.ts';
export { fileMessages } from './file-messages.ts';
export { carelinkLifeEffect } from './life-effect.ts';
export { type CareLinkPorts, carelinkHandlers } from './routes.ts';
export { sendOut, startSendings } from './send-out.ts';
