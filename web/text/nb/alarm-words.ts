export const alarmWords = {
  kind: {
    fire: 'Røyk eller brann',
    attack: 'Overfallsalarm',
    epilepsy: 'Epilepsialarm',
    fall: 'Fallalarm',
    wandering: 'Har gått ut alene',
    bed: 'Sengealarm',
    door: 'Døralarm',
    press: 'Trygghetsalarm',
    dispenser: 'Medisindispenser',
    other: 'Annen alarm',
  },
  instants: { taken: 'Tatt', voice: 'Talekontakt', present: 'Framme', notYet: 'Ikke ennå' },
  handOver: {
    asked: 'Spurt',
    accepted: 'Tatt imot',
    'on-the-way': 'På vei',
    present: 'Framme',
    done: 'Ferdig',
    refused: 'Kan ikke',
    withdrawn: 'Trukket tilbake',
  },
};
