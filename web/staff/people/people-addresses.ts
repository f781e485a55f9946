/** Where these pages stand: on their own, or at the right of the desk, which stays live beside them. */
export type PeopleBase = '/people' | '/desk/people';

/** The address of one person's page: her number and nothing else, for addresses end in logs and histories. */
export function personAddress(base: PeopleBase, personId: string) {
  return { to: `${base}/$personId`, params: { personId } } as const;
}
