export { conversationActions } from './access.ts';
export {
  type KeptFile,
  type ReadFile,
  type ReadPicture,
  readPictures,
  serveFile,
} from './attachments.ts';
export type { ConversationEvents } from './events.ts';
export { latePromiseHandlers } from './late/late-routes.ts';
export { startLatePromises, tellLeads } from './late/tell-leads.ts';
export { conversationsLifeEffect } from './life-effect.ts';
export { findSubject, findUnit, promisesOf } from './queries.ts';
export { askToBeRung, promisedRing } from './ring-me/ask-to-be-rung.ts';
export { ringMeHandlers } from './ring-me/ring-routes.ts';
export { conversationHandlers } from './routes.ts';
export { photoOfShared, sharedMessages } from './shared-messages.ts';
export { beginMine } from './write-mine.ts';
