import { useQuery } from '@tanstack/react-query';
import type { TechnicalCard } from '@tunet/contract';
import { loginAddress } from '../../data/login.ts';
import { useClock } from '../../ui/language.tsx';
import { ErrorMessage, Notice, Tag, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { Time, useNow } from '../../ui/time.tsx';
import { useStaffText } from '../staff-text.tsx';
import { CaseActs } from './case-acts.tsx';
import { Due, ownerOf, useSubject } from './lane.tsx';
import { PeopleList } from './people-list.tsx';
import { caseQuery } from './technical-data.ts';

/** One case: what it is, whose it is and until when, those it is about, and what has happened. */
export function CaseView(props: { caseId: string }) {
  const say = useStaffText().technical;
  const card = useQuery(caseQuery(props.caseId));
  if (!card.data) {
    return card.error ? (
      <ErrorMessage problem={card.error} retry={card.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={say.loading} />
    );
  }
  return <Case card={card.data} />;
}

function Case(props: { card: TechnicalCard }) {
  const say = useStaffText().technical;
  const subject = useSubject();
  const now = useNow(15);
  const { row, people, earlier, happenings } = props.card;
  const isOutage = row.kind === 'outage';
  return (
    <article className="technical-case">
      <PageHeading title={say.kinds[row.kind]}>{`${say.kinds[row.kind]}: ${subject(row)}`}</PageHeading>
      <p className="technical-marks">
        <Due row={row} now={now} />
        {row.isAway ? <Tag sign="away">{say.away}</Tag> : null}
        {row.outage ? <Tag>{say.outageCount(row.outage.silent, row.outage.devices)}</Tag> : null}
      </p>
      <Facts card={props.card} />
      {row.kind === 'person-without-alarm' && row.backAt === null ? (
        <Notice tone="waiting" sign="phone">
          <p>{say.ringHer}</p>
        </Notice>
      ) : null}
      <CaseActs card={props.card} />
      <section aria-labelledby="technical-people">
        <h2 id="technical-people">{isOutage ? say.people : say.peopleOne}</h2>
        {isOutage && people.length > 1 ? <p className="quiet">{say.order}</p> : null}
        {people.length > 0 ? (
          <PeopleList caseId={row.id} people={people} withUnit={isOutage} />
        ) : (
          <p className="quiet">{say.noPeople}</p>
        )}
      </section>
      <Happened happenings={happenings} />
      <section aria-labelledby="technical-earlier">
        <h2 id="technical-earlier">{say.earlier}</h2>
        {earlier.length > 0 ? (
          <ul className="technical-happened">
            {earlier.map((one) => (
              <li key={one.openedAt}>
                <Time at={one.openedAt} now={now} /> {say.kinds[one.kind]}
                {one.note ? <span className="quiet"> {one.note}</span> : null}
              </li>
            ))}
          </ul>
        ) : (
          <p className="quiet">{say.noEarlier}</p>
        )}
      </section>
    </article>
  );
}

function Facts(props: { card: TechnicalCard }) {
  const say = useStaffText().technical;
  const { relative } = useClock();
  const now = useNow(15);
  const { row } = props.card;
  const facts: readonly (readonly [string, string | null])[] = [
    [say.owner, `${ownerOf(say, row)}${row.takenBy ? `, ${row.takenBy.name}` : `. ${say.open}`}`],
    [say.last, relative(row.sinceAt, now)],
    [say.device, row.device?.cid ?? null],
    [say.model, row.device?.model ?? null],
    [say.sender, row.sender],
    [say.area, row.areaName ? `${row.placeName}, ${row.areaName}` : row.placeName],
    [say.kinds.fault, row.faults.length > 0 ? row.faults.map((fault) => say.faults[fault]).join(', ') : null],
  ];
  return (
    <dl className="facts">
      {facts.flatMap(([name, value]) =>
        value === null ? (
          []
        ) : (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Happened(props: { happenings: TechnicalCard['happenings'] }) {
  const say = useStaffText().technical;
  const { day, clock } = useClock();
  return (
    <section aria-labelledby="technical-happened">
      <h2 id="technical-happened">{say.happened}</h2>
      <ol className="technical-happened">
        {props.happenings.map((one, no) => (
          <li key={`${one.at} ${one.what} ${String(no)}`}>
            <time dateTime={one.at} className="figures">
              {day(one.at)} {clock(one.at)}
            </time>{' '}
            {say.what[one.what]}
            {one.who ? <span className="quiet"> {one.who}</span> : null}
            {one.detail && ['noted', 'handled'].includes(one.what) ? <blockquote>{one.detail}</blockquote> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
