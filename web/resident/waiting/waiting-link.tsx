import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { waitingQuery } from './waiting-query.ts';

/** The way to the waiting list, for one who stands on one; an offer that waits for an answer says so. */
export function WaitingLink() {
  const say = usePageText().onList;
  const { language } = useLanguage();
  const { personId } = usePersonHere();
  const query = useQuery(waitingQuery(personId));
  const here = query.data?.waiting.filter(({ state }) => state === 'waiting') ?? [];
  if (here.length === 0) return null;
  const isOffered = here.some(({ offers }) => offers.some(({ state }) => state === 'open' || state === 'thinking'));
  return (
    <Notice tone="waiting">
      <strong>{isOffered ? say.offerH : here.map(({ label }) => label[language]).join(', ')}</strong>
      <p>
        <Link className="waiting-link" to="/person/$personId/waiting" params={{ personId }}>
          {say.link}
        </Link>
      </p>
    </Notice>
  );
}
