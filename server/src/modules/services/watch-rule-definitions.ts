import { numberRule, practice, words } from './rule-definition.ts';

/** What a centre decides about the watch at its desk. */
export const watchRuleDefinitions = {
  'watch.shortGraceMinutes': numberRule('minutes', [0, 120], 20, {
    group: 'limit',
    label: words(
      'For få ved responsdesken',
      'For få ved responsdesken',
      'För få vid larmbordet',
      'Too few at the response desk',
    ),
    help: words(
      'Så lenge kan det være færre enn to før lederen får beskjed. Venter en alarm, får hun det straks.',
      'Så lenge kan det vere færre enn to før leiaren får beskjed. Ventar ein alarm, får ho det straks.',
      'Så länge kan det vara färre än två innan chefen får besked. Väntar ett larm får hon det genast.',
      'For so long there may be fewer than two before the lead is told. When an alarm waits, she is told at once.',
    ),
    source: practice,
  }),
  'watch.breakMinutes': numberRule('minutes', [5, 60], 20, {
    group: 'limit',
    label: words(
      'Pause ved responsdesken',
      'Pause ved responsdesken',
      'Rast vid larmbordet',
      'Break at the response desk',
    ),
    help: words(
      'Så lenge kan en være alene mens den andre har pause, før lederen får beskjed.',
      'Så lenge kan ein vere åleine medan den andre har pause, før leiaren får beskjed.',
      'Så länge kan en vara ensam medan den andra har rast, innan chefen får besked.',
      'For so long one may be alone while the other has a break, before the lead is told.',
    ),
    source: practice,
  }),
} as const;
