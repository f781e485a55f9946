import type { AlarmCard, AlarmKind, LocalText } from '@tunet/contract';
import type { EmergencyNumber } from '../services/index.ts';

export interface CardStep {
  readonly kind: AlarmCard['steps'][number]['kind'];
  readonly text: LocalText;
  readonly phone: string | null;
}

function text(nb: string, nn: string, sv: string, en: string): LocalText {
  return { nb, nn, sv, en };
}

const talk: CardStep = {
  kind: 'talk',
  text: text(
    'Snakk gjennom alarmen. Spør hva som har hendt.',
    'Snakk gjennom alarmen. Spør kva som har hendt.',
    'Tala genom larmet. Fråga vad som har hänt.',
    'Speak through the alarm. Ask what has happened.',
  ),
  phone: null,
};
const relative: CardStep = {
  kind: 'relative',
  text: text(
    'Ring pårørende når det kan hjelpe.',
    'Ring pårørande når det kan hjelpe.',
    'Ring anhöriga när det kan hjälpa.',
    'Ring a relative when it can help.',
  ),
  phone: null,
};
const unit: CardStep = {
  kind: 'unit',
  text: text(
    'Ingen talekontakt eller trenger hjelp: send noen.',
    'Ingen talekontakt eller treng hjelp: send nokon.',
    'Ingen talkontakt eller behöver hjälp: skicka någon.',
    'No voice contact, or help is needed: send somebody.',
  ),
  phone: null,
};

/** Who is rung in each country; Norway has three numbers, Sweden one. */
const numbers: Readonly<Record<'NO' | 'SE', readonly EmergencyNumber[]>> = {
  NO: [
    { code: 'fire', number: '110' },
    { code: 'police', number: '112' },
    { code: 'ambulance', number: '113' },
    { code: 'urgent-care', number: '116117' },
  ],
  SE: [
    { code: 'fire', number: '112' },
    { code: 'police', number: '112' },
    { code: 'ambulance', number: '112' },
    { code: 'urgent-care', number: '1177' },
  ],
};
/** What is rung before anything else: the kinds that speak for themselves. Illness is heard in the talk, not judged by us. */
const firstCall: Partial<Record<AlarmKind, EmergencyNumber['code']>> = { fire: 'fire', attack: 'police' };

/** Emergency numbers for this kind; the one to ring first is marked and stands first. */
export function emergencyNumbers(country: 'NO' | 'SE', kind: AlarmKind): AlarmCard['emergencyNumbers'] {
  return numbers[country]
    .map(({ code, number }) => ({ code, number, first: firstCall[kind] === code }))
    .sort((a, b) => Number(b.first) - Number(a.first));
}

/** The steps for someone who has no card of her own, by kind of alarm. */
export function defaultSteps(country: 'NO' | 'SE', kind: AlarmKind): readonly CardStep[] {
  const [first] = emergencyNumbers(country, kind);
  if (!first?.first) return [talk, relative, unit];
  const call: CardStep = {
    kind: 'emergency',
    text: text(
      `Ring ${first.number} først.`,
      `Ring ${first.number} først.`,
      `Ring ${first.number} först.`,
      `Ring ${first.number} first.`,
    ),
    phone: first.number,
  };
  return [call, talk, unit, relative];
}
