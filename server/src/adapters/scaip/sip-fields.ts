/** The parts inside header values: addresses, URIs and Via (RFC 3261 sections 19.1, 20.10, 20.42; RFC 3581). */

/** From, To or Contact: the URI, and the tag when there is one. */
export interface NameAddress {
  readonly uri: string;
  readonly tag: string | null;
}

export interface SipUri {
  readonly scheme: string;
  /** decoded, without password and parameters; empty when absent */
  readonly user: string;
  /** lower case, an IPv6 address without brackets; empty in a tel: URI */
  readonly host: string;
  readonly port: number | null;
}

/** The sender's own entry in Via. */
export interface ViaEntry {
  readonly host: string;
  readonly port: number | null;
  readonly branch: string | null;
  readonly asksForPort: boolean;
}

/** First address of a From, To or Contact value; null when it holds no URI that can be put on a wire again. */
export function parseNameAddress(value: string): NameAddress | null {
  const first = firstOfList(value);
  const open = first.indexOf('<', skipQuoted(first));
  let uri: string;
  let rest: string;
  if (open === -1) {
    const semicolon = first.indexOf(';');
    uri = (semicolon === -1 ? first : first.slice(0, semicolon)).trim();
    rest = semicolon === -1 ? '' : first.slice(semicolon);
  } else {
    const close = first.indexOf('>', open);
    if (close === -1) return null;
    uri = first.slice(open + 1, close).trim();
    rest = first.slice(close + 1);
  }
  if (uri.length === 0 || uri.length > 512 || /[\s<>"]/.test(uri)) return null;
  return { uri, tag: /;\s*tag\s*=\s*([^;,\s]+)/i.exec(rest)?.[1] ?? null };
}

/** Null for what is neither sip:, sips: nor tel:. */
export function parseSipUri(uri: string): SipUri | null {
  const phone = /^tel:([^;?\s]+)/i.exec(uri);
  if (phone !== null) return { scheme: 'tel', user: decodeUser(phone[1] ?? ''), host: '', port: null };
  const match = /^(sips?):(?:([^@\s]*)@)?(\[[0-9a-f:.]+\]|[^@:;?\s[\]]+)(?::(\d{1,5}))?(?:[;?].*)?$/i.exec(uri);
  if (match === null) return null;
  const [, scheme = '', userPart = '', host = '', port] = match;
  const user = userPart.split(/[:;]/, 1)[0] ?? '';
  return {
    scheme: scheme.toLowerCase(),
    user: decodeUser(user),
    host: host.replace(/^\[|\]$/g, '').toLowerCase(),
    port: port === undefined ? null : Number(port),
  };
}

/** The topmost entry of a Via value; null when it is not one. */
export function parseVia(value: string): ViaEntry | null {
  const match =
    /^SIP\s*\/\s*2\.0\s*\/\s*[A-Za-z]+\s+(\[[0-9A-Fa-f:.]+\]|[^\s:;,[\]]+)\s*(?::\s*(\d{1,5}))?\s*(;.*)?$/i.exec(
      // One blank for many: the pattern has two places where any number may stand, side by side.
      firstOfList(value).replace(/[ \t]+/g, ' '),
    );
  if (match === null) return null;
  const [, host = '', port, parameters = ''] = match;
  return {
    host: host.replace(/^\[|\]$/g, '').toLowerCase(),
    port: port === undefined ? null : Number(port),
    branch: /;\s*branch\s*=\s*([^;,\s]+)/i.exec(parameters)?.[1] ?? null,
    asksForPort: /;\s*rport\s*(?:;|$)/i.test(parameters),
  };
}

/** Via as it goes back: the topmost entry says where the request really came from. */
export function stampVia(value: string, address: string, port: number): string {
  const first = firstOfList(value);
  const rest = value.slice(first.length);
  const via = parseVia(first);
  if (via === null || (!via.asksForPort && via.host === address)) return value;
  return `${first.replace(/;\s*rport\s*(?=;|$)/i, `;rport=${port}`)};received=${address}${rest}`;
}

/** Text up to the first comma that stands outside quotes and angle brackets. */
function firstOfList(value: string): string {
  if (!value.includes(',')) return value;
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    const character = value[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '<') depth++;
    else if (character === '>') depth--;
    else if (character === ',' && depth <= 0) return value.slice(0, at);
  }
  return value;
}

/** Position after a leading quoted display name, so that a `<` inside it is not taken for the URI. */
function skipQuoted(value: string): number {
  const match = /^\s*"(?:[^"\\]|\\.)*"/.exec(value);
  return match === null ? 0 : match[0].length;
}

function decodeUser(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}
