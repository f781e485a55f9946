export const login = {
  loginRefused: {
    otherDoors: { resident: 'For innbyggjarar og pårørande', staff: 'For tilsette', field: 'For tilsette ute' },
    why: {
      'too-weak': {
        title: 'Dette krev sterkare innlogging',
        words: [
          'Her blir helseopplysningar viste. Då må vi vere heilt sikre på at det er deg, og innlogginga du brukte er ikkje sterk nok.',
          'Logg inn på nytt, og vel BankID, Buypass eller Commfides.',
        ],
      },
      'not-known': {
        title: 'Vi kjenner deg ikkje att her',
        words: [
          'Innlogginga var i orden, men kontoen er ikkje knytt til nokon her. Kontakt kommunen eller leiaren din.',
        ],
      },
      'other-door': {
        title: 'Dette er ikkje døra di',
        words: ['Kontoen din kan ikkje brukast her. Prøv ei av dei andre dørene.'],
      },
      cancelled: { title: 'Du er ikkje logga inn', words: ['Innlogginga vart avbroten. Ingenting er endra.'] },
      'not-ours': {
        title: 'Innlogginga kan ikkje brukast',
        words: ['Ho var for gammal, brukt før, eller byrja i eit anna vindauge. Byrj på nytt herfrå.'],
      },
      unreachable: {
        title: 'Vi når ikkje innlogginga no',
        words: ['Tenesta som seier kven du er, svarar ikkje. Prøv igjen om eit minutt.'],
      },
    },
  },
};
