import type { LocalText } from '@tunet/contract';
import { words } from './rule-definition.ts';

type Entry = readonly [code: string, label: LocalText, common?: true];

/** The law a section stands in is the country's, whatever language it is read in: the code begins with the country. */
function section(code: string, text: string): Entry {
  return [code, words(text, text, text, text)];
}

/**
 * By which section a part of a case may be withheld from the party: start list, as we read the law; a lawyer of the municipality looks
 * it over.
 */
export const defaultWithheldLaws: readonly Entry[] = [
  section('no-fvl-19-1-d', 'forvaltningsloven § 19 første ledd bokstav d'),
  section('no-fvl-19-2-a', 'forvaltningsloven § 19 andre ledd bokstav a'),
  section('no-fvl-19-2-b', 'forvaltningsloven § 19 andre ledd bokstav b'),
  section('no-fvl-18', 'forvaltningsloven § 18'),
  section('no-pbrl-5-1', 'pasient- og brukerrettighetsloven § 5-1 andre ledd'),
  section('se-osl-25-6', 'offentlighets- och sekretesslagen 25 kap. 6 §'),
  section('se-osl-26-5', 'offentlighets- och sekretesslagen 26 kap. 5 §'),
  section('se-osl-10-3', 'offentlighets- och sekretesslagen 10 kap. 3 §'),
];

/** What a decision about a price rests on: start list. */
export const defaultPriceLaws: readonly Entry[] = [
  section('no-hol-11-2', 'helse- og omsorgstjenesteloven § 11-2'),
  section('no-own-share', 'forskrift om egenandel for kommunale helse- og omsorgstjenester'),
  section('no-local', 'kommunestyrets vedtak om betalingssatser'),
  section('se-sol-fees', 'socialtjänstlagen, bestämmelserna om avgifter'),
  section('se-local', 'kommunfullmäktiges taxa'),
];

/** Who decides an appeal of what follows a decision: start list. */
export const defaultFollowingBodies: readonly Entry[] = [
  [
    'no-price',
    words('Kommunens klageorgan', 'Klageorganet i kommunen', 'Kommunens klageorgan', 'The municipality’s appeals body'),
  ],
  ['no-withheld', words('Statsforvalteren', 'Statsforvaltaren', 'Statsforvalteren', 'The County Governor')],
  ['se-price', words('Förvaltningsrätten', 'Förvaltningsrätten', 'Förvaltningsrätten', 'The Administrative Court')],
  ['se-withheld', words('Kammarrätten', 'Kammarrätten', 'Kammarrätten', 'The Administrative Court of Appeal')],
];
