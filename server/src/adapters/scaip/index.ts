export { deviceTypes, locationCodes, statusCodes } from './code-tables.ts';
export { SCAIP_MEDIA_TYPE } from './compose-scaip.ts';
export { parseScaip } from './parse-scaip.ts';
export {
  type RefusedMessage,
  type ScaipCounts,
  type ScaipReceiver,
  type ScaipReceiverOptions,
  startScaipReceiver,
} from './receive-over-sip.ts';
export type { ScaipAnswer } from './scaip-message.ts';
export { readHeader, type SipRequest } from './sip-message.ts';
export type { SipFlow } from './sip-transport.ts';
export { systemTimers, type Timers } from './timers.ts';
export { type SipLog, SipUserAgent } from './user-agent.ts';
