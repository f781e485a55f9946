export type { SenderMark } from './check-sender.ts';
export { deviceTypes, locationCodes, statusCodes } from './code-tables.ts';
export { SCAIP_MEDIA_TYPE } from './compose-scaip.ts';
export { answerChallenge, makeHa1 } from './digest.ts';
export { parseScaip } from './parse-scaip.ts';
export { startScaipReceiver } from './receive-over-sip.ts';
export type { ScaipAnswer } from './scaip-message.ts';
export type {
  MarkedSender,
  RefusedMessage,
  ScaipCounts,
  ScaipReceiver,
  ScaipReceiverOptions,
} from './scaip-receiver.ts';
export { readHeader, type SipRequest } from './sip-message.ts';
export type { SipFlow } from './sip-transport.ts';
export { systemTimers, type Timers } from './timers.ts';
export type { TlsOptions, TlsTrust } from './tls-transport.ts';
export { SipUserAgent } from './user-agent.ts';
export type { SipLog } from './user-agent-options.ts';
