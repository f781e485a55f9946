export const login = {
  loginRefused: {
    otherDoors: { resident: 'För invånare och anhöriga', staff: 'För personal', field: 'För personal ute' },
    why: {
      'too-weak': {
        title: 'Det här kräver starkare inloggning',
        words: [
          'Här visas hälsouppgifter. Då måste vi vara helt säkra på att det är du, och inloggningen du använde är inte stark nog.',
          'Logga in igen med BankID, Freja eID Plus eller SITHS.',
        ],
      },
      'not-known': {
        title: 'Vi känner inte igen dig här',
        words: [
          'Inloggningen var i sin ordning, men kontot hör inte till någon här. Kontakta kommunen eller din chef.',
        ],
      },
      'other-door': {
        title: 'Det här är inte din dörr',
        words: ['Ditt konto kan inte användas här. Prova en av de andra dörrarna.'],
      },
      cancelled: { title: 'Du är inte inloggad', words: ['Inloggningen avbröts. Ingenting har ändrats.'] },
      'not-ours': {
        title: 'Inloggningen kan inte användas',
        words: ['Den var för gammal, redan använd, eller påbörjad i ett annat fönster. Börja om härifrån.'],
      },
      unreachable: {
        title: 'Vi når inte inloggningen nu',
        words: ['Tjänsten som säger vem du är svarar inte. Försök igen om en minut.'],
      },
    },
  },
};
