import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../data/call.ts';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './dialogue.css';

/** Her cases as those who help see them: the way into the talk with the office. */
export function PersonCases(props: { personId: string }) {
  const say = useStaffText().dialogue;
  const { personId } = props;
  const cases = useQuery({
    queryKey: ['person-cases', personId],
    queryFn: () => call('GET /api/people/:personId/dialogues', { params: { personId } }),
    gcTime: 0,
  });
  return (
    <PartState query={cases} doing={say.loadingCases}>
      {(answer) =>
        answer.cases.length === 0 ? (
          <p className="quiet">{say.noCase}</p>
        ) : (
          <ul className="dialogue-list">
            {answer.cases.map(({ applicationId, reference, entries }) => (
              <li key={applicationId}>
                <Link to="/dialogues/$applicationId" params={{ applicationId }}>
                  {say.openCase(reference, entries)}
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </PartState>
  );
}
