import type { AlarmKind } from '@tunet/contract';

/** One tone: when it begins, how long it lasts (seconds) and how high it is (hertz). */
export interface Note {
  readonly at: number;
  readonly length: number;
  readonly pitch: number;
}

/** Gravest first, as they are heard when several kinds wait at once. */
const gravestFirst: readonly AlarmKind[] = [
  'fire',
  'attack',
  'epilepsy',
  'fall',
  'wandering',
  'bed',
  'door',
  'press',
  'dispenser',
  'other',
];

const pause = 1.1;

/** A sound of its own for each kind, told apart by rhythm as well as by pitch, so that poor hearing does not hide it. */
const sounds: Readonly<Record<AlarmKind, readonly Note[]>> = {
  fire: even([988, 740, 988, 740, 988, 740, 988, 740], 0.17, 0.15),
  attack: even([1175, 1175, 1175, 1175, 1175, 1175], 0.11, 0.07),
  epilepsy: even([659, 784, 988, 659, 784, 988], 0.2, 0.16),
  fall: even([880, 659, 494], 0.32, 0.3),
  wandering: even([587, 587, 784, 587, 587, 784], 0.22, 0.16),
  bed: even([440, 554, 440], 0.34, 0.28),
  door: even([392, 392], 0.24, 0.14),
  press: even([523, 784, 523, 784], 0.36, 0.34),
  dispenser: even([698, 523], 0.6, 0.5),
  other: even([587], 0.7, 0.6),
};

function even(pitches: readonly number[], step: number, length: number): Note[] {
  return pitches.map((pitch, index) => ({ at: index * step, length, pitch }));
}

/** The sound of one kind. */
export function soundOf(kind: AlarmKind): readonly Note[] {
  return sounds[kind];
}

/** What is heard round and round while these kinds wait: each kind's sound once, gravest first, with a pause after each. */
export function loopOf(kinds: readonly AlarmKind[]): { notes: Note[]; length: number } {
  const notes: Note[] = [];
  let at = 0;
  for (const kind of gravestFirst) {
    if (!kinds.includes(kind)) continue;
    for (const note of soundOf(kind)) notes.push({ ...note, at: at + note.at });
    at += lengthOf(soundOf(kind)) + pause;
  }
  return { notes, length: at };
}

/** Seconds from the first tone's beginning to the last one's end. */
export function lengthOf(notes: readonly Note[]): number {
  return Math.max(0, ...notes.map((note) => note.at + note.length));
}

/** Draws the wave of a loop: a soft bell with one overtone, so that it carries without tearing at the ears. */
export function drawWave(notes: readonly Note[], length: number, rate: number): Float32Array<ArrayBuffer> {
  const wave = new Float32Array(Math.max(1, Math.round(length * rate)));
  for (const note of notes) {
    const from = Math.round(note.at * rate);
    const count = Math.min(Math.round(note.length * rate), wave.length - from);
    for (let i = 0; i < count; i += 1) {
      const time = i / rate;
      const rise = Math.min(1, time / 0.012);
      const fall = Math.min(1, (note.length - time) / 0.05) * Math.exp(-2.2 * time);
      const tone = Math.sin(2 * Math.PI * note.pitch * time) + 0.35 * Math.sin(4 * Math.PI * note.pitch * time);
      wave[from + i] = (wave[from + i] ?? 0) + 0.6 * rise * fall * tone;
    }
  }
  return wave;
}
