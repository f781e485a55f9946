import { numberRule, ours, words } from './rule-definition.ts';

/** How those on a waiting list are followed up, and how long an offered place is held. */
export const waitingRuleDefinitions = {
  'waiting.follow-up-days': numberRule('days', [7, 365], 90, {
    group: 'deadline',
    label: words(
      'Oppfølging på venteliste',
      'Oppfølging på venteliste',
      'Uppföljning i kön',
      'Follow-up on a waiting list',
    ),
    help: words(
      'Så ofte spør kontoret hvordan det går med den som står på venteliste, og ser på saken på nytt. Dagen står i brevet.',
      'Så ofte spør kontoret korleis det går med den som står på venteliste, og ser på saka på nytt. Dagen står i brevet.',
      'Så ofta frågar enheten hur det går för den som står i kö och ser på ärendet igen. Dagen står i beslutet.',
      'So often the office asks how it goes with one on a waiting list and looks at the case again. The day is in the letter.',
    ),
    source: ours,
  }),
  'waiting.answer-days': numberRule('days', [1, 60], 7, {
    group: 'deadline',
    label: words(
      'Svar på tilbud om plass',
      'Svar på tilbod om plass',
      'Svar på erbjudande om plats',
      'Answer to an offered place',
    ),
    help: words(
      'Så lenge holder vi av plassen mens hun tenker. Går dagen ut, står hun fortsatt på listen, og kontoret ringer.',
      'Så lenge held vi av plassen medan ho tenkjer. Går dagen ut, står ho framleis på lista, og kontoret ringjer.',
      'Så länge håller vi platsen medan hon tänker. När dagen har gått står hon kvar i kön och enheten ringer.',
      'So long we hold the place while she thinks. When the day has gone she still stands on the list, and the office rings.',
    ),
    source: ours,
  }),
} as const;
