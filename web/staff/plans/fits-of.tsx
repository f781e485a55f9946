import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { AidFits } from '../../ui/aid-fits.tsx';

/** What she has said of the aids she has borrowed, beside the plans. */
export function FitsOf({ personId, name }: { personId: string; name: string }) {
  const found = useQuery({
    queryKey: ['aid-fits', personId],
    queryFn: () => call('GET /api/people/:personId/aid-fits', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return <AidFits fits={found.data?.fits ?? []} name={name.split(' ')[0] ?? name} className="plan-lines" level={2} />;
}
