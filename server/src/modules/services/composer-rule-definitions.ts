import { z } from 'zod';
import { everywhere, law, numberRule, ours, practice, type RuleDefinition, words } from './rule-definition.ts';

type Look = 'second-look' | null;
const looked = z.enum(['second-look']).nullable();
/** Which drafts need a delegation and a second pair of eyes: a whole no, some of what was asked, and technology that watches. */
export interface SecondLookRule {
  readonly refused: Look;
  readonly partly: Look;
  readonly watches: Look;
}

/** How decisions are written and issued. */
export const composerRuleDefinitions = {
  'decisions.prior-notice-days': numberRule('days', [7, 90], 14, {
    group: 'deadline',
    label: words(
      'Tid til å svare på et forhåndsvarsel',
      'Tid til å svare på eit førehandsvarsel',
      'Tid att svara på en underrättelse',
      'Time to answer a prior notice',
    ),
    help: words(
      'Så lenge har hun minst på seg til å svare når hjelpen kan bli mindre. Dagene i posten kommer i tillegg. Vedtaket kan ikke sendes før.',
      'Så lenge har ho minst på seg til å svare når hjelpa kan bli mindre. Dagane i posten kjem i tillegg. Vedtaket kan ikkje sendast før.',
      'Så länge har hon minst på sig att svara när hjälpen kan bli mindre. Dagarna i posten tillkommer. Beslutet kan inte skickas innan dess.',
      'So long she has at least to answer when her help may become less. The days of the post come on top. The decision cannot be sent before.',
    ),
    source: practice,
  }),
  'decisions.following-appeal-days': numberRule('days', [7, 182], 21, {
    group: 'deadline',
    label: words(
      'Tid til å klage på pris og innsyn',
      'Tid til å klage på pris og innsyn',
      'Tid att överklaga avgift och insyn',
      'Time to appeal a price or access',
    ),
    help: words(
      'Vedtaket om prisen har sin egen frist, ved siden av fristen for hjelpen. Det samme gjelder det som er unntatt fra innsyn.',
      'Vedtaket om prisen har sin eigen frist, ved sida av fristen for hjelpa. Det same gjeld det som er unntatt frå innsyn.',
      'Beslutet om avgiften har sin egen tid, vid sidan av tiden för hjälpen. Detsamma gäller det som är undantaget från insyn.',
      'The decision about the price has a clock of its own, beside that of the help. So has what is withheld.',
    ),
    source: law('forvaltningsloven § 29; förvaltningslagen 44 §'),
  }),
  'decisions.end-told-days': numberRule('days', [1, 120], 28, {
    group: 'deadline',
    label: words(
      'Varsel før hjelp med siste dag går ut',
      'Varsel før hjelp med siste dag går ut',
      'Påminnelse innan hjälp med slutdag går ut',
      'Told before help with a last day runs out',
    ),
    help: words(
      'Så mange dager før får kontoret beskjed. Er dagen gått uten nytt vedtak, fortsetter hjelpen, og lederen blir ringt hver dag.',
      'Så mange dagar før får kontoret beskjed. Er dagen gått utan nytt vedtak, held hjelpa fram, og leiaren blir ringt kvar dag.',
      'Så många dagar innan får enheten besked. Har dagen gått utan nytt beslut fortsätter hjälpen, och chefen rings varje dag.',
      'So many days before the office is told. When the day has gone without a new decision the help goes on, and the head is rung each day.',
    ),
    source: ours,
  }),
  'decisions.changed-within-days': numberRule('days', [1, 90], 14, {
    group: 'deadline',
    label: words(
      'Nytt vedtak etter en klage',
      'Nytt vedtak etter ei klage',
      'Nytt beslut efter ett överklagande',
      'New decision after an appeal',
    ),
    help: words(
      'Så lenge har kontoret på seg til å skrive det nye vedtaket når en klage har endret det. Er dagen gått, får kontoret beskjed hver dag. Hjelpen fortsetter imens.',
      'Så lenge har kontoret på seg til å skrive det nye vedtaket når ei klage har endra det. Er dagen gått, får kontoret beskjed kvar dag. Hjelpa held fram imens.',
      'Så länge har enheten på sig att skriva det nya beslutet när ett överklagande har ändrat det. Har dagen gått får enheten besked varje dag. Hjälpen fortsätter under tiden.',
      'So long the office has to write the new decision when an appeal has changed it. When the day has gone the office is told each day. The help goes on meanwhile.',
    ),
    source: ours,
  }),
  'decisions.second-look': {
    group: 'limit',
    schema: z.strictObject({ refused: looked, partly: looked, watches: looked }),
    input: { kind: 'choices', of: ['refused', 'partly', 'watches'], to: ['second-look'] },
    byDefault: everywhere<SecondLookRule>({ refused: 'second-look', partly: null, watches: 'second-look' }),
    label: words(
      'Hva to må se på før det sendes',
      'Kva to må sjå på før det blir sendt',
      'Vad två måste se på innan det skickas',
      'What two must look at before it is sent',
    ),
    help: words(
      'Krever skriftlig delegering, og at en annen med delegering har sagt ja til teksten. Teknologi som sporer eller ser, og avslag, bør alltid ha det.',
      'Krev skriftleg delegering, og at ein annan med delegering har sagt ja til teksten. Teknologi som sporar eller ser, og avslag, bør alltid ha det.',
      'Kräver skriftlig delegation, och att en annan med delegation har sagt ja till texten. Teknik som spårar eller ser, och avslag, bör alltid ha det.',
      'Needs a written delegation, and that somebody else with one has said yes to the text. Technology that locates or watches, and a no, should always have it.',
    ),
    source: ours,
  } satisfies RuleDefinition<SecondLookRule>,
} as const;
