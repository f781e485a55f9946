/** What the national message nets call our kinds of messages. Names are facts of the standards; the shapes are the gateway's work. */
export interface MessageType {
  /** Norway: nursing-and-care messages, dialogue messages, application receipt. */
  readonly NO: string;
  /** Sweden: what the regions' systems for coordinated discharge call it. */
  readonly SE: string;
}

const types: Readonly<Record<string, MessageType>> = {
  admitted: { NO: 'Innlagt pasient', SE: 'Inskrivningsmeddelande' },
  'early-information': { NO: 'Helseopplysninger', SE: 'Planeringsunderlag' },
  change: { NO: 'Orientering om innlagt pasient', SE: 'Administrativt meddelande' },
  ready: { NO: 'Melding om utskrivningsklar pasient', SE: 'Meddelande om utskrivningsklar' },
  'not-ready': { NO: 'Avmelding av utskrivningsklar pasient', SE: 'Återtagen utskrivningsklar' },
  planning: { NO: 'Helseopplysninger', SE: 'Kallelse till samordnad individuell planering' },
  discharged: { NO: 'Melding om utskrevet pasient', SE: 'Utskrivningsmeddelande' },
  'admission-cancelled': { NO: 'Kansellering', SE: 'Makulerad inskrivning' },
  died: { NO: 'Orientering om dødsfall', SE: 'Meddelande om dödsfall' },
  'discharge-report': { NO: 'Utskrivningsrapport', SE: 'Utskrivningsinformation' },
  'admission-report': { NO: 'Innleggelsesrapport', SE: 'Planeringsunderlag från kommunen' },
  'can-receive': { NO: 'Logistikkmelding', SE: 'Besked om hemgång' },
  'cannot-receive': { NO: 'Logistikkmelding', SE: 'Besked om hemgång' },
  question: { NO: 'Dialogmelding, forespørsel', SE: 'Fråga' },
  answer: { NO: 'Dialogmelding, svar', SE: 'Svar' },
  receipt: { NO: 'Applikasjonskvittering', SE: 'Kvittens' },
};

/** The name of a kind of message in each country; a kind without one goes under its own. */
export function messageType(kind: string): MessageType {
  return types[kind] ?? { NO: kind, SE: kind };
}
