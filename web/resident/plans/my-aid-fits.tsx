import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { AidFits } from '../../ui/aid-fits.tsx';
import { usePersonHere } from '../people.ts';

/** What she has said of her aids, among what else is agreed. Silent until it is heard: the plan does not wait for it. */
export function MyAidFits() {
  const { personId, name } = usePersonHere();
  const found = useQuery({
    queryKey: ['my-plan', personId, 'aid-fits'],
    queryFn: () => call('GET /api/my/people/:personId/aid-fits', { params: { personId } }),
  });
  return (
    <div className="my-plan">
      <AidFits fits={found.data?.fits ?? []} name={name} className="my-goals" level={2} />
    </div>
  );
}
