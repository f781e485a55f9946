import { useQueryClient } from '@tanstack/react-query';
import type { CarePlan } from '@tunet/contract';
import type { Answer } from '../../data/call.ts';

export type BesideAnswer = Answer<'GET /api/people/:personId/plan/beside'>;

/** What a part of the plan needs to show and change what stands beside the unit's own lines. */
export interface BesideOf {
  readonly personId: string;
  readonly plan: CarePlan;
  readonly found: BesideAnswer;
  /** the reader is on duty in the unit of the plan */
  readonly isOurs: boolean;
}

/** Reads anew what stands beside the plan, the plan itself and the list of the unit. */
export function useReread(personId: string) {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [['plan-beside', personId], ['person-plan', personId], ['plans-due']]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
}
