import { alarmKinds } from '@tunet/contract';
import { expect, test } from 'vitest';
import { drawWave, lengthOf, loopOf, soundOf } from './sounds.ts';

test('every kind has a sound, and no two kinds share a rhythm and pitch', () => {
  const heard = alarmKinds.map((kind) => JSON.stringify(soundOf(kind)));
  expect(new Set(heard).size).toBe(alarmKinds.length);
  for (const kind of alarmKinds) expect(lengthOf(soundOf(kind))).toBeLessThan(2);
});

test('the gravest is heard first, and each waiting kind once a round', () => {
  const { notes, length } = loopOf(['press', 'fire']);
  expect(notes[0]?.pitch).toBe(soundOf('fire')[0]?.pitch);
  expect(notes).toHaveLength(soundOf('fire').length + soundOf('press').length);
  expect(length).toBeGreaterThan(lengthOf(notes));
});

test('silence when nothing waits', () => {
  expect(loopOf([])).toEqual({ notes: [], length: 0 });
});

test('the wave is heard but never clips', () => {
  const { notes, length } = loopOf(['fire', 'press']);
  const wave = drawWave(notes, length, 8_000);
  const loudest = wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(loudest).toBeGreaterThan(0.3);
  expect(loudest).toBeLessThanOrEqual(1);
});
