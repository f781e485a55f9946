const times = (n: number) => (n === 1 ? '1 gång' : `${n} gånger`);
const per = { day: 'om dagen', week: 'i veckan', month: 'i månaden' };

export const decisions = {
  decision: {
    followingTitle: { price: 'Vad du betalar', withheld: 'Något i ärendet kan inte visas' },
    followingGloss: {
      price: 'Det här beslutet säger vad du betalar för hjälpen. Du kan överklaga det för sig.',
      withheld: 'Du har rätt att se ditt ärende. Något i det är undantaget. Du kan överklaga det.',
    },
    caseFile: (name: string | null): string => (name === null ? 'Se allt i mitt ärende' : 'Se allt i ärendet'),
    caseFileHelp:
      'Du får allt som finns i ärendet, samlat i en fil. Är något undantaget står det vilken lag det bygger på.',
    withheldHere: 'Något av det här kan inte visas',
    withheldRead: 'Läs beslutet om det',
    youPay: 'Det här betalar du',
    notShown: 'Det här kan inte visas',
    notShownBy: 'Lagrummet står under rubriken om lagarna.',
    pays: (crowns: string, per: string, from: string) => `${crowns} kronor ${per}, från ${from}.`,
    payCap: (crowns: string, per: string) => `Ingen betalar mer än ${crowns} kronor ${per}.`,
    payHelpStays: 'Hjälpen är som förut. Den tar inte slut om du inte är nöjd med avgiften.',
    heading: (name: string | null) => (name === null ? 'Svar på ansökningar' : `Svar på ansökningar för ${name}`),
    gloss: 'Ett beslut är svaret på en ansökan. Det säger vad du får och varför, och du kan överklaga det.',
    waiting: 'Hämtar svaren',
    waitingOne: 'Hämtar beslutet',
    none: (name: string | null) => (name === null ? 'Du har inga svar ännu' : `${name} har inga svar ännu`),
    noneHelp:
      'När kommunen har svarat på en ansökan finns beslutet här. Du kan läsa det, skriva ut det och överklaga det.',
    outcome: { granted: 'Beviljat', partly: 'Delvis beviljat', refused: 'Avslag', 'on-list': 'Kö' },
    answer: {
      granted: 'Du får hjälpen du ansökte om',
      partly: 'Du får en del av hjälpen du ansökte om',
      refused: 'Du får inte hjälpen du ansökte om',
      'on-list': 'Du får stå i kö',
    },
    written: (day: string) => `Skrivet ${day}`,
    reference: (number: string) => `Ärendenummer ${number}`,
    fresh: 'Inte läst ännu',
    read: 'Läst',
    open: 'Läs beslutet',
    mayAppealUntil: (days: string, n: number) =>
      n === 1 ? `Du kan överklaga till och med ${days}` : `Sista dagar att överklaga: ${days}`,
    all: 'Alla svar',
    toHer: (name: string) => `Beslutet är skrivet till ${name}. ”Du” är ${name}.`,
    youGet: 'Det här får du',
    youDoNotGet: 'Det här får du inte',
    onList: 'Du står i kö',
    notOnList: 'Du står inte i kö',
    listMeans:
      'Du uppfyller villkoren, men det finns ingen ledig plats nu. När det finns en plats som passar ringer vi dig och skickar ett erbjudande. Vi kan inte lova en dag.',
    listNo: 'Säger du nej till ett erbjudande står du kvar i kön.',
    criteria: 'Det här lägger vi vikt vid',
    meanwhile: 'Hjälpen du får medan du väntar',
    followUp: (day: string) =>
      `Senast ${day} frågar vi hur du har det och ser på ärendet igen. Blir det svårare innan dess, ring oss.`,
    theList: (what: string) => `${what}, kö`,
    extent: (floor: number, usual: number, measure: 'day' | 'week' | 'month') =>
      floor === usual
        ? `${times(usual)} ${per[measure]}`
        : `Minst ${times(floor)} ${per[measure]}, vanligtvis ${usual}`,
    from: (day: string) => `Från ${day}`,
    fromTo: (from: string, to: string) => `Från ${from} till ${to}`,
    goesOn: 'Hjälpen fortsätter tills något annat bestäms tillsammans med dig.',
    by: (unit: string) => `${unit} ger dig hjälpen.`,
    effected: (day: string) => `Hjälpen började ${day}.`,
    changes: 'Det här ändras',
    changeEnds: (what: string, day: string) => `${what}: Sista dag är ${day}.`,
    changeReplaced: (what: string, day: string) => `${what}: Som det har varit till och med ${day}.`,
    changeKeeps: 'Överklagar du i tid? Då har du kvar din hjälp tills det är klart.',
    changeHeld: 'Du har överklagat. Du har hjälpen som förut.',
    herView: 'Det här sa du',
    facts: 'Det här bygger vi på',
    reasons: 'Därför svarar vi så',
    whyDifferent: 'Därför blev det inte det du ansökte om',
    laws: 'Lagarna vi har använt',
    evaluation: 'Vi talas vid igen',
    evaluationBy: (day: string) => `Senast ${day} frågar vi dig om hjälpen passar. Hjälpen upphör inte den dagen.`,
    appeal: 'Är du inte nöjd med beslutet?',
    appealHow: (office: string) =>
      `Du kan överklaga beslutet. Det kostar ingenting. Skriv vad du vill ha annorlunda, och gärna varför. Skriv ditt namn under och skicka överklagandet till ${office}. Vi kan hjälpa dig att skriva.`,
    appealThen: 'Kontoret ser på ärendet igen. Ändras inte beslutet går överklagandet vidare till den som avgör det.',
    clock: (what: string, day: string, body: string) =>
      `${what}: överklaga senast ${day}. Överklagandet avgörs av: ${body}.`,
    clockLate: (what: string, day: string, body: string) =>
      `${what}: sista dagen var ${day}. Du kan ändå skriva ett överklagande. Skriv varför det är sent. Det avgörs av: ${body}.`,
    toldDigital: (day: string) => `Tiden är räknad från ${day}, då beslutet gick att läsa här.`,
    toldPaper: (day: string) => `Tiden är räknad från ${day}, då brevet skulle vara framme.`,
    file: 'Du kan be att få se alla handlingar i ärendet.',
    ask: 'Fråga oss gärna',
    askWho: (who: string, office: string) => `${who}, ${office}`,
    hours: (from: string, to: string) => `Telefonen är öppen ${from}–${to} på vardagar.`,
    always: 'Telefonen är öppen dygnet runt.',
    notDecided: 'inte valt ännu',
  },
};
