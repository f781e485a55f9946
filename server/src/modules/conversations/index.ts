export { conversationActions } from './access.ts';
export {
  attachmentsOf,
  type KeptFile,
  keepAttachment,
  type ReadFile,
  type ReadPicture,
  readPictures,
  serveFile,
} from './attachments.ts';
export type { ConversationEvents } from './events.ts';
export { conversationsLifeEffect } from './life-effect.ts';
export { findSubject, findUnit, promisesOf } from './queries.ts';
export { conversationHandlers } from './routes.ts';
export { beginMine } from './write-mine.ts';
