import { describe, expect, test } from 'vitest';
import { locate } from './locate.ts';

const dwelling = {
  street: 'Bjørkelia 12',
  postal: '9801 Nordvik',
  entrance: 'B',
  floor: '2',
  confirmedOn: '2026-10-28',
  protection: 'none',
} as const;
const { protection: _, ...shown } = dwelling;

describe('what locates a person', () => {
  test('is shown when nobody there is protected', () => {
    expect(locate(dwelling, 'none', 'none')).toEqual({ shown: true, ...shown });
  });

  test.each(['confidential', 'strictly-confidential'] as const)(
    'is withheld for %s without clearance',
    (protection) => {
      const answer = locate(dwelling, protection, 'none');
      expect(answer).toEqual({ shown: false, why: 'protected' });
      expect(JSON.stringify(answer)).not.toContain('Bjørkelia');
    },
  );

  test('is withheld of one who lives with a protected person', () => {
    const shared = { ...dwelling, protection: 'strictly-confidential' } as const;
    expect(locate(shared, 'none', 'none')).toEqual({ shown: false, why: 'protected' });
  });

  test('is shown for a protected person while the alarm is in hand, and to herself', () => {
    expect(locate(dwelling, 'strictly-confidential', 'in-hand').shown).toBe(true);
    expect(locate(dwelling, 'confidential', 'own').shown).toBe(true);
  });

  test('says that it is unknown rather than showing an empty address', () => {
    expect(locate(null, 'none', 'own')).toEqual({ shown: false, why: 'unknown' });
  });
});
