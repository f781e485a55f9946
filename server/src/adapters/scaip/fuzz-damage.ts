/** Ways to damage a message, drawn from a seed. Pure. */

/** Chance that can be repeated. */
export interface Random {
  /** 0 … limit - 1 */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

/** mulberry32: small, good enough to choose where to hit. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}

type Damage = (random: Random, bytes: Buffer) => Buffer;

const splice = (bytes: Buffer, at: number, gone: number, put: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(Math.min(bytes.length, at + gone))]);

const anywhere = (random: Random, bytes: Buffer): number => random.below(bytes.length + 1);

const words = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\0',
    '\t',
    ' ',
    ':',
    ';',
    ',',
    '<',
    '>',
    '"',
    '\\',
    '%',
    '&',
    '=',
    '@',
    '[',
    ']',
    '--',
    '\r\n\r\n',
  ],
  ...[
    '4294967296',
    '-1',
    '99999999999999999999',
    'NaN',
    '0x10',
    'SIP/2.0',
    'tag=',
    'branch=',
    'rport',
    'Content-Length: 5\r\n',
  ],
  ...[
    'Via: x\r\n',
    'l: 999999\r\n',
    'Authorization: Digest username="\r\n',
    'CSeq: 1 ACK\r\n',
    ' \u00e5\u00e6',
    '\ufeff',
    '\u0000\u0000',
  ],
  ...[
    '<!DOCTYPE mrq [<!ENTITY a "b">]>',
    '&a;',
    '&#0;',
    '&#x41;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml version="1.1"?>',
    '<mrs>',
    '</mrq>',
  ],
].map((text) => Buffer.from(text, 'utf8'));

const ways: readonly Damage[] = [
  (random, bytes) => {
    const changed = Buffer.from(bytes);
    for (let hits = 1 + random.below(4); hits > 0 && changed.length > 0; hits--) {
      changed[random.below(changed.length)] = random.below(256);
    }
    return changed;
  },
  (random, bytes) => splice(bytes, anywhere(random, bytes), 0, random.pick(words)),
  (random, bytes) => splice(bytes, anywhere(random, bytes), 1 + random.below(40), Buffer.alloc(0)),
  (random, bytes) => bytes.subarray(0, anywhere(random, bytes)),
  (random, bytes) => {
    const at = anywhere(random, bytes);
    return splice(bytes, at, 0, bytes.subarray(at, at + 1 + random.below(200)));
  },
  (random, bytes) =>
    splice(
      bytes,
      anywhere(random, bytes),
      0,
      Buffer.alloc(1 + random.below(random.pick([50, 2_000, 40_000])), random.pick(['A', ' ', '\n', '(', '<', '9'])),
    ),
  (random, bytes) =>
    Buffer.from(bytes.toString('latin1').replaceAll('\r\n', random.pick(['\n', '\r', '\r\r\n', '\r\n '])), 'latin1'),
  damageLine,
];

const bodyWays: readonly Damage[] = [
  (random, bytes) =>
    Buffer.from(bytes.toString('latin1').replace(/>[^<>]*</, `>${'z'.repeat(random.below(300))}<`), 'latin1'),
  (random, bytes) => wrap(bytes, '<x>'.repeat(1 + random.below(40)), '</x>'),
  (random, bytes) =>
    Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="${random.pick(['UTF-16', 'ISO-8859-1', 'x', 'utf-8'])}"?>`),
      bytes,
    ]),
  (random, bytes) =>
    Buffer.from(
      bytes
        .toString('latin1')
        .replace(
          '</mrq>',
          `<${random.pick(['ref', 'cid', 'dty', 'mty', 'stc', 'ame', 'crd'])}>${random.pick(['', ' ', '1', 'ME', '9999', '\u00e5', '-1'])}</x></mrq>`,
        ),
      'latin1',
    ),
  (random, bytes) => Buffer.concat([bytes, Buffer.alloc(random.below(60_000), ' ')]),
  (_random, bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
];

/** A whole message, hit one to three times. */
export function damage(random: Random, bytes: Buffer): Buffer {
  let damaged = bytes;
  for (let hits = 1 + random.below(3); hits > 0; hits--) damaged = random.pick(ways)(random, damaged);
  return damaged;
}

/** A body, hit one to three times where XML hurts. */
export function damageBody(random: Random, bytes: Buffer): Buffer {
  let damaged = bytes;
  for (let hits = 1 + random.below(3); hits > 0; hits--) damaged = random.pick([...ways, ...bodyWays])(random, damaged);
  return damaged;
}

/** One header line doubled, taken out, or moved. */
function damageLine(random: Random, bytes: Buffer): Buffer {
  const lines = bytes.toString('latin1').split('\r\n');
  const [line = ''] = lines.splice(random.below(lines.length), 1);
  for (let copies = random.below(3); copies > 0; copies--) lines.splice(random.below(lines.length + 1), 0, line);
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

function wrap(bytes: Buffer, before: string, after: string): Buffer {
  const count = before.length / 3;
  return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after.repeat(count))]);
}
