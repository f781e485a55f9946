import type { GuideWho, LocalText, Place } from '@tunet/contract';

/** Who in the municipality has a way in hand. Those of the first line are units of `organisation`; the rest have only a name. */
export type TeamKind =
  | 'office'
  | 'home-care'
  | 'store'
  | 'volunteers'
  | 'administration'
  | 'dementia-team'
  | 'mental-health'
  | 'rehabilitation'
  | 'building'
  | 'guardians';

/** What the button does, before names and numbers of the place are put in. */
export type ActPlan =
  /** an application; code of the kind of help in the municipality's own catalogue, or null */
  | { readonly kind: 'apply'; readonly serviceType: string | null }
  | { readonly kind: 'write'; readonly topic: string | null }
  | { readonly kind: 'visits' | 'decisions' | 'proxies' | 'feedback' }
  /** a request to the way's own team */
  | { readonly kind: 'ask-team' }
  /** the number of the way's own team; where it has none, a request instead */
  | { readonly kind: 'ring-team' }
  | { readonly kind: 'ring'; readonly name: LocalText; readonly number: string }
  | { readonly kind: 'elsewhere'; readonly name: string; readonly address: string };

/** The published words of one way in one country. `{team}`, `{place}`, `{answerIn}` and `{answerDays}` are put in when it is shown. */
export interface WayText {
  readonly team: TeamKind;
  readonly who: GuideWho;
  readonly act: ActPlan;
  readonly title: LocalText;
  /** what it is, in one or two plain sentences */
  readonly explained: LocalText;
  /** what happens next, and when */
  readonly next: LocalText;
  /** named where it is somebody else than the one that `who` says */
  readonly responsible?: LocalText;
}

/** A way as Norway has it, and what is otherwise in Sweden. */
export interface WayEntry extends WayText {
  readonly inSweden?: Partial<WayText>;
}

/** The words of a way in a country. */
export function inCountry({ inSweden, ...norwegian }: WayEntry, country: Place['country']): WayText {
  return country === 'SE' ? { ...norwegian, ...inSweden } : norwegian;
}

/** The same text in bokmål, nynorsk, Swedish and English. */
export function say(nb: string, nn: string, sv: string, en: string): LocalText {
  return { nb, nn, sv, en };
}

export function apply(serviceType: string | null = null): ActPlan {
  return { kind: 'apply', serviceType };
}

/** An application: who answers, and when at the latest. */
export const answerToApplication = say(
  'Du skriver hva du trenger hjelp til. {team} tar kontakt, og du får svar innen {answerIn}.',
  'Du skriv kva du treng hjelp til. {team} tek kontakt, og du får svar innan {answerIn}.',
  'Du skriver vad du behöver hjälp med. {team} hör av sig, och du får svar inom {answerIn}.',
  'You write what you need help with. {team} gets in touch, and you have an answer within {answerIn}.',
);

/** A request: the office takes it in and hands it to the team. */
export const answerFromTeam = say(
  'Du skriver hva det gjelder. {office} tar imot og gir det til {team}. Du får svar innen {answerIn}.',
  'Du skriv kva det gjeld. {office} tek imot og gir det til {team}. Du får svar innan {answerIn}.',
  'Du skriver vad det gäller. {office} tar emot och lämnar det till {team}. Du får svar inom {answerIn}.',
  'You write what it is about. {office} takes it in and gives it to {team}. You have an answer within {answerIn}.',
);

export const answerToMessage = say(
  'Du skriver, og {team} svarer innen {answerDays}.',
  'Du skriv, og {team} svarar innan {answerDays}.',
  'Du skriver, och {team} svarar inom {answerDays}.',
  'You write, and {team} answers within {answerDays}.',
);
