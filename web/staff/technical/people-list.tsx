import type { TechnicalPerson } from '@tunet/contract';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { HomeAddress } from '../../ui/home-address.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useNow } from '../../ui/time.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useTechnicalAct } from './technical-data.ts';
import { TechnicalRefused } from './technical-refused.tsx';

type Did = 'reached' | 'rang-in-vain' | 'visited' | 'must-visit';

/** Those without an alarm, whom to see to first on top; each is ticked where she stands. */
export function PeopleList(props: { caseId: string; people: readonly TechnicalPerson[]; withUnit?: boolean }) {
  return (
    <ul className="technical-people">
      {props.people.map((person) => (
        <li key={person.id} data-seen={person.reachedAt !== null || person.visitedAt !== null || undefined}>
          <Person caseId={props.caseId} person={person} withUnit={props.withUnit ?? false} />
        </li>
      ))}
    </ul>
  );
}

function Person(props: { caseId: string; person: TechnicalPerson; withUnit: boolean }) {
  const text = useWorkText();
  const say = useStaffText().technical;
  const { relative } = useClock();
  const now = useNow(30);
  const tick = useTechnicalAct('POST /api/technical-cases/:caseId/people/:personId/tick');
  const { caseId, person } = props;
  const did = (what: Did) => tick.mutate({ params: { caseId, personId: person.id }, body: { did: what } });
  const told = [
    person.visitedAt ? say.didVisit(person.visitedBy ?? '', relative(person.visitedAt, now)) : null,
    person.reachedAt ? say.didReach(person.rangBy ?? '', relative(person.reachedAt, now)) : null,
    person.rangAt && !person.reachedAt ? say.didRing(person.rangBy ?? '', relative(person.rangAt, now)) : null,
    person.toldAt ? say.toldAt(relative(person.toldAt, now)) : null,
  ].filter((one) => one !== null);
  return (
    <>
      <div className="technical-person">
        <p>
          <strong>{person.name}</strong> <span className="quiet figures">{text.common.born(person.bornYear)}</span>
        </p>
        <p className="technical-marks">
          {person.mustVisitBy ? (
            <Tag tone="waiting" sign="walker">
              {say.must(person.mustVisitBy)}
            </Tag>
          ) : null}
          {person.marks.map((mark) => (
            <Tag key={mark}>{say.marks[mark]}</Tag>
          ))}
          {person.away ? <Tag sign="away">{say.away}</Tag> : null}
        </p>
        <HomeAddress lives={person.lives} hidden={say.protectedAddress} unknown={say.unknownAddress} />
        {person.hazards.length > 0 ? <p>{person.hazards.join(' · ')}</p> : null}
        {props.withUnit && person.unitName ? <p className="quiet">{say.unit(person.unitName)}</p> : null}
      </div>
      <div className="technical-person-acts">
        {person.phone ? (
          <ButtonLink href={telephone(person.phone)} variant="secondary" sign="phone">
            {say.ring(person.phone)}
          </ButtonLink>
        ) : (
          <p className="quiet">{say.noPhone}</p>
        )}
        {person.relatives.length > 0 ? (
          <details>
            <summary>{say.relatives}</summary>
            <ul>
              {person.relatives.map((relative) => (
                <li key={`${relative.order} ${relative.phone}`}>
                  {relative.name} <a href={telephone(relative.phone)}>{relative.phone}</a>
                  {relative.hasKey ? <span className="quiet"> {say.hasKey}</span> : null}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        <p className="technical-ticks">
          {(
            [
              ['reached', say.reached],
              ['rang-in-vain', say.inVain],
              ['visited', say.visited],
              ['must-visit', say.mustVisit],
            ] as const
          ).map(([what, words]) => (
            <Button key={what} variant="tertiary" color="neutral" busy={tick.isPending} onClick={() => did(what)}>
              {words}
            </Button>
          ))}
        </p>
        {told.length > 0 ? <p className="quiet">{told.join(' · ')}</p> : null}
        {tick.error ? <TechnicalRefused problem={tick.error} /> : null}
      </div>
    </>
  );
}
