export { deviceActions } from './access.ts';
export { followOthersIn } from './follow-others.ts';
export { devicesLifeEffect } from './life-effect.ts';
export { devicesIn, type PlacedDevice } from './queries.ts';
export { deviceHandlers } from './routes.ts';
export {
  knownSenders,
  noSenders,
  type SeenSender,
  type SenderLogin,
  type SenderProfile,
  type Senders,
  usualSender,
} from './senders/sender.ts';
export { type SenderStatements, type WatchedSenders, watchSenders } from './senders/watch-senders.ts';
export { type OpenSetup, openSetupsOf } from './setup/open-setups.ts';
export { technicalActions } from './technical/access.ts';
export type { MutePorts, UnknownAlarm } from './technical/mute-sender.ts';
export { raiseTechnicalCase, type Wrong } from './technical/raise-case.ts';
export { silenceHandlers } from './technical/routes.ts';
export { type DeviceFacts, deviceFacts } from './testing/device-facts.ts';
