import type { alarmWords as nbAlarmWords } from '../nb/alarm-words.ts';

export const alarmWords: typeof nbAlarmWords = {
  kind: {
    fire: 'Rök eller brand',
    attack: 'Överfallslarm',
    epilepsy: 'Epilepsilarm',
    fall: 'Fallarm',
    wandering: 'Har gått ut ensam',
    bed: 'Sänglarm',
    door: 'Dörrlarm',
    press: 'Trygghetslarm',
    dispenser: 'Läkemedelsautomat',
    other: 'Annat larm',
  },
  instants: { taken: 'Taget', voice: 'Talkontakt', present: 'Framme', notYet: 'Inte ännu' },
  handOver: {
    asked: 'Tillfrågad',
    accepted: 'Mottaget',
    'on-the-way': 'På väg',
    present: 'Framme',
    done: 'Klar',
    refused: 'Kan inte',
    withdrawn: 'Tillbakataget',
  },
};
