import type { alarmWords as nbAlarmWords } from '../nb/alarm-words.ts';

export const alarmWords: typeof nbAlarmWords = {
  kind: {
    fire: 'Røyk eller brann',
    attack: 'Overfallsalarm',
    epilepsy: 'Epilepsialarm',
    fall: 'Fallalarm',
    wandering: 'Har gått ut åleine',
    bed: 'Sengealarm',
    door: 'Døralarm',
    press: 'Tryggleiksalarm',
    dispenser: 'Medisindispensar',
    other: 'Annan alarm',
  },
  instants: { taken: 'Teken', voice: 'Talekontakt', present: 'Framme', notYet: 'Ikkje enno' },
  handOver: {
    asked: 'Spurd',
    accepted: 'Teken imot',
    'on-the-way': 'På veg',
    present: 'Framme',
    done: 'Ferdig',
    refused: 'Kan ikkje',
    withdrawn: 'Trekt tilbake',
  },
};
