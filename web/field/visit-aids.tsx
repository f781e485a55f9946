import type { AidAtHome } from '@tunet/contract';
import { lastEntry } from '../data/field-state.ts';
import { Button, ButtonLink, telephone } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Notice, Tag } from '../ui/notice.tsx';
import { RefusedEntry } from './aid-stop-page.tsx';
import { AidWrongForm } from './aid-wrong-form.tsx';
import { EntrySign } from './entry-sign.tsx';
import { useShift } from './on-shift.tsx';
import './aid-round.css';

/** What she has borrowed, and the way to tell that something is wrong with it: kept on the phone until there is a net. */
export function VisitAids(props: { personId: string; open: boolean; setOpen: (open: boolean) => void }) {
  const { personId, open, setOpen } = props;
  const say = useWorkText().aidRoad;
  const { language } = useLanguage();
  const { aids, outbox } = useShift();
  // Beside the visit, not of it: a refusal here must not hold back that the visit was made.
  const subjectId = `aids ${personId}`;
  const entry = lastEntry(subjectId, outbox.entries);
  const hers = aids.filter((aid) => aid.personId === personId);
  if (open) return <AidWrongForm personId={personId} aids={hers} subjectId={subjectId} close={() => setOpen(false)} />;
  const [first] = hers;
  return (
    <section className="visit-aids">
      <h2>{say.aids}</h2>
      {hers.length === 0 ? <p className="quiet">{say.aidsNone}</p> : null}
      <ul>
        {hers.map((aid) => (
          <li key={aid.loanId}>
            {aid.article[language]} <span className="figures">{aid.label}</span> <Marks aid={aid} />
          </li>
        ))}
      </ul>
      <RefusedEntry subjectId={subjectId} />
      {entry?.state === 'kept' ? (
        <Notice tone="waiting" live>
          <p>{say.keptHere}</p>
          {first ? (
            <ButtonLink href={telephone(first.phone)} variant="secondary" sign="phone" wide>
              {say.ringStore(first.store, first.phone)}
            </ButtonLink>
          ) : null}
        </Notice>
      ) : null}
      {entry?.state === 'received' ? (
        <Notice tone="good" live>
          {entry.input.body?.what === 'accident' ? say.toldAccident : say.told}
        </Notice>
      ) : null}
      <p>
        <Button variant="secondary" color="neutral" sign="warning" onClick={() => setOpen(true)}>
          {say.wrongOpen}
        </Button>{' '}
        <EntrySign subjectId={subjectId} />
      </p>
    </section>
  );
}

function Marks({ aid }: { aid: AidAtHome }) {
  const say = useWorkText().aidRoad;
  if (aid.isKeptAside)
    return (
      <Tag tone="waiting" sign="warning">
        {say.keptAside}
      </Tag>
    );
  return aid.isBroken ? <Tag>{say.isBroken}</Tag> : null;
}
