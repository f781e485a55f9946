/**
 * Bodies in the shapes that real senders have been seen to use; composed by us, with made-up identifiers.
 * What is odd in each is the point of it.
 */

/** Identifiers of one message; `ref` in the form the maker uses. */
export interface BodyIdentifiers {
  readonly cid: string;
  readonly ref: string;
}

/** One observed way of writing a message. */
export interface ObservedBody {
  readonly name: string;
  /** what a receiver must make of it */
  readonly kind: 'alarm' | 'heartbeat' | 'test' | 'fault' | 'reset' | 'info';
  /** what is odd about it */
  readonly note: string;
  readonly compose: (ids: BodyIdentifiers) => string;
}

function mrq(...elements: readonly (readonly [string, string])[]): string {
  return `<mrq>${elements.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</mrq>`;
}

export const observedBodies = [
  {
    name: 'essence-press',
    kind: 'alarm',
    note: 'short codes, a device id of "00", a telephone number in crd',
    compose: ({ cid, ref }) =>
      mrq(
        ['ref', ref],
        ['cha', '0'],
        ['mty', 'ME'],
        ['cid', cid],
        ['dty', '02'],
        ['did', '00'],
        ['crd', 'gsm:+4770000000'],
        ['stc', '010'],
      ),
  },
  {
    name: 'essence-heartbeat',
    kind: 'heartbeat',
    note: 'carries the status code of a test transmission',
    compose: ({ cid, ref }) =>
      mrq(
        ['ref', ref],
        ['cha', '0'],
        ['mty', 'PI'],
        ['cid', cid],
        ['dty', '02'],
        ['did', '00'],
        ['crd', 'no-voice:'],
        ['stc', '102'],
      ),
  },
  {
    name: 'possum-press',
    kind: 'alarm',
    note: 'no mty at all; crd names GSM without a number; dty is one digit',
    compose: ({ cid, ref }) => mrq(['ref', ref], ['cid', cid], ['dty', '3'], ['stc', '10'], ['crd', 'gsm:']),
  },
  {
    name: 'possum-heartbeat',
    kind: 'heartbeat',
    note: 'only the mandatory elements, mty first',
    compose: ({ cid, ref }) => mrq(['mty', 'PI'], ['ref', ref], ['cid', cid], ['dty', '2']),
  },
  {
    name: 'telealarm-press',
    kind: 'alarm',
    note: 'location code, mixed-case reference, cha last',
    compose: ({ cid, ref }) =>
      mrq(
        ['ref', ref],
        ['cid', cid],
        ['dty', '0004'],
        ['mty', 'ME'],
        ['stc', '0010'],
        ['lco', '011'],
        ['crd', 'gsm:'],
        ['cha', '0'],
      ),
  },
  {
    name: 'telealarm-heartbeat',
    kind: 'heartbeat',
    note: 'carries the status code of an automatic alarm and is none',
    compose: ({ cid, ref }) => mrq(['ref', ref], ['cid', cid], ['dty', '0002'], ['mty', 'PI'], ['stc', '0009']),
  },
  {
    name: 'telealarm-malfunction',
    kind: 'fault',
    note: 'a technical status under mty ME',
    compose: ({ cid, ref }) =>
      mrq(['ref', ref], ['cid', cid], ['dty', '0002'], ['mty', 'ME'], ['stc', '0067'], ['crd', 'gsm:'], ['cha', '0']),
  },
  {
    name: 'climax-test',
    kind: 'test',
    note: 'a test transmission under mty ME, without voice',
    compose: ({ cid, ref }) =>
      mrq(
        ['ref', ref],
        ['cha', '0'],
        ['mty', 'ME'],
        ['cid', cid],
        ['dty', '02'],
        ['did', '00'],
        ['crd', 'no-voice:'],
        ['stc', '102'],
      ),
  },
  {
    name: 'doro-press',
    kind: 'alarm',
    note: 'a blank before the account number, GSM with a plus sign and no number',
    compose: ({ cid, ref }) =>
      mrq(['ref', ref], ['mty', 'ME'], ['cid', ` ${cid}`], ['dty', '0003'], ['stc', '0010'], ['crd', 'gsm:+']),
  },
  {
    name: 'fall-detector',
    kind: 'alarm',
    note: 'an automatic alarm of a fall detector',
    compose: ({ cid, ref }) =>
      mrq(['ref', ref], ['mty', 'ME'], ['cid', cid], ['dty', '0005'], ['did', '12'], ['stc', '0009'], ['crd', 'gsm:']),
  },
  {
    name: 'smoke-detector',
    kind: 'alarm',
    note: 'cannot speak',
    compose: ({ cid, ref }) =>
      mrq(
        ['ref', ref],
        ['mty', 'ME'],
        ['cid', cid],
        ['dty', '0023'],
        ['stc', '0009'],
        ['lco', '021'],
        ['crd', 'no-voice:'],
      ),
  },
  {
    name: 'reset',
    kind: 'reset',
    note: 'the device takes its alarm back; nothing is closed by it',
    compose: ({ cid, ref }) => mrq(['ref', ref], ['mty', 'RE'], ['cid', cid], ['dty', '0003'], ['stc', '0093']),
  },
  {
    name: 'information',
    kind: 'info',
    note: 'an update inside a session',
    compose: ({ cid, ref }) =>
      mrq(['ref', ref], ['mty', 'IN'], ['cid', cid], ['dty', '0003'], ['stc', '0110'], ['ite', 'assistance wanted']),
  },
] as const satisfies readonly ObservedBody[];

export type ObservedName = (typeof observedBodies)[number]['name'];

/** The body of that name, for that device. */
export function composeObserved(name: ObservedName, ids: BodyIdentifiers): string {
  const found: ObservedBody | undefined = observedBodies.find((body) => body.name === name);
  if (found === undefined) throw new Error(`no observed body is called ${name}`);
  return found.compose(ids);
}
