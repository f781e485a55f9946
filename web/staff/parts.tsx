import { createContext, useContext } from 'react';
import { useIdentity } from '../ui/identity.tsx';
import type { Area, AreaPart } from './area.ts';

/** The areas of the door, for pages that show parts of others: a page cannot import the list that it stands in itself. */
export const AreasContext = createContext<readonly Area[]>([]);

/** What the areas add to a case, for the one who is logged in. */
export function useCaseParts(): AreaPart<{ applicationId: string; personId: string }>[] {
  return useParts((area) => area.caseParts ?? []);
}

/** What the areas add to a person's page, for the one who is logged in. */
export function usePersonParts(): AreaPart<{ personId: string }>[] {
  return useParts((area) => area.personParts ?? []);
}

function useParts<Props>(of: (area: Area) => readonly AreaPart<Props>[]): AreaPart<Props>[] {
  const areas = useContext(AreasContext);
  const { roles } = useIdentity();
  return areas.flatMap(of).filter((part) => part.roles.some((role) => roles.includes(role)));
}
