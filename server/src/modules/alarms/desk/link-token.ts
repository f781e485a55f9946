import { createHash, createHmac } from 'node:crypto';

/** The secrets of links: made again from the hand-over whenever one is needed, and kept nowhere. */
export interface LinkTokens {
  /** 128 bits, as they stand in the address. */
  tokenOf(handOverId: string): string;
  /** The address that a text message holds. */
  addressOf(handOverId: string): string;
}

/**
 * @param secret known to the processes that make and send links, and to nobody else
 * @param origin scheme, host and port that browsers use
 */
export function linkTokens(secret: string, origin: string): LinkTokens {
  const tokenOf = (handOverId: string): string =>
    createHmac('sha256', secret).update(`hand-over link ${handOverId}`).digest().subarray(0, 16).toString('base64url');
  return { tokenOf, addressOf: (handOverId) => `${origin}/h/${tokenOf(handOverId)}` };
}

/** What the database knows a secret by. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
