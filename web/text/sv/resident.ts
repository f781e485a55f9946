export const resident = {
  resident: {
    heading: (place: string) => `Vård och omsorg i ${place}`,
    intro:
      'Skriv vad du behöver, så hittar vi rätt hjälp och vem som ansvarar. Här ser du också besök, meddelanden och beslut.',
    loginHelp: 'Logga in som du brukar. Anhöriga loggar in som sig själva.',
    choosePerson: 'Vem vill du se?',
    self: 'Mig själv',
    followed: 'Har låtit dig följa med',
    happened: 'Vad hände',
    happenedOf: (name: string) => `Vad hände hos ${name}`,
    alarm: 'Mitt trygghetslarm',
    alarmOf: (name: string) => `Trygghetslarmet hos ${name}`,
    looks: 'Vem har läst mina uppgifter',
    looksOf: (name: string) => `Vem har läst uppgifterna om ${name}`,
    proxyNote: (name: string) => `Du ser det ${name} har sagt ja till.`,
    nobody: 'Det finns ingen du kan se uppgifter om här.',
  },
  about: 'Tillgänglighet',
  code: { have: 'Jag har en kod', phones: 'Telefoner som öppnar sidan' },
  need: { heading: 'Vad behöver du hjälp med?', example: 'Skriv med egna ord', ask: 'Hitta hjälp' },
};
