export interface AgeGroup {
  readonly from: number;
  /** null: and older */
  readonly to: number | null;
  readonly persons: number;
}

/** Nordvik by age: what is given of the old, and the young in plausible parts; 87 000 in all. */
const nordvik: readonly AgeGroup[] = [
  { from: 0, to: 5, persons: 5_870 },
  { from: 6, to: 15, persons: 11_240 },
  { from: 16, to: 17, persons: 2_210 },
  { from: 18, to: 24, persons: 7_120 },
  { from: 25, to: 39, persons: 17_960 },
  { from: 40, to: 54, persons: 18_410 },
  { from: 55, to: 66, persons: 12_350 },
  { from: 67, to: 79, persons: 8_450 },
  { from: 80, to: 89, persons: 2_840 },
  { from: 90, to: null, persons: 550 },
];

/** Inhabitants by age; the small places are somewhat older than Nordvik. The groups add up to `inhabitants`. */
export function ageGroups(slug: string, inhabitants: number): readonly AgeGroup[] {
  if (slug === 'nordvik') return nordvik;
  const groups = nordvik.map(({ from, to, persons }) => ({
    from,
    to,
    persons: Math.round((persons / 87_000) * inhabitants * (from >= 67 ? 1.35 : 1)),
  }));
  const sum = groups.reduce((total, { persons }) => total + persons, 0);
  return groups.map((group) => (group.from === 40 ? { ...group, persons: group.persons + inhabitants - sum } : group));
}
