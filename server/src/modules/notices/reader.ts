import { type Language, type NoticeChannel, type NoticeEvent, noticeScopes } from '@tunet/contract';
import type { ToldOf } from './person-notice.ts';
import { type QuietHours, quietUntil } from './quiet-hours.ts';

/** Somebody who follows a person, with what she has chosen. */
export interface Reader {
  readonly id: string;
  readonly basis: 'own' | 'proxy';
  readonly scopes: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly languages: readonly string[];
  /** Her own quiet hours; null: what the municipality has decided. */
  readonly quiet: QuietHours | null;
  readonly zone: string;
  /** What she has chosen for this event; a channel that is not here follows the municipality. */
  readonly chosen: Readonly<Partial<Record<NoticeChannel, boolean>>>;
}

/** What a municipality has decided for those who have not chosen. */
export interface Defaults {
  readonly quiet: QuietHours;
  readonly channels: Readonly<Record<NoticeEvent, readonly NoticeChannel[]>>;
}

/** One message to one address. */
export interface Delivery {
  readonly readerId: string;
  readonly channel: NoticeChannel;
  readonly address: string;
  readonly language: Language;
  /** Held back until then; null: at once. */
  readonly notBefore: Date | null;
}

/** Whether somebody may be told of an event at all: about herself, or what she has been let see. */
export function mayBeTold({ basis, scopes }: Pick<Reader, 'basis' | 'scopes'>, event: NoticeEvent): boolean {
  return basis === 'own' || noticeScopes[event].some((scope) => scopes.includes(scope));
}

/** Whether she wants to be told by a channel. */
export function wants(
  { chosen }: Pick<Reader, 'chosen'>,
  event: NoticeEvent,
  channel: NoticeChannel,
  defaults: Defaults,
) {
  return chosen[channel] ?? defaults.channels[event].includes(channel);
}

/** Who is told what, where and when. No address is named twice, also when two readers share it. */
export function deliveries(told: ToldOf, readers: readonly Reader[], defaults: Defaults, now: Date): Delivery[] {
  const found = readers
    .filter((reader) => mayBeTold(reader, told.event))
    .filter(({ id, basis }) => (told.only === null ? besidesNot(told, basis) : id === told.only))
    .flatMap((reader) =>
      (['sms', 'mail'] as const).flatMap((channel): Delivery[] => {
        const address = addressOf(reader, channel);
        if (address === null || !wants(reader, told.event, channel, defaults)) return [];
        const notBefore = quietUntil(now, reader.quiet ?? defaults.quiet, reader.zone);
        return [{ readerId: reader.id, channel, address, language: languageOf(reader), notBefore }];
      }),
    );
  // Of two who share an address the one who is told first is.
  const sorted = found.toSorted((a, b) => (a.notBefore?.getTime() ?? 0) - (b.notBefore?.getTime() ?? 0));
  return [...new Map(sorted.toReversed().map((each) => [each.address, each])).values()].reverse();
}

function besidesNot({ besides }: ToldOf, basis: Reader['basis']): boolean {
  return besides === null || (besides === 'self') !== (basis === 'own');
}

/** The same number is written in many ways; a mail address in capitals is the same. */
export function addressOf({ phone, email }: Pick<Reader, 'phone' | 'email'>, channel: NoticeChannel): string | null {
  if (channel === 'mail') return email === null ? null : email.trim().toLowerCase();
  return phone === null ? null : phone.replace(/[^+0-9]/g, '').replace(/^00/, '+');
}

/** The first language of hers that the product speaks. */
export function languageOf({ languages }: Pick<Reader, 'languages'>): Language {
  return (['nb', 'nn', 'sv', 'en'] as const).find((each) => languages[0] === each) ?? spoken(languages);
}

function spoken(languages: readonly string[]): Language {
  return languages.find((each): each is Language => ['nb', 'nn', 'sv', 'en'].includes(each)) ?? 'nb';
}
