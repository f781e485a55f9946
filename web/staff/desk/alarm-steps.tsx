import type { AlarmCard } from '@tunet/contract';
import { telephone } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDesk, useSharedActs } from './desk-context.tsx';
import { PressPlans } from './press-plans.tsx';

/** What to do, in order, for this person and this kind of alarm; one ticks what is done. */
export function AlarmSteps(props: { card: AlarmCard; mine: boolean }) {
  const text = useWorkText();
  const { language } = useLanguage();
  const { clock, day } = useClock();
  const { acts, live } = useDesk();
  const { tickStep } = useSharedActs();
  const { card, mine } = props;
  const next = nextStep(card);
  return (
    <section className="steps">
      <h2>{text.desk.steps}</h2>
      <p className="quiet">
        {card.signedBy && card.reviewOn
          ? text.desk.stepsSigned(card.signedBy, day(card.reviewOn))
          : text.desk.stepsDefault}
      </p>
      {card.reviewOn && card.reviewOn < new Date(live.now).toISOString().slice(0, 10) ? (
        <Notice tone="waiting">{text.night.reviewOverdue(day(card.reviewOn))}</Notice>
      ) : null}
      <PressPlans card={card} />
      <ol>
        {card.steps.map((step) => (
          <li key={step.no} data-done={step.tickedAt !== null || undefined} data-next={step.no === next || undefined}>
            {step.tickedAt ? (
              <span className="step-mark">
                <Drawing name="check" size={20} />
              </span>
            ) : (
              <button
                type="button"
                className="step-mark"
                disabled={!mine}
                aria-label={text.desk.tick(step.no)}
                aria-busy={acts.pending?.name === `step-${step.no}` || undefined}
                onClick={() => tickStep(card.row.id, step.no)}
              >
                {step.no}
              </button>
            )}
            <div>
              <p className="step-kind">
                {text.desk.stepKind[step.kind]}
                {step.tickedAt ? <span> · {text.desk.ticked(clock(step.tickedAt))}</span> : null}
              </p>
              <p>{step.text[language]}</p>
              {step.phone ? (
                <a className="figures step-phone" href={telephone(step.phone)}>
                  <Drawing name="phone" size={20} />
                  {step.phone}
                </a>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Number of the first step that is not yet done. */
export function nextStep(card: AlarmCard): number | null {
  return card.steps.find((step) => step.tickedAt === null)?.no ?? null;
}
