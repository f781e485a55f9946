import type { AidMeasure } from '@tunet/contract';
import { say } from './start-article.ts';

/** Measures that choose a size, each with how to take it; several articles share one. Centimetres. */
export const measures = {
  wrist: {
    code: 'wrist',
    unit: 'cm',
    from: 50,
    to: 120,
    names: say('Fra gulv til håndledd', 'Frå golv til handledd', 'Från golv till handled', 'From floor to wrist'),
    how: say(
      'Stå rett med sko på. La armen henge. Mål fra gulvet opp til håndleddet.',
      'Stå rett med sko på. La armen henge. Mål frå golvet opp til handleddet.',
      'Stå rakt med skor på. Låt armen hänga. Mät från golvet upp till handleden.',
      'Stand straight with shoes on. Let your arm hang. Measure from the floor up to the wrist.',
    ),
  },
  hips: {
    code: 'hips',
    unit: 'cm',
    from: 20,
    to: 80,
    names: say('Bredden over hoftene', 'Breidda over hoftene', 'Bredden över höfterna', 'Width across the hips'),
    how: say(
      'Sitt på en stol. Hold en bok mot hver hofte. Mål mellom bøkene.',
      'Sit på ein stol. Hald ei bok mot kvar hofte. Mål mellom bøkene.',
      'Sitt på en stol. Håll en bok mot varje höft. Mät mellan böckerna.',
      'Sit on a chair. Hold a book against each hip. Measure between the books.',
    ),
  },
  door: {
    code: 'door',
    unit: 'cm',
    from: 40,
    to: 130,
    names: say('Den smaleste døra', 'Den smalaste døra', 'Den smalaste dörren', 'The narrowest door'),
    how: say(
      'Åpne døra helt. Mål det frie hullet der det er smalest.',
      'Opne døra heilt. Mål det frie holet der det er smalast.',
      'Öppna dörren helt. Mät den fria öppningen där den är smalast.',
      'Open the door fully. Measure the free opening where it is narrowest.',
    ),
  },
  knee: {
    code: 'knee',
    unit: 'cm',
    from: 25,
    to: 70,
    names: say('Fra gulv til knehase', 'Frå golv til knehase', 'Från golv till knäveck', 'From floor to back of knee'),
    how: say(
      'Sitt med føttene i gulvet og sko på. Mål fra gulvet opp til baksiden av kneet.',
      'Sit med føtene i golvet og sko på. Mål frå golvet opp til baksida av kneet.',
      'Sitt med fötterna i golvet och skor på. Mät från golvet upp till knävecket.',
      'Sit with feet on the floor and shoes on. Measure from the floor to the back of the knee.',
    ),
  },
  bath: {
    code: 'bath',
    unit: 'cm',
    from: 35,
    to: 90,
    names: say('Bredden inni badekaret', 'Breidda inni badekaret', 'Bredden inne i badkaret', 'Width inside the bath'),
    how: say(
      'Mål mellom kantene øverst, på innsiden, der du vil sitte.',
      'Mål mellom kantane øvst, på innsida, der du vil sitje.',
      'Mät mellan kanterna högst upp, på insidan, där du vill sitta.',
      'Measure between the rims at the top, on the inside, where you will sit.',
    ),
  },
  threshold: {
    code: 'threshold',
    unit: 'cm',
    from: 1,
    to: 60,
    names: say('Høyden på terskelen', 'Høgda på terskelen', 'Höjden på tröskeln', 'Height of the threshold'),
    how: say(
      'Mål rett opp fra gulvet til toppen av terskelen, på den høyeste siden.',
      'Mål rett opp frå golvet til toppen av terskelen, på den høgaste sida.',
      'Mät rakt upp från golvet till tröskelns topp, på den högsta sidan.',
      'Measure straight up from the floor to the top of the threshold, on its higher side.',
    ),
  },
  steps: {
    code: 'steps',
    unit: 'cm',
    from: 5,
    to: 100,
    names: say('Høyden på trappa', 'Høgda på trappa', 'Trappans höjd', 'Height of the steps'),
    how: say(
      'Mål rett opp fra bakken til gulvet der du skal inn.',
      'Mål rett opp frå bakken til golvet der du skal inn.',
      'Mät rakt upp från marken till golvet där du ska in.',
      'Measure straight up from the ground to the floor where you go in.',
    ),
  },
  ceiling: {
    code: 'ceiling',
    unit: 'cm',
    from: 180,
    to: 360,
    names: say('Fra gulv til tak', 'Frå golv til tak', 'Från golv till tak', 'From floor to ceiling'),
    how: say(
      'Mål rett opp fra gulvet til taket der stanga skal stå.',
      'Mål rett opp frå golvet til taket der stonga skal stå.',
      'Mät rakt upp från golvet till taket där stången ska stå.',
      'Measure straight up from the floor to the ceiling where the pole will stand.',
    ),
  },
  seat: {
    code: 'seat',
    unit: 'cm',
    from: 20,
    to: 60,
    names: say('Høyden på toalettet', 'Høgda på toalettet', 'Toalettens höjd', 'Height of the toilet'),
    how: say(
      'Mål fra gulvet opp til setet.',
      'Mål frå golvet opp til setet.',
      'Mät från golvet upp till sitsen.',
      'Measure from the floor up to the seat.',
    ),
  },
} as const satisfies Readonly<Record<string, AidMeasure>>;
