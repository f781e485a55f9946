import type { DeskRow } from '@tunet/contract';
import type { TextAtWork } from '../../ui/more-text.tsx';

/** Who the alarm is about, as far as it is known. */
export function whoOf(text: TextAtWork, row: DeskRow): string {
  if (!row.known) return text.desk.unknownDevice;
  if (row.persons.length === 0) return text.desk.unknownPerson;
  return text.unit.list(row.persons.map((person) => person.name));
}

/** Municipality and area. */
export function whereabouts(row: DeskRow): string {
  return [row.placeName, row.areaName].filter(Boolean).join(' · ');
}
