export const trust = {
  trust: {
    heading: 'Tillit i stedet for minutter',
    lead: 'Sju prinsipper for hvordan vi arbeider. Her står det hva Tunet gjør for hvert av dem, og hva det aldri gjør.',
    does: 'Det gjør vi',
    never: 'Det gjør vi aldri',
    principles: [
      {
        title: 'Mennesket først',
        does: 'Det som er viktig for deg, står øverst, med dine egne ord. Du kan endre det når du vil.',
        never: 'Vi regner deg ikke om til poeng som avgjør hjelpen.',
      },
      {
        title: 'Den som er hos deg, bruker faget sitt',
        does: 'De som hjelper, kan endre hva de gjør, rekkefølgen og tiden på dagen. De skriver hvorfor.',
        never: 'Ingen må spørre kontoret om lov til å bruke skjønn i et besøk.',
      },
      {
        title: 'Mål, ikke minutter',
        does: 'Planen sier hva hjelpen skal føre til. Vedtaket sier hvor ofte den minst kommer.',
        never: 'Ingen minutter står i vedtaket. Ingens arbeidsminutter blir målt.',
      },
      {
        title: 'Mindre hjelp er en sak',
        does: 'Skal du få mindre, får du vite det først. Du kan svare før noe blir bestemt.',
        never: 'Hjelp blir ikke borte i det stille, og ikke fordi en dato har gått ut.',
      },
      {
        title: 'Alle ser det samme',
        does: 'Kontoret og de som hjelper, har de samme opplysningene. De skriver til hverandre ett sted, og du kan lese det.',
        never: 'Det finnes ikke en skjult mappe om deg i denne døren.',
      },
      {
        title: 'Vi lærer av det som går galt',
        does: 'Et avvik handler om det som skjedde, og hva vi gjør nå.',
        never: 'Vi lager ingen liste over hvem som gjorde feil.',
      },
      {
        title: 'Enkle regler som alle kan lese',
        does: 'Frister og regler står med dato, kilde og hvem som bestemte dem.',
        never: 'Ingen regel ligger gjemt i programmet. Ingen maskin avgjør hva du får.',
      },
    ],
    toStaff: 'Til ansatte og tillitsvalgte',
    toStaffLines: [
      'Tunet viser når hjelp var lovet, og om noen kom. Det viser ikke hvor lenge den enkelte var der.',
      'Telefonen din blir ikke fulgt. Ingen kart, ingen skritt og ingen pauser blir lagret.',
      'Tall om arbeidet vises for enheter, aldri for ansatte. Grupper under fem vises ikke.',
      'Hvem som så på en person, står i en logg. Den er til for henne, og for dem som passer på personvernet.',
      'Databasen har en prøve som stopper oss om noen prøver å legge inn slike tall. Dere kan be om å få se den.',
    ],
  },
  talks: {
    heading: 'Det vi skriver til hverandre',
    lead: (name: string | null) =>
      name === null
        ? 'Her står det som er skrevet om hjelpen din. Du kan lese alt.'
        : `Her står det som er skrevet om hjelpen til ${name}. De som gir hjelp, ser det samme.`,
    link: 'Les hva de har skrevet om saken',
    none: 'Ingen har skrevet noe ennå',
    noneHelp: 'Når kontoret og de som hjelper, snakker om saken, kan du lese det her.',
    waiting: 'Henter samtalene',
    caseNumber: (reference: string) => `Sak ${reference}`,
  },
};
