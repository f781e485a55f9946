import type { LocalText, ServiceType, WhenAway } from '@tunet/contract';
import { defaultTerms } from './default-terms.ts';
import { words } from './rule-definition.ts';

/** A line of the catalogue that a municipality begins with; each gets its own copy and may change it. */
export interface DefaultServiceType extends ServiceType {
  readonly sort: number;
  readonly source: string;
}

/** Written in `source` of everything that we propose and a municipality has to look at before it counts. */
export const toBeConfirmed = 'proposed by Tunet; to be confirmed by the municipality';

/** Help that comes to her home: there is nobody to help while she is away. */
export const pausesAlways: WhenAway = { hospital: 'pause', 'short-stay': 'pause', family: 'pause', holiday: 'pause' };
/** Help that does not depend on where she is; the alarm always rings on. */
export const goesOn: WhenAway = { hospital: 'goes-on', 'short-stay': 'goes-on', family: 'goes-on', holiday: 'goes-on' };
/** Help that follows her to family and on holiday. */
export const followsHer: WhenAway = { hospital: 'pause', 'short-stay': 'pause', family: 'goes-on', holiday: 'goes-on' };

type Texts = readonly [nb: string, nn: string, sv: string, en: string];
export interface Line extends Pick<ServiceType, 'code' | 'category' | 'law'> {
  readonly registerCode?: number;
  readonly label: Texts;
  readonly explained: Texts;
  readonly whenAway: WhenAway;
  readonly promiseDays?: number;
  readonly appeal: { readonly weeks: number; readonly body: LocalText };
}

/** The lines in their order, filled up with what most have alike. */
export function catalogue(country: 'NO' | 'SE', lines: readonly Line[]): readonly DefaultServiceType[] {
  return lines.map(({ label, explained, appeal, registerCode, promiseDays, ...line }, index) => ({
    ...line,
    label: words(...label),
    explained: words(...explained),
    registerCode: registerCode ?? null,
    promiseDays: promiseDays ?? 28,
    appealWeeks: appeal.weeks,
    appealBody: appeal.body,
    terms: defaultTerms(country, line.code),
    sort: (index + 1) * 10,
    source: toBeConfirmed,
  }));
}
