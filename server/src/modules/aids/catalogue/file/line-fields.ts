import type { AidLineFault, LocalText } from '@tunet/contract';
import { type Column, columnsOf } from './columns.ts';

/** One line of the file, field by field; what is wrong with a field is told as it is read. */
export interface LineFields {
  has(column: Column): boolean;
  /** what stands there, without the space around it */
  at(column: Column): string;
  /** a whole number within its bounds; undefined: the field is empty or not there */
  number(column: Column, from: number, to: number, fault?: AidLineFault): number | undefined;
  /** yes or no; undefined: the field is empty or not there */
  truth(column: Column): boolean | undefined;
  /** a text in every language; undefined: it is said in none of them. One that is said in some and not in all is a fault. */
  text(
    what: 'name' | 'purpose' | 'fit' | 'use' | 'clean',
    before: LocalText | undefined,
    max: number,
  ): LocalText | undefined;
  tell(fault: AidLineFault): void;
  readonly faults: readonly AidLineFault[];
}

export function fieldsOf(headings: readonly (Column | null)[], row: readonly string[]): LineFields {
  const faults: AidLineFault[] = [];
  const tell = (fault: AidLineFault) => {
    if (!faults.includes(fault)) faults.push(fault);
  };
  const at = (column: Column): string =>
    (headings.includes(column) ? (row[headings.indexOf(column)] ?? '') : '').trim();
  const has = (column: Column): boolean => at(column) !== '';
  return {
    ...{ at, has, tell, faults },
    number(column, from, to, fault = 'number-malformed') {
      if (!has(column)) return;
      const number = Number(at(column).replace(',', '.'));
      if (Number.isInteger(number) && number >= from && number <= to) return number;
      tell(fault);
    },
    truth(column) {
      if (!has(column)) return;
      const said = at(column).toLowerCase();
      if (['ja', 'yes', 'x', '1', 'true'].includes(said)) return true;
      if (['nei', 'nej', 'no', '0', 'false'].includes(said)) return false;
      tell('yes-or-no');
    },
    text(what, before, max) {
      const columns = columnsOf(what);
      const [nb = '', nn = '', sv = '', en = ''] = columns.map((column, no) => {
        const stood = before ? [before.nb, before.nn, before.sv, before.en][no] : undefined;
        return has(column) ? at(column) : (stood ?? '');
      });
      const all = [nb, nn, sv, en];
      if (all.some((said) => said.length > max)) tell('too-long');
      const missing = all.filter((said) => said === '').length;
      if (missing === 4) return;
      if (missing > 0) tell('language-missing');
      return { nb, nn, sv, en };
    },
  };
}
