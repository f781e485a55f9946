import type { DecisionDraft, DraftService, RunningHelp } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../platform/calendar/local-time.ts';
import { missingSlots } from '../decision.ts';
import { type Answer, type AnswerCommand, mayDecide, missingOfChange, next, oweAfter } from './answer.ts';

const because = fc.constantFrom('reconsidered' as const, 'by-body' as const, 'sent-back' as const);
const command = fc.oneof<fc.Arbitrary<AnswerCommand>[]>(
  fc.uuid().map((decisionId) => ({ kind: 'issue', decisionId })),
  because.map((why) => ({ kind: 'appeal-changed', because: why })),
);

describe('the answer of a case, whatever happens', () => {
  test('exactly one decision holds from the first on; a new one is issued only when an appeal changed the one that holds', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let now: Answer = { state: 'none' };
        const issued: string[] = [];
        let changes = 0;
        for (const each of commands) {
          const step = next(now, each);
          if ('refused' in step) {
            expect(step.refused).toBe(each.kind === 'issue' ? 'already-issued' : 'nothing-to-change');
            expect(each.kind === 'issue' && mayDecide(now)).toBe(false);
            continue;
          }
          if (each.kind === 'issue') issued.push(each.decisionId);
          else if (now.state === 'stands') changes += 1;
          // What holds is always the last that was issued: while a new one is owed the earlier holds.
          expect(step.to.state === 'none' ? null : step.to.decisionId).toBe(issued.at(-1) ?? null);
          now = step.to;
        }
        expect(issued.length).toBeLessThanOrEqual(1 + changes);
        expect(changes - Math.max(0, issued.length - 1)).toBe(now.state === 'owed' ? 1 : 0);
      }),
    );
  });

  test('changed by us, by the body, or sent back, and nothing else, means a new decision', () => {
    const owed = (state: string, bodyAnswer: string | null = null) => oweAfter({ state, bodyAnswer });
    expect(['received', 'looked-at', 'sent-on', 'not-taken-up', 'withdrawn'].map((state) => owed(state))).toEqual(
      Array(5).fill(null),
    );
    expect(owed('changed')).toBe('reconsidered');
    expect(['upheld', 'not-tried', 'changed', 'sent-back'].map((said) => owed('answered', said))).toEqual([
      ...[null, null, 'by-body', 'sent-back'],
    ]);
  });
});

const line = (change: Partial<RunningHelp> = {}): RunningHelp => ({
  ...{ id: 'old', serviceType: 'home-nursing', label: { nb: '', nn: '', sv: '', en: '' }, extentWords: 'Hver dag.' },
  ...{ timesFloor: 1, timesUsual: 2, per: 'day', startsOn: '2026-01-01', endsOn: null },
  ...change,
});
const service = (change: Partial<DraftService> = {}): DraftService => ({
  ...{ id: 'new', serviceType: 'home-nursing', isGranted: true, timesFloor: 2, timesUsual: 3, per: 'day' },
  ...{ extentWords: 'Hver dag.', startsOn: '2026-12-01', endsOn: null, unitId: 'u', appealBody: 'b', appealWeeks: 4 },
  ...change,
});
const draft = (change: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...{ outcome: 'granted', language: 'nb', services: [service()], laws: ['l'], facts: 'f', reasons: 'r', herView: 'v' },
  ...{ whyDifferent: '', evaluationOn: '2027-01-01', toldHow: 'digital' },
  consent: { canConsent: true, judgedBy: 'a', judgedOn: '2026-11-20', ground: 'g' },
  afterAppeal: { whatChanged: 'Du får hjelp hver dag.' },
  ...change,
});
const less = (becomes: 'replaced' | 'goes-on', lastDay: string | null): NonNullable<DecisionDraft['less']> => ({
  helpLines: [{ lineId: 'old', becomes, lastDay }],
  ...{ whatChanged: '', whatSheSaid: '', goesOnIfAppealed: true, whyNotGoesOn: '', signedOffBy: '' },
});
const kinds = [{ code: 'home-nursing', needsTimes: true, hasList: false }];
const slots = (of: DecisionDraft, running = [line()]) =>
  missingSlots(of, kinds, running, ['old']).map(({ slot }) => slot);

describe('a decision that comes instead', () => {
  test('says what was changed, and what becomes of each line of help that the case has given', () => {
    expect(slots(draft({ less: less('replaced', '2026-11-30') }))).toEqual([]);
    expect(slots(draft({ less: less('replaced', '2026-11-30'), afterAppeal: { whatChanged: ' ' } }))).toEqual([
      'what-was-changed',
    ]);
    expect(slots(draft())).toEqual(['running-help']);
    // Help of another case needs no word.
    expect(
      slots(draft({ less: less('replaced', '2026-11-30') }), [line(), line({ id: 'other', serviceType: 'meals' })]),
    ).toEqual([]);
  });

  test('more instead of less needs neither notice words nor a sign-off, also when the earlier had a last day', () => {
    expect(slots(draft({ less: less('replaced', '2026-11-30') }), [line({ endsOn: '2027-06-30' })])).toEqual([]);
  });

  test('whatever days are written, a whole one leaves no day without the help between the two', () => {
    const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-12-01', days));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 3 }), day, (starts, lastDay) => {
        const services = starts.map((startsOn, index) => service({ id: `new ${index}`, startsOn }));
        const of = draft({ services, less: less('replaced', lastDay) });
        if (missingOfChange(of, [line()], ['old']).length > 0) return;
        for (let each = '2026-12-01'; each <= '2026-12-31'; each = addDays(each, 1)) {
          expect(each <= lastDay || starts.some((startsOn) => startsOn <= each)).toBe(true);
        }
      }),
    );
  });
});
