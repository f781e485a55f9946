export const trust = {
  trust: {
    heading: 'Tillit i staden for minutt',
    lead: 'Sju prinsipp for korleis vi arbeider. Her står det kva Tunet gjer for kvart av dei, og kva det aldri gjer.',
    does: 'Det gjer vi',
    never: 'Det gjer vi aldri',
    principles: [
      {
        title: 'Mennesket først',
        does: 'Det som er viktig for deg, står øvst, med dine eigne ord. Du kan endre det når du vil.',
        never: 'Vi reknar deg ikkje om til poeng som avgjer hjelpa.',
      },
      {
        title: 'Den som er hos deg, bruker faget sitt',
        does: 'Dei som hjelper, kan endre kva dei gjer, rekkjefølgja og tida på dagen. Dei skriv kvifor.',
        never: 'Ingen må spørje kontoret om lov til å bruke skjøn i eit besøk.',
      },
      {
        title: 'Mål, ikkje minutt',
        does: 'Planen seier kva hjelpa skal føre til. Vedtaket seier kor ofte ho minst kjem.',
        never: 'Ingen minutt står i vedtaket. Arbeidsminutta til nokon blir ikkje målte.',
      },
      {
        title: 'Mindre hjelp er ei sak',
        does: 'Skal du få mindre, får du vite det først. Du kan svare før noko blir bestemt.',
        never: 'Hjelp blir ikkje borte i det stille, og ikkje fordi ein dato har gått ut.',
      },
      {
        title: 'Alle ser det same',
        does: 'Kontoret og dei som hjelper, har dei same opplysningane. Dei skriv til kvarandre éin stad, og du kan lese det.',
        never: 'Det finst ikkje ei skjult mappe om deg i denne døra.',
      },
      {
        title: 'Vi lærer av det som går gale',
        does: 'Eit avvik handlar om det som skjedde, og kva vi gjer no.',
        never: 'Vi lagar inga liste over kven som gjorde feil.',
      },
      {
        title: 'Enkle reglar som alle kan lese',
        does: 'Fristar og reglar står med dato, kjelde og kven som bestemte dei.',
        never: 'Ingen regel ligg gøymd i programmet. Ingen maskin avgjer kva du får.',
      },
    ],
    toStaff: 'Til tilsette og tillitsvalde',
    toStaffLines: [
      'Tunet viser når hjelp var lova, og om nokon kom. Det viser ikkje kor lenge den enkelte var der.',
      'Telefonen din blir ikkje følgd. Ingen kart, ingen steg og ingen pausar blir lagra.',
      'Tal om arbeidet blir viste for einingar, aldri for tilsette. Grupper under fem blir ikkje viste.',
      'Kven som såg på ein person, står i ein logg. Han er til for henne, og for dei som passar på personvernet.',
      'Databasen har ei prøve som stoppar oss om nokon prøver å leggje inn slike tal. De kan be om å få sjå ho.',
    ],
  },
  talks: {
    heading: 'Det vi skriv til kvarandre',
    lead: (name: string | null) =>
      name === null
        ? 'Her står det som er skrive om hjelpa di. Du kan lese alt.'
        : `Her står det som er skrive om hjelpa til ${name}. Dei som gir hjelp, ser det same.`,
    link: 'Les kva dei har skrive om saka',
    none: 'Ingen har skrive noko enno',
    noneHelp: 'Når kontoret og dei som hjelper, snakkar om saka, kan du lese det her.',
    waiting: 'Hentar samtalane',
    caseNumber: (reference: string) => `Sak ${reference}`,
  },
};
