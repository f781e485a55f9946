import type { SignalAnswer } from '../../modules/alarms/index.ts';
import { classifySignal, gravity, type SignalClass } from './classify-signal.ts';
import type { ScaipRequest } from './scaip-message.ts';
import type { Cancel, Timers } from './timers.ts';

/** One message as it stands after all that has come of it so far. */
export interface JoinedPart {
  readonly request: ScaipRequest;
  readonly as: SignalClass;
  /** False while the device has said that it goes on: a call is asked for in the answer to its last part. */
  readonly isLast: boolean;
  /** Must be told what became of it, or the next part waits. Gives back the number to call that an earlier part earned. */
  settle(answer: SignalAnswer): { readonly call: string } | null;
}

export interface JoiningOptions {
  readonly now: () => number;
  readonly timers: Timers;
  /** The time is over and a part that was announced has not come. */
  readonly onPartsMissing: (request: ScaipRequest) => void;
}

interface Assembly {
  request: ScaipRequest;
  /** by body: a part that is sent again means what it meant */
  readonly parts: Map<string, SignalClass>;
  /** how many were still to come after each part that is here */
  readonly toCome: Set<number>;
  readonly expiresAt: number;
  isSplit: boolean;
  /** gravity of the gravest alarm that was stored; infinite while none was */
  rung: number;
  voice: { readonly call: string } | null;
  turn: Promise<void>;
  cancel: Cancel;
}

/** Memory that strangers can fill; beyond it each message counts by itself, and rings. */
const MAX_OPEN = 50_000;
const MAX_PARTS = 64;

/**
 * Joins the parts of split messages: same sender, device and reference, `ame` says how many follow.
 * Nothing waits for a part: the first that comes rings by itself, whichever it is, and each later one completes it as
 * news of the same alarm. Only when a later part makes it graver, or the first was not stored, does it ring again.
 */
export class MessageParts {
  private readonly options: JoiningOptions;
  private readonly open = new Map<string, Assembly>();

  constructor(options: JoiningOptions) {
    this.options = options;
  }

  /** How many messages are remembered now. */
  get size(): number {
    return this.open.size;
  }

  /** @param seconds that the parts of a message may be apart */
  async take(sender: string, request: ScaipRequest, bodyHash: string, seconds: number): Promise<JoinedPart> {
    this.purge();
    const key = `${sender}\n${request.cid}\n${request.ref}`;
    const isLast = request.messagesToCome === 0;
    const known = this.open.get(key);
    if (known === undefined) {
      const as = classifySignal(request);
      if ((isLast && as.kind === 'heartbeat') || this.open.size >= MAX_OPEN) return single(request, as, isLast);
      return this.begin(key, request, as, bodyHash, seconds);
    }
    // Two whole messages under one reference are two signals: a device that begins anew with its numbers is still heard.
    if (isLast && !known.isSplit) {
      const as = classifySignal(request);
      return { request, as, isLast, settle: (answer) => settle(known, as, answer, () => undefined) };
    }
    if (known.parts.size >= MAX_PARTS) return single(request, classifySignal(request), isLast);
    if (!known.isSplit) this.watch(known);
    const before = known.turn;
    const done = Promise.withResolvers<void>();
    known.turn = done.promise;
    await before;
    const as = known.parts.get(bodyHash) ?? add(known, request);
    known.parts.set(bodyHash, as);
    this.note(known, request);
    return { request: known.request, as, isLast, settle: (answer) => settle(known, as, answer, done.resolve) };
  }

  private begin(key: string, request: ScaipRequest, as: SignalClass, bodyHash: string, seconds: number): JoinedPart {
    const done = Promise.withResolvers<void>();
    const assembly: Assembly = {
      request,
      parts: new Map([[bodyHash, as]]),
      toCome: new Set(),
      expiresAt: this.options.now() + seconds * 1_000,
      isSplit: false,
      rung: Number.POSITIVE_INFINITY,
      voice: null,
      turn: done.promise,
      cancel: () => undefined,
    };
    this.open.set(key, assembly);
    if (request.messagesToCome > 0) this.watch(assembly);
    this.note(assembly, request);
    const isLast = request.messagesToCome === 0;
    return { request, as, isLast, settle: (answer) => settle(assembly, as, answer, done.resolve) };
  }

  /** From now on it is known to have parts, and missed when they do not come. */
  private watch(assembly: Assembly): void {
    assembly.isSplit = true;
    const left = Math.max(0, assembly.expiresAt - this.options.now());
    assembly.cancel = this.options.timers.after(left, () => this.options.onPartsMissing(assembly.request));
  }

  private note(assembly: Assembly, request: ScaipRequest): void {
    assembly.toCome.add(request.messagesToCome);
    if (assembly.toCome.size > Math.max(...assembly.toCome)) assembly.cancel();
  }

  /** Roughly in the order of their beginning: one that may take longer holds back the ones behind it, no alarm. */
  private purge(): void {
    const now = this.options.now();
    for (const [key, { expiresAt }] of this.open) {
      if (expiresAt > now) return;
      this.open.delete(key);
    }
  }
}

function single(request: ScaipRequest, as: SignalClass, isLast: boolean): JoinedPart {
  return { request, as, isLast, settle: () => null };
}

/** What a further part is to those who have seen the earlier ones. */
function add(assembly: Assembly, part: ScaipRequest): SignalClass {
  const merged = merge(assembly.request, part);
  assembly.request = merged;
  const together = classifySignal(merged);
  // What the part itself says counts too, when both say something: the graver of the two.
  const itself = classifySignal({ ...merged, ...said(part) });
  const alarms = [together, itself].filter((each) => each.kind === 'alarm');
  const [gravest] = alarms.toSorted((a, b) => gravity(a.alarmKind) - gravity(b.alarmKind));
  if (gravest !== undefined && gravity(gravest.alarmKind) < assembly.rung) return gravest;
  return together.kind === 'heartbeat' ? together : { kind: 'info', alarmKind: null };
}

function settle(
  assembly: Assembly,
  as: SignalClass,
  answer: SignalAnswer,
  next: () => void,
): { readonly call: string } | null {
  if (answer.outcome === 'stored' && as.kind === 'alarm') {
    assembly.rung = Math.min(assembly.rung, gravity(as.alarmKind));
    assembly.voice = answer.voice ?? assembly.voice;
  }
  next();
  return assembly.voice;
}

/** Where both say something, what came first stands; what it left out is filled in. */
function merge(first: ScaipRequest, later: ScaipRequest): ScaipRequest {
  const isNew = (name: string): boolean => later.given.has(name) && !first.given.has(name);
  return {
    ...first,
    given: new Set([...first.given, ...later.given]),
    ...(isNew('mty') ? { messageType: later.messageType } : {}),
    ...(isNew('dty') ? { deviceType: later.deviceType } : {}),
    ...(isNew('did') ? { deviceId: later.deviceId } : {}),
    ...(isNew('dco') ? { deviceComponent: later.deviceComponent } : {}),
    ...(isNew('stc') ? { statusCode: later.statusCode } : {}),
    ...(isNew('lco') ? { locationCode: later.locationCode } : {}),
    ...(isNew('lva') ? { locationValue: later.locationValue } : {}),
    ...(isNew('pri') ? { priority: later.priority } : {}),
    ...(isNew('cha') ? { wantsCallback: later.wantsCallback } : {}),
    ...(isNew('crd') ? { voicePaths: later.voicePaths } : {}),
    ...(isNew('mreq') ? { mediaRequest: later.mediaRequest } : {}),
    ...(isNew('stt') ? { statusText: later.statusText } : {}),
    ...(isNew('dte') ? { deviceText: later.deviceText } : {}),
    ...(isNew('lte') ? { locationText: later.locationText } : {}),
    ...(isNew('ite') ? { infoText: later.infoText } : {}),
  };
}

/** What the part itself says of what it is, defaults left out. */
function said(part: ScaipRequest): Partial<ScaipRequest> {
  return {
    ...(part.given.has('mty') ? { messageType: part.messageType } : {}),
    ...(part.given.has('dty') ? { deviceType: part.deviceType } : {}),
    ...(part.given.has('stc') ? { statusCode: part.statusCode } : {}),
  };
}
