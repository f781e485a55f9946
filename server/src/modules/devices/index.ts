export { deviceActions } from './access.ts';
export { followOthersIn } from './follow-others.ts';
export { devicesLifeEffect } from './life-effect.ts';
export { announceOwnTest, type OwnAlarm, ownAlarm } from './own-alarm/own-alarm.ts';
export { devicesIn, hasAlarm, type PlacedDevice } from './queries.ts';
export { deviceHandlers } from './routes.ts';
export { keepSenderLogin, type NewLogin } from './senders/make-login.ts';
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
export { keepReceiverWatch } from './silence/receiver-watch.ts';
export { worksNow } from './silence/silence-now.ts';
export { lastHeard } from './silence/silence-queries.ts';
export { startSilence, sweepSilence } from './silence/sweep-silence.ts';
export { parseTable, readLetters, writeField } from './taking-over/parse-table.ts';
export { technicalActions } from './technical/access.ts';
export { followFaults } from './technical/follow-faults.ts';
export { endMute, type MutePorts, muteSender, type UnknownAlarm } from './technical/mute-sender.ts';
export { raiseTechnicalCase, type Wrong } from './technical/raise-case.ts';
export { type CaseRow, findCase, openCases } from './technical/read-queries.ts';
export { silenceHandlers } from './technical/routes.ts';
export { restoringCodes } from './technical/technical-case.ts';
export { type DeviceFacts, deviceFacts } from './testing/device-facts.ts';
export { endVendorKeys, makeVendorKey } from './vendors/make-key.ts';
export { hashVendorKey, type Vendor } from './vendors/vendor-key.ts';
export { type EarlierAnswer, type VendorLookUp, type Vendors, watchVendors } from './vendors/watch-vendors.ts';
