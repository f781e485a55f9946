import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sessionQuery } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { KeptAssessment } from './kept-assessment.ts';
import { useKept } from './use-kept.ts';
import { wordsKept } from './words-kept.ts';
import './without-net.css';

/** All that this person keeps on this device, each with what became of it. */
export function KeptPage() {
  const say = useStaffText().withoutNet;
  const { all, discard } = useKept();
  return (
    <Main className="page">
      <PageHeading {...(all.length > 0 ? { lead: say.lead } : {})}>{say.heading}</PageHeading>
      {all.length === 0 ? <Empty sign="check" heading={say.allSent} /> : null}
      <ul className="kept-list">
        {all.map((kept) => (
          <KeptItem key={kept.applicationId} kept={kept} onDiscard={() => discard(kept.applicationId)} />
        ))}
      </ul>
    </Main>
  );
}

function KeptItem(props: { kept: KeptAssessment; onDiscard: () => void }) {
  const { withoutNet: say, teamWork } = useStaffText();
  const { clock, day } = useClock();
  const { kept, onDiscard } = props;
  const at = new Date(kept.at).toISOString();
  const words = kept.state === 'refused' ? wordsKept(kept) : [];
  return (
    <li>
      <h2>{kept.reference === '' ? say.invited : say.caseNumber(kept.reference)}</h2>
      <p className="quiet">{say.writtenAt(day(at), clock(at))}</p>
      {kept.state === 'along' ? <p>{say.along}</p> : null}
      {kept.state === 'kept' ? (
        <Tag tone="waiting" sign="clock">
          {say.kept}
        </Tag>
      ) : null}
      {kept.state === 'both' ? <p>{say.both(kept.other ?? say.someone)}</p> : null}
      {kept.state === 'refused' ? (
        <>
          <p>{say.refused}</p>
          <h3>{say.yourWords}</h3>
          <dl>
            {words.map(({ part, text }) => (
              <div key={`${part} ${text}`}>
                <dt>{teamWork.parts[part]}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <Button variant="secondary" color="neutral" onClick={onDiscard}>
            {say.discard}
          </Button>
        </>
      ) : (
        <WayOn path={kept.path}>{say.open}</WayOn>
      )}
    </li>
  );
}

/** Where it was written. Without contact that page shows what lies here. */
function WayOn(props: { path: string; children: string }) {
  // Asked for so that the list is drawn anew when the contact is back.
  useQuery(sessionQuery);
  return (
    <Link className="ds-button" data-variant="secondary" data-color="accent" to={props.path}>
      {props.children}
    </Link>
  );
}
