import { numberRule, ours, practice, words } from './rule-definition.ts';

/** Goals that are gone through with her, and promises of an answer that are past. */
export const planRuleDefinitions = {
  'plans.evaluate-days': numberRule('days', [14, 365], 90, {
    group: 'deadline',
    label: words(
      'Mål i planen: dager til målet gås gjennom',
      'Mål i planen: dagar til målet blir gått gjennom',
      'Mål i genomförandeplanen: dagar tills målet följs upp',
      'Goals in the plan: days until the goal is gone through',
    ),
    help: words(
      'Et nytt mål får denne dagen, om ingen setter en annen. Ingen hjelp slutter når dagen kommer.',
      'Eit nytt mål får denne dagen, om ingen set ein annan. Inga hjelp sluttar når dagen kjem.',
      'Ett nytt mål får den dagen, om ingen väljer en annan. Ingen hjälp slutar när dagen kommer.',
      'A new goal gets this day, unless somebody sets another. No help ends when the day comes.',
    ),
    source: practice,
  }),
  'plans.evaluation-ring-days': numberRule('days', [1, 30], 7, {
    group: 'deadline',
    label: words(
      'Mål som skulle vært gått gjennom: dager mellom hver gang koordinatoren blir ringt',
      'Mål som skulle vore gått gjennom: dagar mellom kvar gong koordinatoren blir ringt',
      'Mål som skulle ha följts upp: dagar mellan varje gång samordnaren rings upp',
      'Goals past their day: days between each time the coordinator is rung',
    ),
    help: words(
      'Er dagen gått, blir enheten ringt for koordinatoren, og så igjen til noen har gått gjennom målet. Hjelpen går som før.',
      'Er dagen gått, blir eininga ringt for koordinatoren, og så igjen til nokon har gått gjennom målet. Hjelpa går som før.',
      'När dagen har passerat rings enheten upp för samordnaren, och sedan igen tills någon följt upp målet. Hjälpen fortsätter.',
      'When the day is past the unit is rung for the coordinator, and again until somebody has gone through the goal. Help goes on.',
    ),
    source: ours,
  }),
  'conversations.tell-lead-hours': numberRule('hours', [0, 72], 2, {
    group: 'deadline',
    label: words(
      'Svar eller oppringing som ikke er kommet: timer til lederen får vite det',
      'Svar eller oppringing som ikkje er komen: timar til leiaren får vite det',
      'Svar eller uppringning som uteblivit: timmar tills chefen får veta det',
      'An answer or a call that has not come: hours until the lead is told',
    ),
    help: words(
      'Så lenge etter at det var lovet. Lederen får én beskjed på en arbeidsdag, og det står på lista til noen har svart.',
      'Så lenge etter at det var lova. Leiaren får éin beskjed på ein arbeidsdag, og det står på lista til nokon har svart.',
      'Så länge efter det utlovade. Chefen får ett meddelande på en arbetsdag, och det står på listan tills någon har svarat.',
      'So long after it was promised. The lead is told once on a working day, and it stands on the list until it is answered.',
    ),
    source: ours,
  }),
};
