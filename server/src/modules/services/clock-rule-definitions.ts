import { numberRule, ours, practice, words } from './rule-definition.ts';

const hourRule = numberRule('hours', [8, 20], 15, {
  group: 'deadline',
  label: words(
    'Når foreløpig svar går av seg selv',
    'Når førebels svar går av seg sjølv',
    'När beskedet går av sig självt',
    'When the preliminary answer goes by itself',
  ),
  help: words(
    'Har ingen valgt en grunn, går svaret denne timen på den siste dagen. Det sier sant at ingen har valgt, og lederen får beskjed.',
    'Har ingen valt ein grunn, går svaret denne timen på den siste dagen. Det seier sant at ingen har valt, og leiaren får beskjed.',
    'Har ingen valt ett skäl går beskedet den här timmen på den sista dagen. Det säger sant att ingen har valt, och chefen får veta det.',
    'If nobody has picked a reason, the answer goes at this hour on the last day. It says truly that nobody has, and the head is told.',
  ),
  source: practice,
});

/** The clocks that run to a person beside those of the case: how near a promise may come, and how long an appeal takes. */
export const clockRuleDefinitions = {
  'requests.preliminary-hour': hourRule,
  'requests.promise-taker-percent': numberRule('percent', [10, 99], 80, {
    group: 'deadline',
    label: words(
      'Påminnelse til saksbehandleren',
      'Påminning til saksbehandlaren',
      'Påminnelse till handläggaren',
      'Reminder to the caseworker',
    ),
    help: words(
      'Når så mye av tiden til det lovede svaret er gått, ser den som har saken, at det haster.',
      'Når så mykje av tida til det lova svaret er gått, ser den som har saka, at det hastar.',
      'När så mycket av tiden till det utlovade svaret har gått ser den som har ärendet att det brådskar.',
      'When so much of the time to the promised answer has gone, the one who has the case sees it.',
    ),
    source: practice,
  }),
  'requests.promise-head-percent': numberRule('percent', [10, 99], 90, {
    group: 'deadline',
    label: words('Beskjed til lederen', 'Melding til leiaren', 'Besked till chefen', 'The head is told'),
    help: words(
      'Når så mye av tiden er gått, får lederen av kontoret beskjed, før løftet brytes.',
      'Når så mykje av tida er gått, får leiaren av kontoret melding, før lovnaden blir broten.',
      'När så mycket av tiden har gått får chefen för enheten veta det, innan löftet bryts.',
      'When so much of the time has gone, the head of the office is told, before the promise is broken.',
    ),
    source: practice,
  }),
  'decisions.appeal-days': numberRule('days', [5, 90], 28, {
    group: 'deadline',
    label: words(
      'Se på en klage på nytt',
      'Sjå på ei klage på nytt',
      'Pröva ett överklagande igen',
      'Look at an appeal again',
    ),
    help: words(
      'Så lenge etter at klagen kom, har kommunen sett på vedtaket på nytt. Den som klaget, får vite dagen.',
      'Så lenge etter at klaga kom, har kommunen sett på vedtaket på nytt. Den som klaga, får vite dagen.',
      'Så länge efter att överklagandet kom har kommunen prövat beslutet igen. Den som överklagat får veta dagen.',
      'So long after the appeal came, the municipality has looked at the decision again. The one who appealed is told the day.',
    ),
    source: ours,
  }),
};
