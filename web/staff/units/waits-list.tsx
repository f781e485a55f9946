import { Link } from '@tanstack/react-router';
import type { UnitVisit } from '@tunet/contract';
import { useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { DangerFacts } from '../danger-mark.tsx';
import { useStaffText } from '../staff-text.tsx';
import { waiting } from './unit-data.ts';
import { VisitActions } from './visit-actions.tsx';
import { StateTags, useSayWait, wordsOf } from './visit-words.tsx';

type Day = Answer<'GET /api/units/day'>;

/** What nobody has told of and what somebody has asked, gravest first; each is answered where it stands. */
export function WaitsList(props: { visits: readonly UnitVisit[]; on: string; reasons: Day['reasons'] }) {
  const say = useStaffText().unitDay;
  const { clock, date } = useClock();
  const sayWait = useSayWait();
  const [open, setOpen] = useState<string | null>(null);
  const waits = waiting(props.visits);
  return (
    <section className="waits" aria-labelledby="waits">
      <h2 id="waits">
        {say.waits} <span className="figures">{waits.length}</span>
      </h2>
      {waits.length === 0 ? <p className="quiet">{say.waitsNone}</p> : null}
      <ul>
        {waits.map(({ visit, why }) => (
          <li key={visit.id} data-why={why}>
            <div className="wait-head">
              <p>
                <Link to="/people/$personId" params={{ personId: visit.person.id }}>
                  {visit.person.name}
                </Link>
                <span className="figures">
                  {visit.day === props.on ? null : `${date(visit.day)} `}
                  {clock(visit.from)}–{clock(visit.to)}
                </span>
                <span>{visit.assignedTo?.name ?? say.nobody}</span>
              </p>
              <StateTags visit={visit} />
              <Button
                variant={open === visit.id ? 'tertiary' : 'secondary'}
                color="neutral"
                aria-expanded={open === visit.id}
                onClick={() => setOpen(open === visit.id ? null : visit.id)}
              >
                {open === visit.id ? say.close : say.open}
              </Button>
            </div>
            {why === 'danger' ? <DangerFacts danger={visit.danger} canTake /> : null}
            {wordsOf(visit) ? <blockquote>{wordsOf(visit)}</blockquote> : null}
            <p>{sayWait(visit, why)}</p>
            {open === visit.id ? (
              <VisitActions visit={visit} reasons={props.reasons} done={() => setOpen(null)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
