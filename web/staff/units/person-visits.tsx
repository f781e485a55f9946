import { useQuery } from '@tanstack/react-query';
import { useText } from '../../ui/language.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { personVisitsQuery } from './unit-data.ts';
import { VisitTable } from './visit-table.tsx';
import './units.css';

/** Visits of one person: ahead first, then those of the last week. */
export function PersonVisits(props: { personId: string }) {
  const text = useText();
  const say = useStaffText().personVisits;
  const visits = useQuery(personVisitsQuery(props.personId));
  return (
    <PartState query={visits} doing={text.waiting.page}>
      {(answer) => {
        const ahead = answer.visits.filter(({ day }) => day >= answer.today);
        const before = answer.visits.filter(({ day }) => day < answer.today).reverse();
        if (answer.visits.length === 0) return <p>{say.none}</p>;
        return (
          <div className="person-visits">
            {ahead.length > 0 ? (
              <section>
                <h2>{say.ahead}</h2>
                <VisitTable visits={ahead} carers={[]} reasons={answer.reasons} withDay />
              </section>
            ) : null}
            {before.length > 0 ? (
              <section>
                <h2>{say.before}</h2>
                <VisitTable visits={before} carers={[]} reasons={answer.reasons} withDay />
              </section>
            ) : null}
          </div>
        );
      }}
    </PartState>
  );
}
