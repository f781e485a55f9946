import { numberRule, ours, practice, words } from './rule-definition.ts';

/** What a municipality decides about calls from devices and about links to those outside the app. */
export const callRuleDefinitions = {
  'alarm.callSeconds': numberRule('seconds', [15, 600], 60, {
    group: 'limit',
    label: words(
      'Tid til enheten ringer opp',
      'Tid til eininga ringjer opp',
      'Tid tills enheten ringer upp',
      'Time until the device calls',
    ),
    help: words(
      'Har enheten ikke ringt da, sier raden at ingen samtale kom, og bordet ringer selv.',
      'Har eininga ikkje ringt då, seier rada at ingen samtale kom, og bordet ringjer sjølv.',
      'Har enheten inte ringt då säger raden att inget samtal kom, och bordet ringer själv.',
      'If the device has not called by then, the row says that no call came, and the desk rings itself.',
    ),
    source: practice,
  }),
  'alarm.linkMinutes': numberRule('minutes', [15, 1_440], 240, {
    group: 'limit',
    label: words(
      'Så lenge virker lenken til den som drar',
      'Så lenge verkar lenkja til den som dreg',
      'Så länge gäller länken till den som åker',
      'How long the link to the one who goes works',
    ),
    help: words(
      'Lenken i tekstmeldingen dør etter denne tiden, og når oppdraget er ferdig eller trukket tilbake.',
      'Lenkja i tekstmeldinga dør etter denne tida, og når oppdraget er ferdig eller trekt tilbake.',
      'Länken i sms:et slutar gälla efter den här tiden, och när uppdraget är klart eller återtaget.',
      'The link in the text message dies after this time, and when the errand is done or withdrawn.',
    ),
    source: ours,
  }),
} as const;
