import { readXml } from './read-xml.ts';
import type {
  RefusalReason,
  ScaipAnswer,
  ScaipDialect,
  ScaipReading,
  ScaipRequest,
  StatusNumber,
  VoicePath,
} from './scaip-message.ts';

/** Largest body that is read, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

/** The longest seen are 16 characters; twice that is let pass, because a refused alarm is worse than an odd reference. */
const MAX_IDENTIFIER = 32;
const MAX_TEXT = 128;

const SNU: Readonly<Record<RefusalReason, StatusNumber>> = {
  'too-long': 1,
  encoding: 2,
  doctype: 2,
  'not-well-formed': 2,
  'too-deep': 2,
  'unknown-root': 2,
  'ref-content': 3,
  'cid-content': 3,
  contradiction: 3,
  'sender-mismatch': 3,
  'ref-missing': 7,
  'cid-missing': 7,
  'dty-missing': 7,
};

type Values = ReadonlyMap<string, readonly string[]>;

/** The one dialect that everybody is understood in. */
const USUAL: readonly ScaipDialect[] = ['mrq'];

/**
 * Reads the body of a SCAIP MESSAGE. Order of elements is free, unknown ones are passed over, short codes are filled
 * up to their width, and only what makes it impossible to know who sent it, or what to answer, is refused. Never throws.
 */
export function parseScaip(body: Buffer, dialects: readonly ScaipDialect[] = USUAL): ScaipReading {
  if (body.length > MAX_BODY_BYTES) return refuse('too-long', findReference(body), false);
  const xml = readXml(body);
  const values = collect(xml.leaves);
  const ref = first(values, 'ref');
  const dialect = dialects.find((known) => known === xml.root) ?? null;
  const isAnswer = xml.root === 'mrs' || (dialect === 'scaip' && values.has('snu'));
  const knownRef = isIdentifier(ref) ? ref : null;
  if (xml.fault !== null) return refuse(xml.fault, knownRef, isAnswer);
  if (isAnswer) return readAnswer(values);
  if (dialect === null) return refuse('unknown-root', knownRef, false);
  const fault = findFault(values);
  return fault === null ? { kind: 'request', request: readRequest(values, dialect) } : refuse(fault, knownRef, false);
}

/** The status number that a reason is told with. */
export function statusNumberOf(reason: RefusalReason): StatusNumber {
  return SNU[reason];
}

/** The reference of a body that is too long to be read: it stands near the beginning, and the device waits for it. */
function findReference(body: Buffer): string | null {
  return /<ref>\s*([!-;=-~]{1,32})\s*<\/ref>/i.exec(body.toString('latin1', 0, 4096))?.[1] ?? null;
}

function refuse(reason: RefusalReason, ref: string | null, isAnswer: boolean): ScaipReading {
  return { kind: 'refusal', snu: SNU[reason], reason, ref, isAnswer };
}

function collect(leaves: readonly { name: string; value: string }[]): Values {
  const values = new Map<string, string[]>();
  for (const { name, value } of leaves) {
    const list = values.get(name);
    if (list === undefined) values.set(name, [value.trim()]);
    else list.push(value.trim());
  }
  return values;
}

function findFault(values: Values): RefusalReason | null {
  if (first(values, 'ref') === '') return 'ref-missing';
  if (first(values, 'cid') === '') return 'cid-missing';
  if (first(values, 'dty') === '') return 'dty-missing';
  if (!isIdentifier(first(values, 'ref'))) return 'ref-content';
  if (!isIdentifier(first(values, 'cid'))) return 'cid-content';
  // Two different senders in one message: nobody can say whose alarm it is.
  for (const name of ['ref', 'cid']) if (new Set(values.get(name)).size > 1) return 'contradiction';
  return null;
}

function readRequest(values: Values, dialect: ScaipDialect): ScaipRequest {
  const status = first(values, 'stc');
  const location = first(values, 'lco');
  return {
    dialect,
    given: new Set([...values].flatMap(([name, [value]]) => (value ? [name] : []))),
    ref: first(values, 'ref'),
    cid: first(values, 'cid'),
    messageType: (first(values, 'mty') || 'ME').toUpperCase(),
    deviceType: code(first(values, 'dty'), 4),
    deviceId: first(values, 'did').slice(0, MAX_IDENTIFIER) || null,
    deviceComponent: first(values, 'dco') === '' ? null : code(first(values, 'dco'), 3),
    statusCode: status === '' ? '0010' : code(status, 4),
    locationCode: location === '' ? null : code(location, 3),
    locationValue: first(values, 'lva').slice(0, MAX_IDENTIFIER),
    priority: number(first(values, 'pri')),
    wantsCallback: first(values, 'cha') === '1',
    voicePaths: (values.get('crd') ?? ['sip:']).map(readVoicePath),
    mediaRequest: number(first(values, 'mreq')),
    messagesToCome: number(first(values, 'ame')),
    statusText: text(values, 'stt'),
    deviceText: text(values, 'dte'),
    locationText: text(values, 'lte'),
    infoText: text(values, 'ite'),
  };
}

function readAnswer(values: Values): ScaipReading {
  const ref = first(values, 'ref');
  const snu = first(values, 'snu');
  if (!/^\d{1,2}$/.test(snu)) return refuse('not-well-formed', isIdentifier(ref) ? ref : null, true);
  const answer: ScaipAnswer = {
    ref,
    snu: Number(snu),
    ...(values.has('ste') ? { ste: text(values, 'ste') } : {}),
    ...(values.has('mre') ? { mre: number(first(values, 'mre')) } : {}),
    ...(values.has('cre') ? { cre: number(first(values, 'cre')) } : {}),
    ...(values.has('tnu') ? { tnu: (values.get('tnu') ?? []).map((number) => number.slice(0, 256)) } : {}),
  };
  return { kind: 'answer', answer };
}

function readVoicePath(value: string): VoicePath {
  const match = /^(no-voice|gsm|tel|sip-pp|sips?)(?::(.*))?$/is.exec(value);
  if (match === null) return { scheme: value === '' ? 'sip' : 'unknown', address: '' };
  const scheme = (match[1] ?? '').toLowerCase();
  return {
    scheme: scheme === 'sips' ? 'sip' : (scheme as VoicePath['scheme']),
    address: (match[2] ?? '').trim().slice(0, 256),
  };
}

function first(values: Values, name: string): string {
  return values.get(name)?.[0] ?? '';
}

/** Printable ASCII without white space, at most 32 characters. */
function isIdentifier(value: string): boolean {
  return value.length <= MAX_IDENTIFIER && /^[!-~]+$/.test(value);
}

/** A code at full width. What is not a short number is unknown, and unknown is never a reason to refuse an alarm. */
function code(value: string, width: number): string {
  return /^\d+$/.test(value) && value.length <= width ? value.padStart(width, '0') : '0'.repeat(width);
}

function number(value: string): number {
  return /^\d{1,4}$/.test(value) ? Number(value) : 0;
}

function text(values: Values, name: string): string {
  return first(values, name)
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, MAX_TEXT);
}
