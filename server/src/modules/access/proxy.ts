import type { Proxy as ShownProxy } from '@tunet/contract';

/** An offer waits so long for an answer, then it lapses. Milliseconds. */
export const offerLasts = 60 * 86_400_000;

/** A telephone number as it is compared: digits only, the Nordic country code away. */
export function comparable(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '').replace(/^00/, '');
  const national = /^(47|46)\d{7,}$/.test(digits) && digits.length > 8 ? digits.slice(2) : digits;
  return national.replace(/^0/, '');
}

/** What becomes of a proxy at an instant. */
export function proxyStateAt(
  proxy: { readonly endsAt: Date | null; readonly isOffer: boolean },
  now: Date,
): ShownProxy['state'] {
  if (proxy.endsAt && proxy.endsAt <= now) return 'ended';
  return proxy.isOffer ? 'waiting' : 'live';
}
