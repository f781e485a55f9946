import type { LocalText } from '@tunet/contract';

type Entry = readonly [code: string, label: LocalText, common?: true];

/** Why there is no answer yet: start list. A person picks the true one; each municipality gets its own copy and may change it. */
export const defaultPreliminaryReasons: readonly Entry[] = [
  [
    'waits-for-doctor',
    {
      nb: 'Vi venter på opplysninger fra legen din',
      nn: 'Vi ventar på opplysningar frå legen din',
      sv: 'Vi väntar på uppgifter från din läkare',
      en: 'We are waiting for your doctor to tell us more',
    },
    true,
  ],
  [
    'waits-for-visit',
    {
      nb: 'Vi har ikke fått snakket med deg hjemme ennå',
      nn: 'Vi har ikkje fått snakka med deg heime enno',
      sv: 'Vi har inte hunnit tala med dig hemma än',
      en: 'We have not yet talked with you at home',
    },
    true,
  ],
  [
    'many-waiting',
    {
      nb: 'Mange har søkt, og vi har for få som kan svare',
      nn: 'Mange har søkt, og vi har for få som kan svare',
      sv: 'Många har ansökt och vi är för få som kan svara',
      en: 'Many have applied, and we have too few people to answer',
    },
    true,
  ],
  [
    'ill',
    {
      nb: 'Den som har saken din, er borte',
      nn: 'Den som har saka di, er borte',
      sv: 'Den som har ditt ärende är borta',
      en: 'The one who has your case is away',
    },
  ],
  [
    'in-hospital',
    {
      nb: 'Vi venter til du er ute av sykehuset',
      nn: 'Vi ventar til du er ute av sjukehuset',
      sv: 'Vi väntar tills du är hemma från sjukhuset',
      en: 'We are waiting until you are out of hospital',
    },
  ],
  [
    'waits-for-you',
    {
      nb: 'Vi venter på svar fra deg',
      nn: 'Vi ventar på svar frå deg',
      sv: 'Vi väntar på svar från dig',
      en: 'We are waiting to hear from you',
    },
  ],
];
