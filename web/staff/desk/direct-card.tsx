import { useQuery } from '@tanstack/react-query';
import type { DeskRow, DirectCard } from '@tunet/contract';
import { fetchDirectCard } from '../../data/direct-desk.ts';
import { ownNames } from '../../text/language.ts';
import { runningOf } from '../../text/time.ts';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { HomeAddress } from '../../ui/home-address.tsx';
import { signOf } from '../../ui/kind-sign.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { RowMarks } from './alarm-list.tsx';
import { whereabouts, whoOf } from './describe-row.ts';
import { DirectHandOvers, DirectWrite } from './direct-acts.tsx';
import { type DirectActs, DirectRefused, TakeHere } from './direct-perform.tsx';
import { Instants } from './instants.tsx';

/** One alarm from the receiver's memory: who, where, whom to ring, and the acts that need no database. */
export function DirectCardView(props: {
  row: DeskRow;
  mine: boolean;
  acts: DirectActs;
  now: number;
  onTake: () => void;
  onBack: () => void;
}) {
  const text = useWorkText();
  const { exact } = useClock();
  const { row, mine, acts } = props;
  const card = useQuery({
    queryKey: ['direct-alarm', row.id, row.version],
    queryFn: () => fetchDirectCard(row.id),
    placeholderData: (before: DirectCard | undefined) => before,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const waiting = row.status === 'waiting';
  return (
    <article className="alarm-panel" aria-labelledby="alarm-heading">
      <Button className="only-narrow" variant="tertiary" color="neutral" sign="back" onClick={props.onBack}>
        {text.desk.open}
      </Button>
      <header className="alarm-head" data-waiting={waiting || undefined}>
        <div className="alarm-title">
          <div>
            <p className="alarm-kind">
              <Drawing name={signOf(row.kind)} size={24} />
              {text.kind[row.kind]}
            </p>
            <h1 id="alarm-heading">{whoOf(text, row)}</h1>
            <p className="quiet">
              {whereabouts(row)} · <time dateTime={row.receivedAt}>{exact(row.receivedAt)}</time>
            </p>
          </div>
          {waiting ? (
            <p className="alarm-clock figures">
              <span>{text.desk.waited}</span>
              {runningOf(props.now - Date.parse(row.receivedAt))}
            </p>
          ) : null}
        </div>
        <RowMarks row={row} />
        <Instants row={row} />
        <div className="alarm-acts">
          {waiting ? <TakeHere row={row} acts={acts} onTake={props.onTake} /> : null}
          {mine ? (
            <Button
              sign="phone"
              variant={row.voiceAt ? 'secondary' : 'primary'}
              busy={acts.pending === `${row.id} voice-contact`}
              onClick={() => acts.perform(row.id, 'voice-contact')}
            >
              {text.desk.voice} <kbd>v</kbd>
            </Button>
          ) : null}
          {row.callBack ? (
            <ButtonLink href={telephone(row.callBack)} variant="secondary" sign="phone">
              <span>
                {text.desk.callBack} <strong className="figures">{row.callBack}</strong>
              </span>
            </ButtonLink>
          ) : null}
        </div>
        {mine ? <DirectRefused alarmId={row.id} acts={acts} /> : null}
        {row.status === 'taken' && !mine ? <Notice>{text.desk.takenBy(row.takenBy?.name ?? '')}</Notice> : null}
      </header>
      {card.data ? (
        <CardBody card={card.data} row={row} mine={mine} acts={acts} />
      ) : card.error ? (
        <ErrorMessage problem={card.error} retry={card.refetch} />
      ) : (
        <Waiting doing={text.waiting.card} />
      )}
    </article>
  );
}

function CardBody(props: { card: DirectCard; row: DeskRow; mine: boolean; acts: DirectActs }) {
  const text = useWorkText();
  const { language } = useLanguage();
  const { card, row, mine, acts } = props;
  return (
    <div className="alarm-columns">
      <div>
        <section className="emergency" aria-label={text.desk.emergency}>
          <ul>
            {card.emergencyNumbers.map(({ code, number, first }) => (
              <li key={code}>
                <a className="emergency-number" href={telephone(number)}>
                  <Drawing name="phone" />
                  {first ? text.desk.emergencyFirst(number) : text.common.ring(number)}
                </a>
                {mine ? (
                  <Button
                    variant="tertiary"
                    color="neutral"
                    onClick={() => acts.perform(row.id, 'emergency-call', { number })}
                  >
                    {text.direct.rung(number)}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
        <DirectHandOvers row={row} receivers={card.receivers} mine={mine} acts={acts} />
        {card.steps.length > 0 ? (
          <section>
            <h2>{text.desk.steps}</h2>
            <ol className="direct-steps">
              {card.steps.map((step) => (
                <li key={step.no}>
                  {step.text[language]}{' '}
                  {step.phone ? (
                    <a className="figures" href={telephone(step.phone)}>
                      {step.phone}
                    </a>
                  ) : null}
                </li>
              ))}
            </ol>
          </section>
        ) : null}
        <DirectWrite row={row} acts={acts} />
        {mine ? <p className="quiet">{text.direct.closeLater}</p> : null}
      </div>
      <Facts card={card} />
    </div>
  );
}

function Facts(props: { card: DirectCard }) {
  const text = useWorkText();
  const { card } = props;
  return (
    <div className="alarm-facts">
      <section>
        <h2>
          <Drawing name="pin" size={20} />
          {text.desk.where}
        </h2>
        <HomeAddress lives={card.lives} hidden={text.desk.addressHidden} unknown={text.desk.addressUnknown} />
        {card.keys ? (
          <p className="with-sign">
            <Drawing name="key" size={20} />
            <span>
              <span className="ds-sr-only">{text.desk.keys}: </span>
              {card.keys}
            </span>
          </p>
        ) : null}
      </section>
      {card.persons.map((person) => (
        <section key={person.id}>
          <h2>
            <Drawing name="person" size={20} />
            {person.name}
          </h2>
          <p className="quiet">
            {text.common.born(person.bornYear)} · {text.desk.languages}{' '}
            {text.unit.list(person.languages.map((each) => ownNames[each]))}
          </p>
          {person.why ? <p>{person.why}</p> : null}
          {person.hazards.length > 0 ? (
            <Notice tone="waiting" sign="warning">
              <strong>{text.desk.hazards}</strong>
              {person.hazards.map((hazard) => (
                <span key={hazard.text}>{hazard.text}</span>
              ))}
            </Notice>
          ) : null}
          {person.phone ? <Ring number={person.phone} who={person.name} /> : null}
          {person.relatives.length > 0 ? (
            <>
              <h3>{text.desk.relatives}</h3>
              <ol className="relatives">
                {person.relatives.map((relative) => (
                  <li key={relative.order}>
                    <Ring
                      number={relative.phone}
                      who={`${relative.name}, ${text.relation[relative.relation]}${relative.hasKey ? `, ${text.desk.hasKey}` : ''}`}
                    />
                  </li>
                ))}
              </ol>
            </>
          ) : null}
        </section>
      ))}
    </div>
  );
}

function Ring(props: { number: string; who: string }) {
  return (
    <p className="ring">
      <span>{props.who}</span>
      <a className="figures" href={telephone(props.number)}>
        {props.number}
      </a>
    </p>
  );
}
