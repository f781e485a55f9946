import { law, numberRule, ours, practice, words } from './rule-definition.ts';

/** What counts around a case at the state's aid centre. The state's own days are data here, because the state changes them. */
export const stateAidRuleDefinitions = {
  'aids.state-confirm-days': numberRule('days', [3, 60], 14, {
    group: 'deadline',
    label: words(
      'Bekrefte en sak hos NAV: så mange dager',
      'Stadfeste ei sak hos NAV: så mange dagar',
      'Bekräfta ett ärende hos regionen: så många dagar',
      'Saying yes to a case with the state: so many days',
    ),
    help: words(
      'Innbyggeren må si ja på siden sin innen så mange dager. Etterpå faller saken bort, og noen her spør igjen.',
      'Innbyggjaren må seie ja på sida si innan så mange dagar. Etterpå fell saka bort, og nokon her spør igjen.',
      'Brukaren behöver säga ja på sin sida inom så många dagar. Sedan faller ärendet, och någon här frågar igen.',
      'The resident has to say yes on her page within so many days. After that the case lapses, and somebody here asks again.',
    ),
    source: practice,
  }),
  'aids.state-stock-days': numberRule('days', [1, 120], 21, {
    group: 'deadline',
    label: words(
      'Fra NAV, på lager: framme innen',
      'Frå NAV, på lager: framme innan',
      'Från regionen, i lager: framme inom',
      'From the state, in stock: here within',
    ),
    help: words(
      'Er det ikke kommet da, får noen her i oppgave å spørre.',
      'Er det ikkje kome då, får nokon her i oppgåve å spørje.',
      'Har det inte kommit då får någon här i uppgift att fråga.',
      'If it has not come by then, somebody here is set to ask.',
    ),
    source: practice,
  }),
  'aids.state-ordered-days': numberRule('days', [1, 200], 35, {
    group: 'deadline',
    label: words(
      'Fra NAV, må bestilles: framme innen',
      'Frå NAV, må tingast: framme innan',
      'Från regionen, måste beställas: framme inom',
      'From the state, has to be ordered: here within',
    ),
    help: words(
      'Er det ikke kommet da, får noen her i oppgave å spørre.',
      'Er det ikkje kome då, får nokon her i oppgåve å spørje.',
      'Har det inte kommit då får någon här i uppgift att fråga.',
      'If it has not come by then, somebody here is set to ask.',
    ),
    source: practice,
  }),
  'aids.state-hand-out-days': numberRule('days', [1, 60], 7, {
    group: 'deadline',
    label: words(
      'Kommet hit: hos innbyggeren innen',
      'Kome hit: hos innbyggjaren innan',
      'Har kommit hit: hos brukaren inom',
      'Arrived here: with the resident within',
    ),
    help: words(
      'Så mange dager har vi på å levere, tilpasse og vise hvordan det brukes. Kommunen har dette ansvaret.',
      'Så mange dagar har vi på å levere, tilpasse og vise korleis det blir brukt. Kommunen har dette ansvaret.',
      'Så många dagar har vi på oss att lämna ut, anpassa och visa hur det används.',
      'So many days we have to hand it over, fit it and show how it is used. That is the municipality’s duty.',
    ),
    source: law('forskrift om habilitering og rehabilitering § 9'),
  }),
  'aids.idle-days': numberRule('days', [30, 1_000], 365, {
    group: 'number',
    label: words(
      'Hjelpemiddel som ligger: etter så mange dager',
      'Hjelpemiddel som ligg: etter så mange dagar',
      'Hjälpmedel som ligger: efter så många dagar',
      'Aids that lie idle: after so many days',
    ),
    help: words(
      'Ting på hylla som ingen har lånt på så mange dager, står på innsiktssiden.',
      'Ting på hylla som ingen har lånt på så mange dagar, står på innsiktssida.',
      'Saker på hyllan som ingen har lånat på så många dagar står på insiktssidan.',
      'Things on the shelf that nobody has borrowed for so many days stand on the insight page.',
    ),
    source: ours,
  }),
} as const;
