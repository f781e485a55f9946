/** A person as others call her. */
export interface Named {
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * True when words that one candidate will read name another candidate of the same meeting: by both names together, or by a last name
 * that is not her own. Whole words only, whatever the case.
 */
export function namesAnother(words: string, self: string, candidates: readonly Named[]): boolean {
  const own = candidates.find(({ personId }) => personId === self);
  const said = ` ${words.toLocaleLowerCase('nb').replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const says = (name: string): boolean =>
    said.includes(` ${name.toLocaleLowerCase('nb')} `) || said.includes(` ${name.toLocaleLowerCase('nb')}s `);
  return candidates.some(({ personId, firstName, lastName }) => {
    if (personId === self) return false;
    return says(`${firstName} ${lastName}`) || (lastName !== own?.lastName && says(lastName));
  });
}
