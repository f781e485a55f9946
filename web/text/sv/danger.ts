import type { PageText } from '../nb-pages.ts';

export const danger: Pick<PageText, 'dangerLine'> = {
  dangerLine: {
    head: {
      life: 'Är liv i fara, ring först',
      fire: 'Brinner det, ring först',
      missing: 'Är någon borta, ring först',
      violence: 'Utsätts någon för våld eller hot, ring först',
      suicide: 'Du kan prata med någon nu',
    },
    what: {
      medical: 'Ambulans',
      fire: 'Räddningstjänst',
      police: 'Polis',
      emergency: 'Nödnummer',
      'someone-to-talk-to': 'Någon att prata med',
      'out-of-hours': 'Råd om sjukdom',
    },
    kept: 'Det du har skrivit står kvar här. Du kan skicka det.',
    because: (words) => `Raden har blivit större för att det står ”${words}”.`,
    list: 'Se vilka ord som gör raden större',
    read: (from, to) => `Det här läses på vardagar kl. ${from}–${to}.`,
    heading: 'Ord som gör raden om fara större',
    lead: 'Vid varje fält du kan skriva i står numren att ringa när det är bråttom. Står några av de här orden där blir raden större. Då kommer rätt nummer först.',
    rules: [
      'Ingen maskin bedömer dig. Den letar bara efter orden på den här listan.',
      'Vi säger aldrig att något inte är bråttom.',
      'Det du skriver sparas inte när vi letar efter orden.',
      'Du kan alltid skicka det du har skrivit.',
      'Kommer det utanför öppettiden ringer vi den som har jour.',
    ],
    rulesHead: 'Så fungerar det',
    kinds: {
      life: 'Liv och hälsa',
      fire: 'Brand',
      missing: 'Någon är borta',
      violence: 'Våld och hot',
      suicide: 'Tankar på att dö',
    },
    words: (language, n) => `${language}: ${n} ord`,
    unless: (words) => `inte när det också står: ${words}`,
    added: 'Tillagt av kommunen',
    signs:
      'Tecknet … betyder att det kan stå några ord emellan. Tecknet * betyder att ordet kan sluta på flera sätt. Ett snedstreck står mellan ord som betyder samma sak.',
    waiting: 'Hämtar listan',
  },
};
