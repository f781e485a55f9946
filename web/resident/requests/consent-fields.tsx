import type { ApplicationAnswers, ConsentTo } from '@tunet/contract';
import { usePageText } from '../../ui/more-text.tsx';
import { PickOne } from '../people/choices.tsx';

const tos: readonly ConsentTo[] = ['gp', 'hospital', 'relatives'];
const answersTo = ['yes', 'no', 'tomorrow'] as const;

/** Whom the office may ask: each by itself, one sentence each, and it is fine to think until tomorrow. */
export function ConsentFields(props: {
  answers: ApplicationAnswers;
  onAnswer: (consent: NonNullable<ApplicationAnswers['consent']>) => void;
}) {
  const say = usePageText().applying.consent;
  const given = props.answers.consent ?? {};
  return (
    <>
      {tos.map((to) => (
        <section className="part" key={to}>
          <h2>{say.to[to]}</h2>
          <p className="quiet">{say.why[to]}</p>
          <PickOne
            question={say.to[to]}
            picked={given[to] ?? null}
            onPick={(value) => props.onAnswer({ ...given, [to]: value })}
            choices={answersTo.map((value) => ({ value, label: say.answer[value] }))}
          />
        </section>
      ))}
    </>
  );
}
