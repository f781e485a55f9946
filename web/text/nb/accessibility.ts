export const accessibility = {
  accessibility: {
    heading: 'Tilgjengelighet',
    lead: (place: string) =>
      `Alle skal kunne bruke denne døren. Her står det hva ${place} har prøvd, og hva som ikke er godt nok ennå.`,
    holds: 'Dette holder',
    holdsLines: [
      'Sidene er laget for å følge kravene i WCAG 2.2, nivå A og AA.',
      'Teksten er minst 18 punkter på skjermen. Alt du trykker på, er minst 48 punkter høyt.',
      'Alt kan gjøres med tastatur, og du ser alltid hvor du er.',
      'Sidene virker når du forstørrer fire ganger, og på en smal telefon.',
      'Farge står aldri alene. Det er alltid et ord eller et tegn ved siden av.',
    ],
    tried: 'Slik er det prøvd',
    triedLines: [
      'Hver side blir prøvd av et program i alle språk, størrelser og farger, hver gang noe endres.',
      'Tastaturet blir prøvd på samme måte.',
      'Tekstene blir målt, så de er lette å lese.',
    ],
    lacks: 'Dette er ikke godt nok, eller ikke prøvd',
    lacksLines: [
      'Sidene er ikke prøvd av mennesker som bruker skjermleser hver dag.',
      'Nynorsk og svensk er ikke lest av noen som har det som morsmål.',
      'Det finnes ikke samisk, tegnspråk eller opplest tekst.',
      'Vedlegg som andre har laget, kan mangle det som trengs for å bli lest opp.',
    ],
    tell: 'Si fra om noe som stenger deg ute',
    tellHelp: (place: string) =>
      `Ring eller skriv til ${place}. Du får det du trenger på en annen måte, og vi retter feilen.`,
    country: {
      NO: {
        complain: 'Får du ikke svar, kan du si fra til',
        authority: 'Tilsynet for universell utforming av ikt',
        address: 'https://www.uutilsynet.no',
        law: 'Likestillings- og diskrimineringsloven § 18 og forskriften om universell utforming av ikt.',
      },
      SE: {
        complain: 'Får du ikke svar, kan du si fra til',
        authority: 'Digg, den svenske myndigheten for digital forvaltning',
        address: 'https://www.digg.se/tdosanmalan',
        law: 'Den svenske loven om tilgjengelighet til digital offentlig service (2018:1937).',
      },
    },
    more: 'Mer om denne døren',
    moreTrust: 'Tillit i stedet for minutter',
    moreDanger: 'Ordene som gjør nødlinjen større',
    lookedOver: (day: string) => `Gått gjennom ${day}.`,
  },
};
