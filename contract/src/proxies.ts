import { z } from 'zod';
import { relation } from './relation.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** What a person may let somebody do for her. Each is her own choice, and `visit.cancel` is never proposed. */
export const proxyScopes = [
  'apply',
  'decision.read',
  'assessment.read',
  'plan.read',
  'visit.read',
  'visit.cancel',
  'message',
  'absence',
  'alarm.notify',
  'device.status',
  'aid.loan',
  'log.read',
] as const;
export const proxyScope = z.enum(proxyScopes);
export type ProxyScope = z.output<typeof proxyScope>;

/** What a representative's right rests on. `granted` is a proxy that the person gave, online or in person. */
export const representativeKinds = ['granted', 'nearest-relative', 'future-power', 'guardian', 'parent'] as const;
export const representativeKind = z.enum(representativeKinds);
export type RepresentativeKind = z.output<typeof representativeKind>;

/** `waiting`: given by name, until that person logs in and says yes. */
export const proxyState = z.enum(['live', 'waiting', 'ended']);

/** One who may do something on behalf of a person, may soon, or might once. */
export const proxy = z.strictObject({
  /** Of the proxy, or of the offer while it waits. */
  id,
  name: z.string(),
  relation: relation.nullable(),
  scopes: z.array(proxyScope),
  state: proxyState,
  since: instant,
  until: instant.nullable(),
  /** It is the reader herself who may. */
  isMine: z.boolean(),
  /** What it rests on: her own word, or what staff registered. */
  kind: representativeKind,
  /** She who gave it has said that it is to end on its day. */
  willEnd: z.boolean(),
});
export type Proxy = z.output<typeof proxy>;

/** A proxy that somebody wants to give me. */
export const proxyOffer = z.strictObject({
  id,
  fromName: z.string(),
  scopes: z.array(proxyScope),
  lastDay: day.nullable(),
  offeredAt: instant,
});
export type ProxyOffer = z.output<typeof proxyOffer>;

export const proxyRoutes = defineRoutes({
  'GET /api/my/people/:personId/proxies': {
    action: 'Proxy.See',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Who may do what on my behalf, since when and until when. A proxy sees only her own.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      proxies: z.array(proxy),
      /** Whom I can give one with one press; empty for a proxy. */
      relatives: z.array(z.strictObject({ relativeId: id, name: z.string(), relation, isKnownHere: z.boolean() })),
      /** Only she herself gives, and nobody with a protected address. */
      mayGive: z.boolean(),
    }),
  },
  'POST /api/my/people/:personId/proxies': {
    action: 'Proxy.Give',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'I let somebody help me here: what, scope by scope, and until when. Answers alike whether we know the other one or not.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({
      ...command,
      to: z.union([
        z.strictObject({ relativeId: id }),
        z.strictObject({ name: words(120), bornYear: z.number().int().min(1890).max(2100), phone: words(30) }),
      ]),
      scopes: z.array(proxyScope).min(1).max(proxyScopes.length),
      /** The last day it holds; null: until one of us ends it. */
      lastDay: day.nullable(),
    }),
    answer: proxy,
    refusals: ['protected-address', 'not-known-here', 'day-passed'],
  },
  'POST /api/my/proxies/:proxyId/end': {
    action: 'Proxy.End',
    doors: ['resident'],
    showsPersons: true,
    summary: 'This proxy ends now; either of the two may say so.',
    params: z.strictObject({ proxyId: id }),
    body: z.strictObject(command),
    answer: z.strictObject({ ended: z.literal(true) }),
    refusals: ['already-ended'],
  },
  'GET /api/my/proxy-offers': {
    action: 'Proxy.SeeOffers',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Who wants me to help them here.',
    answer: z.strictObject({ offers: z.array(proxyOffer) }),
  },
  'POST /api/my/proxy-offers/:offerId/answer': {
    action: 'Proxy.Answer',
    doors: ['resident'],
    showsPersons: true,
    summary: 'I will, or will not, help somebody here.',
    params: z.strictObject({ offerId: id }),
    body: z.strictObject({ ...command, will: z.boolean() }),
    answer: z.strictObject({ proxyId: id.nullable() }),
    refusals: ['already-answered', 'lapsed'],
  },
});
