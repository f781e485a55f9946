import type { GuideWay, Language, LifeSituation, LocalText } from '@tunet/contract';
import type { PlaceFacts } from './place-facts.ts';
import { showWay } from './show-way.ts';
import { say } from './way-text.ts';

interface Situation {
  readonly code: string;
  readonly title: LocalText;
  readonly explained: LocalText;
  /** the most useful first */
  readonly ways: readonly GuideWay[];
}

/** Situations in life to browse by, in the order they are shown. */
export const situations: readonly Situation[] = [
  {
    code: 'home-from-hospital',
    title: say('Hjem fra sykehus', 'Heim frå sjukehus', 'Hem från sjukhus', 'Home from hospital'),
    explained: say(
      'Hjelp de første ukene, og ting du kan låne.',
      'Hjelp dei første vekene, og ting du kan låne.',
      'Hjälp de första veckorna, och saker du kan låna.',
      'Help in the first weeks, and things to borrow.',
    ),
    ways: ['apply-home-nursing', 'loan-aid', 'short-stay', 'reablement'],
  },
  {
    code: 'hard-at-home',
    title: say(
      'Det er blitt vanskelig hjemme',
      'Det er blitt vanskeleg heime',
      'Det är svårt att klara sig hemma',
      'It is hard to manage at home',
    ),
    explained: say(
      'Dusj, klær, vask og innkjøp.',
      'Dusj, klede, vask og innkjøp.',
      'Dusch, kläder, städning och inköp.',
      'Shower, clothes, cleaning and shopping.',
    ),
    ways: ['assessment-visit', 'apply-home-nursing', 'apply-practical-help', 'reablement'],
  },
  {
    code: 'falls',
    title: say(
      'Jeg faller, eller er redd for å falle',
      'Eg fell, eller er redd for å falle',
      'Jag ramlar, eller är rädd att ramla',
      'I fall, or am afraid of falling',
    ),
    explained: say(
      'Alarm, trening og ting som gjør det tryggere.',
      'Alarm, trening og ting som gjer det tryggare.',
      'Larm, träning och saker som gör det säkrare.',
      'An alarm, training, and things that make it safer.',
    ),
    ways: ['safety-alarm', 'assessment-visit', 'reablement', 'loan-aid', 'gp'],
  },
  {
    code: 'close-one',
    title: say(
      'Jeg hjelper en av mine egne',
      'Eg hjelper ein av mine eigne',
      'Jag hjälper en närstående',
      'I help someone close to me',
    ),
    explained: say(
      'Hvile, penger og noen å snakke med.',
      'Kvile, pengar og nokon å snakke med.',
      'Vila, pengar och någon att tala med.',
      'Rest, money and somebody to talk to.',
    ),
    ways: ['relief-for-relative', 'short-stay', 'care-allowance', 'proxy', 'mental-health-service'],
  },
  {
    code: 'memory',
    title: say('Hukommelsen svikter', 'Minnet sviktar', 'Minnet sviktar', 'Memory that fails'),
    explained: say(
      'Et team som kan det, og ting som hjelper.',
      'Eit team som kan det, og ting som hjelper.',
      'Ett team som kan det, och saker som hjälper.',
      'A team that knows, and things that help.',
    ),
    ways: ['dementia-team', 'gp', 'medicine-dispenser', 'gps', 'day-activity'],
  },
  {
    code: 'an-aid',
    title: say(
      'Jeg trenger et hjelpemiddel',
      'Eg treng eit hjelpemiddel',
      'Jag behöver ett hjälpmedel',
      'I need an aid',
    ),
    explained: say(
      'Låne, søke, reparere, levere tilbake, eller bygge om.',
      'Låne, søkje, reparere, levere tilbake, eller byggje om.',
      'Låna, söka, laga, lämna tillbaka, eller bygga om.',
      'Borrow, apply, repair, give back, or rebuild.',
    ),
    ways: ['loan-aid', 'nav-aid-application', 'report-repair-of-aid', 'return-aid', 'home-adaptation-grant'],
  },
  {
    code: 'alone',
    title: say('Jeg er mye alene', 'Eg er mykje åleine', 'Jag är mycket ensam', 'I am much alone'),
    explained: say(
      'Besøk, følge ut, og noe å gå til.',
      'Besøk, følgje ut, og noko å gå til.',
      'Besök, sällskap ut, och något att gå till.',
      'Visits, company out, and somewhere to go.',
    ),
    ways: ['volunteer-visit', 'day-activity', 'volunteer-escort', 'support-contact', 'mental-health-service'],
  },
  {
    code: 'meals',
    title: say('Mat', 'Mat', 'Mat', 'Meals'),
    explained: say(
      'Mat levert hjem, eller hjelp til å handle og lage den.',
      'Mat levert heim, eller hjelp til å handle og lage han.',
      'Mat hem, eller hjälp att handla och laga den.',
      'Meals brought home, or help to shop and cook.',
    ),
    ways: ['meals', 'apply-practical-help', 'day-activity'],
  },
  {
    code: 'help-is-wrong',
    title: say(
      'Noe er galt med hjelpen',
      'Noko er gale med hjelpa',
      'Något är fel med hjälpen',
      'Something is wrong with the help',
    ),
    explained: say(
      'Si fra, klag, eller endre et besøk.',
      'Sei frå, klag, eller endre eit besøk.',
      'Berätta, överklaga, eller ändra ett besök.',
      'Tell us, appeal, or change a visit.',
    ),
    ways: ['complaint-or-deviation', 'message-home-care', 'appeal', 'cancel-or-move-visit', 'interpreter'],
  },
  {
    code: 'somebody-acts',
    title: say(
      'Noen må ordne ting for meg',
      'Nokon må ordne ting for meg',
      'Någon måste sköta saker åt mig',
      'Somebody must act for me',
    ),
    explained: say(
      'Fullmakt til en du stoler på, eller verge.',
      'Fullmakt til ein du stoler på, eller verje.',
      'Fullmakt till någon du litar på, eller god man.',
      'Let somebody you trust act, or a guardian.',
    ),
    ways: ['proxy', 'legal-guardian', 'own-payment-info'],
  },
  {
    code: 'another-place',
    title: say(
      'Jeg kan ikke bo hjemme lenger',
      'Eg kan ikkje bu heime lenger',
      'Jag kan inte bo hemma längre',
      'I cannot live at home any longer',
    ),
    explained: say(
      'Sykehjem, omsorgsbolig, eller et sted for en kort tid.',
      'Sjukeheim, omsorgsbustad, eller ein stad for ei kort tid.',
      'Vårdboende, bostad med hjälp, eller ett ställe en kort tid.',
      'A nursing home, care housing, or a place for a short time.',
    ),
    ways: ['nursing-home', 'care-housing', 'short-stay', 'assessment-visit'],
  },
  {
    code: 'end-of-life',
    title: say('Den siste tiden hjemme', 'Den siste tida heime', 'Den sista tiden hemma', 'The last time at home'),
    explained: say(
      'Hjelp dag og natt, og hvile for dem som er nær.',
      'Hjelp dag og natt, og kvile for dei som er nær.',
      'Hjälp dag och natt, och vila för de nära.',
      'Help day and night, and rest for those who are close.',
    ),
    ways: ['apply-home-nursing', 'relief-for-relative', 'nav-aid-application', 'short-stay', 'gp'],
  },
];

/** The situations with their ways, as they are in one municipality. */
export function showSituations(place: PlaceFacts, language: Language): LifeSituation[] {
  return situations.map(({ code, title, explained, ways }) => ({
    code,
    title: title[language],
    explained: explained[language],
    ways: ways.map((way) => showWay(way, { place, language })),
  }));
}
