import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelsInWords } from '../src/modules/assessments/wellbeing/read-wellbeing.ts';
import { crosswalk } from '../src/modules/services/crosswalk.ts';
import { defaultInstruments } from '../src/modules/services/index.ts';

const modules = fileURLToPath(new URL('../src/modules/', import.meta.url));
const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}

describe('a derived value', () => {
  test('reaches no decision, no plan, no list and no register: they read neither the crosswalk nor what she says of how she has it', () => {
    const readers = ['decisions', 'reporting', 'requests', 'plans', 'quality', 'guide'];
    for (const file of readers.flatMap((name) => sources(join(modules, name)))) {
      const text = readFileSync(file, 'utf8');
      expect(text, file).not.toMatch(/crosswalk|wellbeing|own_goal|(?:from|join) pulse\b/i);
    }
    for (const name of readdirSync(migrations)) {
      const text = readFileSync(join(migrations, name), 'utf8');
      for (const view of text.match(/create view register\.[\s\S]*?;/g) ?? []) {
        expect(view, name).not.toMatch(/pulse|own_goal|own_score/);
      }
    }
  });

  test('is never made: the crosswalk names items and holds no number, and nothing but the page that shows it reads it', () => {
    expect(JSON.stringify(crosswalk)).not.toMatch(/:\s*-?\d/);
    const readers = sources(modules).filter((file) => readFileSync(file, 'utf8').includes("/crosswalk.ts'"));
    expect(readers.map((file) => file.slice(modules.length))).toEqual(['services/instrument-routes.ts']);
    const [norwegian] = defaultInstruments('NO');
    const [swedish] = defaultInstruments('SE');
    const codes = (items: readonly { code: string; unconfirmed?: boolean | undefined }[] = []) =>
      items.filter(({ unconfirmed }) => !unconfirmed).map(({ code }) => code);
    expect(crosswalk.flatMap((each) => each.norwegian).sort()).toEqual(codes(norwegian?.items).sort());
    expect(crosswalk.flatMap((each) => each.swedish).sort()).toEqual(codes(swedish?.items).sort());
  });

  test('is not what she reads: each level in the words of its own scale, and no number', () => {
    const [instrument] = defaultInstruments('NO');
    if (!instrument) throw new TypeError('there is a scale to begin with');
    const scale = { ...instrument, validFrom: '2026-01-01' };
    const value = fc.constantFrom(null, ...scale.scale.map((step) => step.value));
    fc.assert(
      fc.property(value, value, (score, ownScore) => {
        const at = '2026-02-01T10:00:00.000Z';
        const scores = [{ item: 'eating', score, ownScore }];
        const words = levelsInWords([
          { assessmentId: 'a', completedAt: at, completedBy: '', instrument: scale, scores },
        ]);
        const said = (each: number | null) =>
          scale.scale.find((step) => step.value === each && !step.isNotRelevant)?.label ?? null;
        const time = { at, score: said(score), ownScore: said(ownScore) };
        expect(words.map(({ times }) => times)).toEqual(time.score || time.ownScore ? [[time]] : []);
      }),
    );
  });
});
