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

/** What reads the crosswalk of scales, or what she says of how she has it. */
const readsDerived = /crosswalk|wellbeing|own_goal|(?:from|join) pulse\b/i;
/** The register's views that show it. */
const showsDerived = /pulse|own_goal|own_score/;

describe('a derived value', () => {
  test('reaches no decision, no plan, no list and no register: they read neither the crosswalk nor what she says of how she has it', () => {
    const readers = ['decisions', 'reporting', 'requests', 'plans', 'quality', 'guide'];
    for (const name of readers) expect(sources(join(modules, name)).length, name).toBeGreaterThan(2);
    for (const file of readers.flatMap((name) => sources(join(modules, name)))) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(readsDerived);
    }
    let views = 0;
    for (const name of readdirSync(migrations)) {
      const text = readFileSync(join(migrations, name), 'utf8');
      for (const view of text.match(/create (?:or replace )?view register\.[\s\S]*?;/gi) ?? []) {
        views += 1;
        expect(view, name).not.toMatch(showsDerived);
      }
    }
    expect(views, 'views of the register that were looked at').toBeGreaterThan(0);
  });

  test('is found where somebody would let it in', () => {
    for (const planted of [
      "import { crosswalk } from '../services/crosswalk.ts';",
      "import { pulseOf } from '../assessments/wellbeing/read-wellbeing.ts';",
      'select avg(score) from pulse where person_id = $1',
      'left join own_goal g on g.person_id = d.person_id',
    ]) {
      expect(planted).toMatch(readsDerived);
    }
    expect('create view register.need as select own_score from assessment_score;').toMatch(showsDerived);
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
