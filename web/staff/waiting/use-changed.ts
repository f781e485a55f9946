import { useQueryClient } from '@tanstack/react-query';
import type { WaitingCase } from '@tunet/contract';

/** Puts what an act answered on the screen, and the list after it. */
export function useChanged(waitingId: string): (now: WaitingCase) => void {
  const queries = useQueryClient();
  return (now) => {
    queries.setQueryData(['waiting-one', waitingId], now);
    void queries.invalidateQueries({ queryKey: ['waiting-list'] });
    void queries.invalidateQueries({ queryKey: ['care-places'] });
  };
}
