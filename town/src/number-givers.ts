import { norwegianSynthetic, swedishSynthetic } from './synthetic-number.ts';

/** Gives out what may be given once: identity numbers by day of birth, telephone numbers, numbers of cases. */
export class NumberGiver {
  readonly #given = new Map<string, number>();
  readonly #phoneOf = new Map<string, string>();
  readonly #cases = new Map<string, number>();
  #phones = 0;

  /** @throws RangeError when the day has none left: a Swedish day has ten for tests */
  identityNumber(country: 'NO' | 'SE', bornOn: string): string {
    const day = `${country} ${bornOn}`;
    const order = this.#given.get(day) ?? 0;
    this.#given.set(day, order + 1);
    if (country === 'NO') return norwegianSynthetic(bornOn, order);
    if (order > 9) throw new RangeError(`no number left on ${bornOn}`);
    return swedishSynthetic(bornOn, order);
  }

  /**
   * The number a person is rung on, the same each time she is asked for. Norwegian from the fictional series 555;
   * Swedish from the series that are kept for films, which are few and come round.
   * @param own hers, when the story says it
   */
  phoneOf(key: string, country: 'NO' | 'SE', own: string | null): string {
    const known = this.#phoneOf.get(key) ?? own ?? this.#newPhone(country);
    this.#phoneOf.set(key, known);
    return known;
  }

  /** A short number to say on the telephone, `26-4711`: each once in a place and year. @param day when it came */
  caseNumber(place: string, day: string): string {
    const year = `${place} ${day.slice(0, 4)}`;
    const no = this.#cases.get(year) ?? 0;
    this.#cases.set(year, no + 1);
    // A step that shares no factor with 9 000 gives each number once, and tells nobody how many there are.
    return `${day.slice(2, 4)}-${1_000 + ((no * 7_919) % 9_000)}`;
  }

  #newPhone(country: 'NO' | 'SE'): string {
    this.#phones += 1;
    const no = this.#phones;
    if (country === 'NO') {
      const digits = String(10_000 + no).padStart(5, '0');
      return `+47 555 ${digits.slice(0, 2)} ${digits.slice(2)}`;
    }
    const two = String(no % 100).padStart(2, '0');
    const series = [`+46 31 390 06 ${two}`, `+46 40 628 04 ${two}`, `+46 8 465 004 ${two}`, `+46 980 319 2${two}`];
    return series[Math.floor(no / 100) % series.length] ?? '+46 31 390 06 00';
  }
}
