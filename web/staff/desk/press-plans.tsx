import type { AlarmCard } from '@tunet/contract';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What a nurse has written for one known to press often: what to say, whom to send. She is answered like anyone. */
export function PressPlans(props: { card: AlarmCard }) {
  const say = useWorkText().life;
  const { day } = useClock();
  return props.card.pressPlans.map((plan) => (
    <Notice key={`${plan.personId}${plan.until}`} tone="calm">
      <strong>{say.pressPlan(day(plan.until))}</strong>
      <span>{plan.say}</span>
      {plan.send ? <span>{say.pressPlanSend(plan.send)}</span> : null}
      <span className="quiet">{say.pressPlanSigned(plan.signedBy)}</span>
    </Notice>
  ));
}
