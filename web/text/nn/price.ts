export const price = {
  price: {
    heading: 'Kva kostar det?',
    price: (crowns: string, per: string) => `Det kostar ${crowns} kroner ${per}.`,
    most: (crowns: string, per: string) => `Du betaler høgst ${crowns} kroner ${per}.`,
    'income-free': (crowns: string, per: string) => `Du skal ha minst ${crowns} kroner igjen ${per}.`,
    follows: 'Prisen din kjem i eit eige vedtak. Det kan du klage på for seg.',
    before: 'Du får vite prisen din før du seier ja.',
    per: { month: 'i månaden', day: 'om dagen', meal: 'for kvart måltid', hour: 'i timen', once: 'éin gong' },
  },
};
