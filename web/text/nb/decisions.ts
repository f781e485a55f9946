const times = (n: number) => (n === 1 ? '1 gang' : `${n} ganger`);
const per = { day: 'om dagen', week: 'i uken', month: 'i måneden' };

export const decisions = {
  decision: {
    heading: (name: string | null) => (name === null ? 'Svar på søknader' : `Svar på søknadene til ${name}`),
    gloss: 'Et vedtak er svaret på en søknad. Det sier hva du får og hvorfor, og du kan klage på det.',
    waiting: 'Henter svarene',
    waitingOne: 'Henter vedtaket',
    none: (name: string | null) => (name === null ? 'Du har ingen svar ennå' : `${name} har ingen svar ennå`),
    noneHelp:
      'Når kommunen har svart på en søknad, ligger vedtaket her. Du kan lese det, skrive det ut og klage på det.',
    outcome: { granted: 'Innvilget', partly: 'Delvis innvilget', refused: 'Avslag', 'on-list': 'Venteliste' },
    answer: {
      granted: 'Du får hjelpen du søkte om',
      partly: 'Du får noe av hjelpen du søkte om',
      refused: 'Du får ikke hjelpen du søkte om',
      'on-list': 'Du får stå på venteliste',
    },
    written: (day: string) => `Skrevet ${day}`,
    reference: (number: string) => `Saksnummer ${number}`,
    fresh: 'Ikke lest ennå',
    read: 'Lest',
    open: 'Les vedtaket',
    mayAppealUntil: (days: string, n: number) =>
      n === 1 ? `Du kan klage til og med ${days}` : `Klagefrister: ${days}`,
    all: 'Alle svar',
    toHer: (name: string) => `Vedtaket er skrevet til ${name}. «Du» er ${name}.`,
    youGet: 'Dette får du',
    youDoNotGet: 'Dette får du ikke',
    onList: 'Du står på venteliste',
    notOnList: 'Du står ikke på venteliste',
    listMeans:
      'Du fyller vilkårene, men det er ingen ledig plass nå. Når det er en plass som passer, ringer vi deg og sender et tilbud. Vi kan ikke love en dag.',
    listNo: 'Sier du nei til et tilbud, står du fortsatt på listen.',
    criteria: 'Dette legger vi vekt på',
    meanwhile: 'Hjelpen du får mens du venter',
    followUp: (day: string) =>
      `Senest ${day} spør vi hvordan du har det, og ser på saken på nytt. Blir det vanskeligere før det, ring oss.`,
    theList: (what: string) => `${what}, venteliste`,
    extent: (floor: number, usual: number, measure: 'day' | 'week' | 'month') =>
      floor === usual ? `${times(usual)} ${per[measure]}` : `Minst ${times(floor)} ${per[measure]}, vanligvis ${usual}`,
    from: (day: string) => `Fra ${day}`,
    fromTo: (from: string, to: string) => `Fra ${from} til ${to}`,
    goesOn: 'Hjelpen varer til noe annet blir bestemt sammen med deg.',
    by: (unit: string) => `${unit} gir deg hjelpen.`,
    effected: (day: string) => `Hjelpen begynte ${day}.`,
    herView: 'Dette sa du',
    facts: 'Dette bygger vi på',
    reasons: 'Derfor svarer vi slik',
    whyDifferent: 'Derfor ble det ikke det du søkte om',
    laws: 'Lovene vi har brukt',
    evaluation: 'Vi snakker sammen igjen',
    evaluationBy: (day: string) => `Senest ${day} spør vi deg om hjelpen passer. Hjelpen stopper ikke den dagen.`,
    appeal: 'Er du ikke enig?',
    appealHow: (office: string) =>
      `Du kan klage på vedtaket. Det koster ingenting. Skriv hva du vil ha annerledes, og gjerne hvorfor. Skriv navnet ditt under, og send klagen til ${office}. Vi kan skrive den ned for deg.`,
    appealThen: 'Kontoret ser på saken på nytt. Endrer det ikke vedtaket, går klagen videre til den som avgjør den.',
    clock: (what: string, day: string, body: string) => `${what}: klag senest ${day}. Klagen avgjøres av: ${body}.`,
    clockLate: (what: string, day: string, body: string) =>
      `${what}: fristen var ${day}. Du kan fortsatt klage. Skriv hvorfor det er sent. Klagen avgjøres av: ${body}.`,
    toldDigital: (day: string) => `Fristen er regnet fra ${day}, da vedtaket kunne leses her.`,
    toldPaper: (day: string) => `Fristen er regnet fra ${day}, da brevet skulle være framme.`,
    file: 'Du kan be om å få se alle papirene i saken.',
    ask: 'Spør oss gjerne',
    askWho: (who: string, office: string) => `${who}, ${office}`,
    hours: (from: string, to: string) => `Telefonen er åpen ${from}–${to} på hverdager.`,
    always: 'Telefonen er åpen hele døgnet.',
    notDecided: 'ikke valgt ennå',
  },
};
