import type { Language, Price, PricePer } from '@tunet/contract';

interface PriceWords {
  readonly price: (crowns: string, per: string) => string;
  readonly most: (crowns: string, per: string) => string;
  readonly left: (crowns: string, per: string) => string;
  /** her own price is decided on its own */
  readonly follows: string;
  readonly per: Readonly<Record<PricePer, string>>;
}

const say: Readonly<Record<Language, PriceWords>> = {
  nb: {
    price: (crowns, per) => `Det koster ${crowns} kroner ${per}.`,
    most: (crowns, per) => `Du betaler høyst ${crowns} kroner ${per}.`,
    left: (crowns, per) => `Du skal ha minst ${crowns} kroner igjen ${per}.`,
    follows: 'Prisen din kommer i et eget vedtak. Det kan du klage på for seg.',
    per: { month: 'i måneden', day: 'om dagen', meal: 'for hvert måltid', hour: 'i timen', once: 'én gang' },
  },
  nn: {
    price: (crowns, per) => `Det kostar ${crowns} kroner ${per}.`,
    most: (crowns, per) => `Du betaler høgst ${crowns} kroner ${per}.`,
    left: (crowns, per) => `Du skal ha minst ${crowns} kroner igjen ${per}.`,
    follows: 'Prisen din kjem i eit eige vedtak. Det kan du klage på for seg.',
    per: { month: 'i månaden', day: 'om dagen', meal: 'for kvart måltid', hour: 'i timen', once: 'éin gong' },
  },
  sv: {
    price: (crowns, per) => `Det kostar ${crowns} kronor ${per}.`,
    most: (crowns, per) => `Du betalar högst ${crowns} kronor ${per}.`,
    left: (crowns, per) => `Du ska ha minst ${crowns} kronor kvar ${per}.`,
    follows: 'Din avgift kommer i ett eget beslut. Det kan du överklaga för sig.',
    per: { month: 'i månaden', day: 'om dagen', meal: 'per måltid', hour: 'i timmen', once: 'en gång' },
  },
  en: {
    price: (crowns, per) => `It costs ${crowns} kroner ${per}.`,
    most: (crowns, per) => `You pay at most ${crowns} kroner ${per}.`,
    left: (crowns, per) => `You are to have at least ${crowns} kroner left ${per}.`,
    follows: 'Your price comes in a decision of its own. You can appeal that one by itself.',
    per: { month: 'a month', day: 'a day', meal: 'for each meal', hour: 'an hour', once: 'once' },
  },
};

/** `i måneden`, `om dagen`. */
export function sayPer(per: PricePer, language: Language): string {
  return say[language].per[per];
}

/** Crowns as one writes them: whole ones bare, the rest with two decimals. */
export function sayCrowns(crowns: number, language: Language): string {
  if (Number.isInteger(crowns)) return String(crowns);
  const text = crowns.toFixed(2);
  return language === 'en' ? text : text.replace('.', ',');
}

/** What a granted kind of help costs, in sentences: the same as on the screen. */
export function sayPrice({ kind, text, amounts }: Price, language: Language): string[] {
  const words = say[language];
  const said = amounts.map(({ crowns, per, is }) =>
    words[is === 'income-free' ? 'left' : is](String(crowns), words.per[per]),
  );
  // The municipality's own price stands here when it is set; else it comes in a decision of its own.
  if (kind === 'own') return said.length > 0 ? said : [words.follows];
  return [text[language], ...said, ...(kind === 'capped' ? [words.follows] : [])];
}
