import type { AlarmCard } from '@tunet/contract';
import { ownNames } from '../../text/language.ts';
import { telephone } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { HomeAddress } from '../../ui/home-address.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NextVisit } from './next-visit.tsx';
import { ReadAloud } from './read-aloud.tsx';

/** Where she is, who lives there, what to be aware of, whom to ring, and what happened before. */
export function AlarmFacts(props: { card: AlarmCard }) {
  const text = useWorkText();
  const { card } = props;
  return (
    <div className="alarm-facts">
      <Where card={card} />
      {card.persons.length > 1 ? <Notice tone="waiting">{text.desk.whoOfThem}</Notice> : null}
      {card.persons.map((person) => (
        <PersonFacts key={person.id} person={person} alone={card.persons.length === 1} />
      ))}
      {card.persons.map((person) => (
        <NextVisit key={person.id} person={person} named={card.persons.length > 1} />
      ))}
      <OneDevice device={card.device} />
      <History card={card} />
    </div>
  );
}

function Where(props: { card: AlarmCard }) {
  const text = useWorkText();
  const { clock, day } = useClock();
  const { lives, keys, keyList } = props.card;
  return (
    <section>
      <h2>
        <Drawing name="pin" size={20} />
        {text.desk.where}
      </h2>
      {lives.shown ? (
        <ReadAloud card={props.card} />
      ) : (
        <HomeAddress lives={lives} hidden={text.desk.addressHidden} unknown={text.desk.addressUnknown} />
      )}
      {keys ? (
        <p className="with-sign">
          <Drawing name="key" size={20} />
          <span>
            <span className="ds-sr-only">{text.desk.keys}: </span>
            {keys}
          </span>
        </p>
      ) : null}
      {keyList.length > 0 ? (
        <ul className="key-list-of-home">
          {keyList.map((key) => (
            <li key={`${key.label} ${key.keptWhere}`}>
              {key.label}, {key.keptWhere}:{' '}
              {key.heldBy && key.heldSince ? (
                <strong>{text.night.keyHeld(key.heldBy, `${day(key.heldSince)} ${clock(key.heldSince)}`)}</strong>
              ) : (
                text.night.keyHangs
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** What rang, and how far we may trust what we know of it. None of it decides whether it rings. */
function OneDevice(props: { device: AlarmCard['device'] }) {
  const text = useWorkText();
  const { day } = useClock();
  const { device } = props;
  if (!device) return null;
  const facts = [
    device.lastRealTestAt ? text.night.lastTest(day(device.lastRealTestAt)) : text.night.neverTest,
    device.setupNext ? text.night.settingUp : null,
  ];
  return (
    <section>
      <h2>
        <Drawing name="alarm" size={20} />
        {text.night.device}
      </h2>
      {device.announcedTest ? <Notice>{text.night.announced(device.announcedTest.by)}</Notice> : null}
      <p>
        {device.model} <span className="figures">{device.cid}</span>
      </p>
      <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
      {device.addressConfirmedOn ? null : <Notice tone="waiting">{text.night.notRead}</Notice>}
    </section>
  );
}

function PersonFacts(props: { person: AlarmCard['persons'][number]; alone: boolean }) {
  const text = useWorkText();
  const { day, clock } = useClock();
  const { person } = props;
  return (
    <section>
      <h2>
        <Drawing name="person" size={20} />
        {person.name}
      </h2>
      <p className="quiet">
        {text.common.born(person.bornYear)} · {text.desk.languages}{' '}
        {text.unit.list(person.languages.map((language) => ownNames[language]))}
      </p>
      {person.wears || !props.alone ? <p>{person.wears ? text.night.wears : text.night.mayWear}</p> : null}
      {person.languages.length === 0 || person.languages.some((language) => language !== 'en') ? null : (
        <p className="with-sign">
          <Drawing name="warning" size={20} />
          {text.night.interpreter(text.unit.list(person.languages.map((language) => ownNames[language])))}
        </p>
      )}
      {person.why ? <p>{person.why}</p> : null}
      {person.away ? (
        <Notice tone="waiting" sign="door">
          <strong>
            {text.absence.awaySince(
              text.absence.kind[person.away.kind],
              `${day(person.away.since)} ${clock(person.away.since)}`,
            )}
          </strong>
        </Notice>
      ) : null}
      {person.hazards.length > 0 ? (
        <Notice tone="waiting" sign="warning">
          <strong>{text.desk.hazards}</strong>
          {person.hazards.map((hazard) => (
            <span key={hazard.text}>
              {hazard.text}
              {hazard.until ? ` (${text.desk.until(day(hazard.until))})` : ''}
            </span>
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

function History(props: { card: AlarmCard }) {
  const text = useWorkText();
  const { language } = useLanguage();
  const { day } = useClock();
  const { history } = props.card;
  return (
    <section>
      <h2>
        <Drawing name="clock" size={20} />
        {text.desk.history}
      </h2>
      {history.length === 0 ? <p className="quiet">{text.desk.noHistory}</p> : null}
      <ul className="history">
        {history.map((earlier) => (
          <li key={earlier.receivedAt}>
            <time dateTime={earlier.receivedAt}>{day(earlier.receivedAt)}</time>
            <span>
              {[earlier.cause?.[language] ?? text.kind[earlier.kind], earlier.measure?.[language]]
                .filter(Boolean)
                .join(' · ')}
              {earlier.operatorCause ? (
                <span className="quiet"> ({text.night.operatorMeant(earlier.operatorCause[language])})</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
