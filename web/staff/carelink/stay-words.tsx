import type { HospitalStay } from '@tunet/contract';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

const locales = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' } as const;

/** Where a stay stands and what is still to be done about it, each in words and with a sign. */
export function StayTags(props: { stay: HospitalStay }) {
  const say = useStaffText().hospital;
  const { date, day, clock } = useClock();
  const { state, answer, answerBy, medicineCheckId, isEarlyMissing, isPlanningLate, hasStartedNow } = props.stay;
  return (
    <span className="stay-tags">
      <Tag tone={state === 'ready' || state === 'said-dead' ? 'waiting' : 'calm'} sign="house">
        {say.state[state]}
      </Tag>
      {state === 'ready' && answer === null ? (
        <Tag tone="waiting" sign="clock">
          {answerBy ? say.answerBy(`${day(answerBy)} ${clock(answerBy)}`) : say.noAnswer}
        </Tag>
      ) : null}
      {answer ? (
        <Tag sign="letter">{answer.answer === 'can' && answer.fromOn ? say.can(date(answer.fromOn)) : say.cannot}</Tag>
      ) : null}
      {hasStartedNow ? (
        <Tag tone="good" sign="check">
          {say.startedNow}
        </Tag>
      ) : null}
      {medicineCheckId ? (
        <Tag tone="waiting" sign="warning">
          {say.medicinesWait}
        </Tag>
      ) : null}
      {isPlanningLate ? (
        <Tag tone="waiting" sign="clock">
          {say.planningLate}
        </Tag>
      ) : null}
      {isEarlyMissing ? (
        <Tag tone="waiting" sign="clock">
          {say.early}
        </Tag>
      ) : null}
    </span>
  );
}

/** What the days cost, in plain figures: so far, or from which day. */
export function StayPrice(props: { price: HospitalStay['price'] }) {
  const say = useStaffText().hospital;
  const { language } = useLanguage();
  const { date } = useClock();
  const { price } = props;
  if (!price) return null;
  const money = (amount: number) =>
    new Intl.NumberFormat(locales[language], {
      style: 'currency',
      currency: price.currency,
      maximumFractionDigits: 0,
    }).format(amount);
  return (
    <p className="stay-price figures">
      {price.days === 0 ? (
        say.noPrice(date(price.fromOn), money(price.perDay))
      ) : (
        <>
          <strong>{say.price(price.days, money(price.amount), money(price.perDay))}</strong>
          <span className="quiet">{say.priceFrom(date(price.fromOn))}</span>
        </>
      )}
    </p>
  );
}
