import { useQuery } from '@tanstack/react-query';
import type { MyStartedNow } from '@tunet/contract';
import { type Answer, call } from '../../data/call.ts';
import { ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { usePersonHere } from '../people.ts';

/** Help that I have before the decision, and where it stands with the hospital; nothing when there is neither. */
export function BeforeDecision() {
  const say = usePageText().chain;
  const { personId } = usePersonHere();
  // Whoever may not read the plan is not told that there is none.
  const started = useQuery({
    queryKey: ['my-started-now', personId],
    queryFn: () => call('GET /api/my/people/:personId/started-now', { params: { personId } }),
    retry: false,
  });
  const hospital = useQuery({
    queryKey: ['my-hospital', personId],
    queryFn: () => call('GET /api/my/people/:personId/hospital', { params: { personId } }),
    retry: false,
  });
  const going = (started.data?.started ?? []).filter(({ ended }) => ended === null || ended.how === 'person');
  const stays = hospital.data?.stays ?? [];
  if (going.length === 0 && stays.length === 0) return null;
  return (
    <div className="my-plan">
      {stays.length > 0 ? (
        <section>
          <h2>{say.hospital}</h2>
          <ul className="my-goals">
            {stays.map((stay) => (
              <li key={stay.stayId}>
                <Stay stay={stay} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {going.length > 0 ? (
        <section>
          <h2>{say.heading}</h2>
          <ul className="my-goals">
            {going.map((one) => (
              <li key={one.startNowId}>
                <One one={one} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function One(props: { one: MyStartedNow }) {
  const say = usePageText().chain;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const { label, title, why, unitName, unitPhone, startsOn, startedByName, windows, mapping, ended } = props.one;
  return (
    <>
      <h3>{label[language]}</h3>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{say.from(longDate(startsOn), unitName)}</p>
      <p className="help-time">{windows.map(({ from, to }) => `${from}–${to}`).join(', ')}</p>
      <p>{say.why(startedByName)}</p>
      <blockquote className="in-words">{why}</blockquote>
      {mapping && !ended ? <p>{say.mapping}</p> : null}
      <p>
        {ended
          ? say.ended(ended.byName ?? '', ended.lastOn ? longDate(ended.lastOn) : '', ended.because ?? '')
          : say.goesOn}
      </p>
      {unitPhone ? (
        <ButtonLink href={telephone(unitPhone)} variant="secondary" sign="phone">
          {say.ring(unitName)}
        </ButtonLink>
      ) : null}
    </>
  );
}

type Told = Answer<'GET /api/my/people/:personId/hospital'>['stays'][number];

function Stay(props: { stay: Told }) {
  const say = usePageText().chain;
  const { longDay, longDate } = useClock();
  const { state, hospital, since, answer, leftAt, medicines } = props.stay;
  return (
    <>
      <p>
        <strong>
          {state === 'left' && leftAt ? say.left(hospital, longDay(leftAt)) : say[state](hospital, longDay(since))}
        </strong>
      </p>
      {answer ? (
        <p>{answer.answer === 'can' && answer.fromOn ? say.can(longDate(answer.fromOn)) : say.cannot}</p>
      ) : null}
      {answer?.words ? <blockquote className="in-words">{answer.words}</blockquote> : null}
      {medicines === 'none' ? null : <p>{medicines === 'waiting' ? say.medicinesWait : say.medicinesDone}</p>}
    </>
  );
}
