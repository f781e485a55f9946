export const accessibility = {
  accessibility: {
    heading: 'Tilgjenge',
    lead: (place: string) =>
      `Alle skal kunne bruke denne døra. Her står det kva ${place} har prøvd, og kva som ikkje er godt nok enno.`,
    holds: 'Dette held',
    holdsLines: [
      'Sidene er laga for å følgje krava i WCAG 2.2, nivå A og AA.',
      'Teksten er minst 18 punkt på skjermen, og alt du trykkjer på er minst 48 høgt.',
      'Alt kan gjerast med tastatur, og du ser alltid kvar du er.',
      'Sidene verkar når du forstørrar fire gonger, og på ein smal telefon.',
      'Farge står aldri åleine. Det er alltid eit ord eller eit teikn ved sida av.',
    ],
    tried: 'Slik er det prøvd',
    triedLines: [
      'Kvar side blir prøvd av eit program i alle språk, storleikar og fargar, kvar gong noko blir endra.',
      'Tastaturet blir prøvd på same måte.',
      'Tekstane blir målte, så dei er lette å lese.',
    ],
    lacks: 'Dette er ikkje godt nok, eller ikkje prøvd',
    lacksLines: [
      'Sidene er ikkje prøvde av menneske som bruker skjermlesar kvar dag.',
      'Nynorsk og svensk er ikkje lese av nokon som har det som morsmål.',
      'Det finst ikkje samisk, teiknspråk eller opplesen tekst.',
      'Vedlegg som andre har laga, kan mangle det som trengst for å bli lesne opp.',
    ],
    tell: 'Sei frå om noko som stengjer deg ute',
    tellHelp: (place: string) =>
      `Ring eller skriv til ${place}. Du får det du treng på ein annan måte, og vi rettar feilen.`,
    country: {
      NO: {
        complain: 'Får du ikkje svar, kan du seie frå til',
        authority: 'Tilsynet for universell utforming av ikt',
        address: 'https://www.uutilsynet.no',
        law: 'Likestillings- og diskrimineringslova § 18 og forskrifta om universell utforming av ikt.',
      },
      SE: {
        complain: 'Får du ikkje svar, kan du seie frå til',
        authority: 'Digg, den svenske styresmakta for digital forvaltning',
        address: 'https://www.digg.se/tdosanmalan',
        law: 'Den svenske lova om tilgjenge til digital offentleg service (2018:1937).',
      },
    },
    more: 'Meir om denne døra',
    moreTrust: 'Tillit i staden for minutt',
    moreDanger: 'Orda som gjer nødlinja større',
    lookedOver: (day: string) => `Gått gjennom ${day}.`,
  },
};
