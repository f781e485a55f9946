import type { PageText } from '../nb-pages.ts';

export const danger: Pick<PageText, 'dangerLine'> = {
  dangerLine: {
    head: {
      life: 'Er liv i fare, ring først',
      fire: 'Brenn det, ring først',
      missing: 'Er nokon borte, ring først',
      violence: 'Er nokon utsett for vald eller truslar, ring først',
      suicide: 'Du kan snakke med nokon no',
    },
    what: {
      medical: 'Ambulanse',
      fire: 'Brannvesen',
      police: 'Politi',
      emergency: 'Naudnummer',
      'someone-to-talk-to': 'Nokon å snakke med',
      'out-of-hours': 'Legevakt',
    },
    kept: 'Det du har skrive, står her framleis. Du kan sende det.',
    because: (words) => `Linja er blitt større fordi det står «${words}».`,
    list: 'Sjå kva ord som gjer linja større',
    read: (from, to) => `Dette blir lese på kvardagar kl. ${from}–${to}.`,
    heading: 'Ord som gjer linja om fare større',
    lead: 'Ved kvart felt du kan skrive i, står numra du ringjer når det hastar. Står nokre av desse orda der, blir linja større. Då kjem det rette nummeret først.',
    rules: [
      'Ingen maskin vurderer deg. Han leitar berre etter orda på denne lista.',
      'Vi seier aldri at noko ikkje hastar.',
      'Det du skriv, blir ikkje lagra når vi ser etter orda.',
      'Du kan alltid sende det du har skrive.',
      'Kjem det utanom opningstida, ringjer vi den som har vakt.',
    ],
    rulesHead: 'Slik verkar det',
    kinds: {
      life: 'Liv og helse',
      fire: 'Brann',
      missing: 'Nokon er borte',
      violence: 'Vald og truslar',
      suicide: 'Tankar om å døy',
    },
    words: (language, n) => `${language}: ${n} ord`,
    unless: (words) => `ikkje når det også står: ${words}`,
    added: 'Lagt til av kommunen',
    signs:
      'Teiknet … tyder at det kan stå nokre ord imellom. Teiknet * tyder at ordet kan ende på fleire måtar. Ein skråstrek skil ord som kan stå i staden for kvarandre.',
    waiting: 'Hentar lista',
  },
};
