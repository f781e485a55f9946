import { numberRule, practice, words } from './rule-definition.ts';

/** When a telephone is rung because somebody wrote words of danger. */
export const dangerRuleDefinitions = {
  'guide.danger-opened-minutes': numberRule('minutes', [1, 60], 10, {
    group: 'limit',
    label: words(
      'Ord om fare i åpningstiden: en telefon ringer',
      'Ord om fare i opningstida: ein telefon ringjer',
      'Ord om fara under öppettiden: en telefon ringer',
      'Words of danger in opening hours: a telephone rings',
    ),
    help: words(
      'Har ingen åpnet meldingen etter så mange minutter, ringes vakttelefonen. Utenom åpningstiden ringes den med en gang.',
      'Har ingen opna meldinga etter så mange minutt, blir vakttelefonen ringd. Utanom opningstida blir han ringd med ein gong.',
      'Har ingen öppnat meddelandet efter så många minuter rings jourtelefonen upp. Utanför öppettiden rings den upp genast.',
      'If nobody has opened the message after so many minutes, the on-duty telephone is rung. Outside opening hours it is rung at once.',
    ),
    source: practice,
  }),
  'guide.danger-again-minutes': numberRule('minutes', [2, 60], 10, {
    group: 'limit',
    label: words(
      'Ord om fare: det ringes igjen',
      'Ord om fare: det blir ringt igjen',
      'Ord om fara: det rings igen',
      'Words of danger: it rings again',
    ),
    help: words(
      'Så lenge ingen har svart med et tastetrykk eller tatt meldingen, ringes hele lista på nytt etter så mange minutter.',
      'Så lenge ingen har svart med eit tastetrykk eller teke meldinga, blir heile lista ringd på nytt etter så mange minutt.',
      'Så länge ingen har svarat med en knapptryckning eller tagit meddelandet rings hela listan upp igen efter så många minuter.',
      'As long as nobody has answered by pressing a key or taken the message, the whole list is rung again after so many minutes.',
    ),
    source: practice,
  }),
  'guide.danger-left-hours': numberRule('hours', [1, 72], 12, {
    group: 'limit',
    label: words(
      'Ord om fare: tatt og ikke ferdig',
      'Ord om fare: teke og ikkje ferdig',
      'Ord om fara: tagit och inte klart',
      'Words of danger: taken and not finished',
    ),
    help: words(
      'Har den som tok det, ikke skrevet hva som ble gjort innen så mange timer, står det øverst på lista igjen.',
      'Har den som tok det, ikkje skrive kva som vart gjort innan så mange timar, står det øvst på lista igjen.',
      'Har den som tog det inte skrivit vad som gjordes inom så många timmar står det överst i listan igen.',
      'If the one who took it has not written what was done within so many hours, it is on top of the list again.',
    ),
    source: practice,
  }),
} as const;
