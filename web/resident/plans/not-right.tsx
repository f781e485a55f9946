import { Link } from '@tanstack/react-router';
import { usePageText } from '../../ui/more-text.tsx';
import { usePersonHere } from '../people.ts';

/** “This is not right”, beside a line of the plan: leads to writing to those who help. Nothing of the line is in the address. */
export function NotRight(props: { what: string }) {
  const say = usePageText().plan;
  const { personId } = usePersonHere();
  return (
    <Link
      className="not-right no-print"
      to="/person/$personId/write"
      params={{ personId }}
      search={{ about: 'plan' }}
      aria-label={say.wrongAbout(props.what)}
    >
      {say.wrong}
    </Link>
  );
}
