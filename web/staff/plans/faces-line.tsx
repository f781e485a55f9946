import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { useStaffText } from '../staff-text.tsx';

/** How many different ones have been with her in the last two weeks. */
export function FacesLine(props: { personId: string }) {
  const say = useStaffText().continuity;
  const { personId } = props;
  const found = useQuery({
    queryKey: ['faces', personId],
    queryFn: () => call('GET /api/people/:personId/faces', { params: { personId } }),
  });
  if (!found.data || found.data.visits === 0) return null;
  return <p className="quiet">{say.ofPerson(found.data.faces, found.data.nightFaces)}</p>;
}
