const times = (n: number) => (n === 1 ? '1 gong' : `${n} gonger`);
const per = { day: 'om dagen', week: 'i veka', month: 'i månaden' };

export const decisions = {
  decision: {
    heading: (name: string | null) => (name === null ? 'Svar på søknader' : `Svar på søknadene til ${name}`),
    gloss: 'Eit vedtak er svaret på ein søknad. Det seier kva du får og kvifor, og du kan klage på det.',
    waiting: 'Hentar svara',
    waitingOne: 'Hentar vedtaket',
    none: (name: string | null) => (name === null ? 'Du har ingen svar enno' : `${name} har ingen svar enno`),
    noneHelp:
      'Når kommunen har svart på ein søknad, ligg vedtaket her. Du kan lese det, skrive det ut og klage på det.',
    outcome: { granted: 'Innvilga', partly: 'Delvis innvilga', refused: 'Avslag', 'on-list': 'Venteliste' },
    answer: {
      granted: 'Du får hjelpa du søkte om',
      partly: 'Du får noko av hjelpa du søkte om',
      refused: 'Du får ikkje hjelpa du søkte om',
      'on-list': 'Du får stå på venteliste',
    },
    written: (day: string) => `Skrive ${day}`,
    reference: (number: string) => `Saksnummer ${number}`,
    fresh: 'Ikkje lese enno',
    read: 'Lese',
    open: 'Les vedtaket',
    mayAppealUntil: (days: string, n: number) =>
      n === 1 ? `Du kan klage til og med ${days}` : `Klagefristar: ${days}`,
    all: 'Alle svar',
    toHer: (name: string) => `Vedtaket er skrive til ${name}. «Du» er ${name}.`,
    youGet: 'Dette får du',
    youDoNotGet: 'Dette får du ikkje',
    onList: 'Du står på venteliste',
    notOnList: 'Du står ikkje på venteliste',
    listMeans:
      'Du fyller vilkåra, men det er inga ledig plass no. Når det er ein plass som passar, ringjer vi deg og sender eit tilbod. Vi kan ikkje love ein dag.',
    listNo: 'Seier du nei til eit tilbod, står du framleis på lista.',
    criteria: 'Dette legg vi vekt på',
    meanwhile: 'Hjelpa du får medan du ventar',
    followUp: (day: string) =>
      `Seinast ${day} spør vi korleis du har det, og ser på saka på nytt. Blir det vanskelegare før det, ring oss.`,
    theList: (what: string) => `${what}, venteliste`,
    extent: (floor: number, usual: number, measure: 'day' | 'week' | 'month') =>
      floor === usual ? `${times(usual)} ${per[measure]}` : `Minst ${times(floor)} ${per[measure]}, vanlegvis ${usual}`,
    from: (day: string) => `Frå ${day}`,
    fromTo: (from: string, to: string) => `Frå ${from} til ${to}`,
    goesOn: 'Hjelpa varer til noko anna blir bestemt saman med deg.',
    by: (unit: string) => `${unit} gir deg hjelpa.`,
    effected: (day: string) => `Hjelpa byrja ${day}.`,
    herView: 'Dette sa du',
    facts: 'Dette byggjer vi på',
    reasons: 'Difor svarar vi slik',
    whyDifferent: 'Difor vart det ikkje det du søkte om',
    laws: 'Lovene vi har brukt',
    evaluation: 'Vi snakkar saman igjen',
    evaluationBy: (day: string) => `Seinast ${day} spør vi deg om hjelpa passar. Hjelpa stoppar ikkje den dagen.`,
    appeal: 'Er du ikkje einig?',
    appealHow: (office: string) =>
      `Du kan klage på vedtaket. Det kostar ingenting. Skriv kva du vil ha annleis, og gjerne kvifor. Skriv namnet ditt under, og send klaga til ${office}. Vi kan skrive ho ned for deg.`,
    appealThen: 'Kontoret ser på saka på nytt. Endrar det ikkje vedtaket, går klaga vidare til den som avgjer ho.',
    clock: (what: string, day: string, body: string) => `${what}: klag seinast ${day}. Klaga blir avgjord av: ${body}.`,
    clockLate: (what: string, day: string, body: string) =>
      `${what}: fristen var ${day}. Du kan framleis klage. Skriv kvifor det er seint. Klaga blir avgjord av: ${body}.`,
    toldDigital: (day: string) => `Fristen er rekna frå ${day}, då vedtaket kunne lesast her.`,
    toldPaper: (day: string) => `Fristen er rekna frå ${day}, då brevet skulle vere framme.`,
    file: 'Du kan be om å få sjå alle papira i saka.',
    ask: 'Spør oss gjerne',
    askWho: (who: string, office: string) => `${who}, ${office}`,
    hours: (from: string, to: string) => `Telefonen er open ${from}–${to} på kvardagar.`,
    always: 'Telefonen er open heile døgnet.',
    notDecided: 'ikkje valt enno',
  },
};
