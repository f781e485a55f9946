import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tellFrames } from '../../modules/guide/understanding/frames.ts';
import { fingerprintsOf } from '../../modules/guide/understanding/not-taught.ts';
import { readStatements } from './read-statements.ts';

const measuredBy = new Set(
  readFileSync(new URL('../../modules/guide/understanding/not-taught.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^[0-9a-f]{20}$/.test(line)),
);

function copied(texts: readonly string[], forbidden: ReadonlySet<string>): string[] {
  return texts.filter((text) => fingerprintsOf(text).some((one) => forbidden.has(one)));
}

it('there is something to compare with', () => {
  expect(measuredBy.size).toBeGreaterThan(1000);
});

it('nothing that is taught is a statement the guide is measured by, nor eight words of one', () => {
  expect(
    copied(
      [...readStatements(), ...tellFrames()].map(({ text }) => text),
      measuredBy,
    ),
  ).toEqual([]);
});

it('nor does the vocabulary hold one', () => {
  const folder = new URL('../../modules/guide/understanding/vocabulary/', import.meta.url);
  const lines = readdirSync(folder).flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
  expect(copied(lines, measuredBy)).toEqual([]);
});

it('finds a copy with other signs, other order, or words put before and after', () => {
  const statement = 'The kettle sings at seven and nobody comes to pour the tea';
  const forbidden = new Set(fingerprintsOf(statement));
  expect(copied(['the kettle sings at seven, and NOBODY comes to pour the tea!!'], forbidden)).toHaveLength(1);
  expect(copied(['and nobody comes to pour the tea at seven the kettle sings'], forbidden)).toHaveLength(1);
  expect(copied(['I say the kettle sings at seven and nobody comes'], forbidden)).toHaveLength(1);
  expect(copied(['The kettle sings and nobody comes'], forbidden)).toEqual([]);
});
