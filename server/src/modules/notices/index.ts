export { noticeActions } from './access.ts';
export { noticesLifeEffect } from './life-effect.ts';
export { makeNotices, type NoticePorts } from './make-notices.ts';
export { countFailedNotices } from './queries.ts';
export { noticeHandlers } from './routes.ts';
export { type HeldPorts, startHeldNotices } from './send-held.ts';
export { type Mails, type SendPorts, sendNotices, type TextMessages } from './send-notice.ts';
