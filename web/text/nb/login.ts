export const login = {
  loginRefused: {
    otherDoors: { resident: 'For innbyggere og pårørende', staff: 'For ansatte', field: 'For ansatte ute' },
    why: {
      'too-weak': {
        title: 'Dette krever sterkere innlogging',
        words: [
          'Her vises helseopplysninger. Da må vi være helt sikre på at det er deg, og innloggingen du brukte er ikke sterk nok.',
          'Logg inn på nytt, og velg BankID, Buypass eller Commfides.',
        ],
      },
      'not-known': {
        title: 'Vi kjenner deg ikke igjen her',
        words: ['Innloggingen var i orden, men kontoen hører ikke til noen her. Snakk med kommunen eller lederen din.'],
      },
      'other-door': {
        title: 'Dette er ikke døren din',
        words: ['Kontoen din kan ikke brukes her. Prøv en av de andre dørene.'],
      },
      cancelled: { title: 'Du er ikke logget inn', words: ['Innloggingen ble avbrutt. Ingenting er endret.'] },
      'not-ours': {
        title: 'Innloggingen kan ikke brukes',
        words: ['Den var for gammel, brukt før, eller begynte i et annet vindu. Begynn på nytt herfra.'],
      },
      unreachable: {
        title: 'Vi når ikke innloggingen nå',
        words: ['Tjenesten som sier hvem du er, svarer ikke. Prøv igjen om et minutt.'],
      },
    } as Record<string, { title: string; words: string[] }>,
  },
};
