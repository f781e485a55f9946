export const price = {
  price: {
    heading: 'Hva koster det?',
    price: (crowns: string, per: string) => `Det koster ${crowns} kroner ${per}.`,
    most: (crowns: string, per: string) => `Du betaler høyst ${crowns} kroner ${per}.`,
    'income-free': (crowns: string, per: string) => `Du skal ha minst ${crowns} kroner igjen ${per}.`,
    follows: 'Prisen din kommer i et eget vedtak. Det kan du klage på for seg.',
    before: 'Du får vite prisen din før du sier ja.',
    per: { month: 'i måneden', day: 'om dagen', meal: 'for hvert måltid', hour: 'i timen', once: 'én gang' },
  },
};
