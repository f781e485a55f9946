import type { ScaipAnswer } from './scaip-message.ts';

/** Media type of every SCAIP body (registered at IANA, 2014). */
export const SCAIP_MEDIA_TYPE = 'application/scaip+xml';

/** The `mrs` body of an answer: no prolog, nothing that the smallest device would stumble over. */
export function composeAnswer(answer: ScaipAnswer): string {
  let body = element('ref', answer.ref) + element('snu', String(answer.snu));
  if (answer.ste !== undefined) body += element('ste', answer.ste.slice(0, 128));
  if (answer.mre !== undefined) body += element('mre', String(answer.mre));
  if (answer.cre !== undefined) body += element('cre', String(answer.cre));
  for (const number of answer.tnu ?? []) body += element('tnu', number.slice(0, 256));
  return `<mrs>${body}${element('cve', '01.00')}</mrs>`;
}

/** Media type of the dialect that has its answer inside the SIP 200. */
export const DIALECT_MEDIA_TYPE = 'application/xml';

/** The same answer with root `<scaip>`: this dialect wants every element, also those that say nothing. */
export function composeDialectAnswer(answer: ScaipAnswer): string {
  const elements: readonly (readonly [string, string])[] = [
    ['ref', answer.ref],
    ['snu', String(answer.snu)],
    ['ste', (answer.ste ?? '').slice(0, 128)],
    ['cve', '01.00'],
    ['mre', String(answer.mre ?? 0)],
    ['cre', String(answer.cre ?? 61)],
    ['tnu', (answer.tnu?.[0] ?? '').slice(0, 256)],
  ];
  return `<scaip>${elements.map(([name, value]) => element(name, value)).join('')}</scaip>`;
}

function element(name: string, value: string): string {
  return `<${name}>${escapeText(value)}</${name}>`;
}

function escapeText(value: string): string {
  // XML 1.0 forbids control characters even when they are escaped.
  const legal = value.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');
  return legal.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
