import type { StaffText } from '../../nb-staff.ts';

export const continuity: Pick<StaffText, 'continuity'> = {
  continuity: {
    work: 'How many come',
    workHelp: 'Different helpers in two weeks. Never about one employee.',
    title: 'How many come to the same person',
    lead: 'Fewer different ones is safer. The figures say nothing of single employees.',
    loading: 'Fetching the figures',
    howCounted:
      'Counted as in Sweden: persons with at least two visits a day, day and evening from 07 to 22, on at least ten of fourteen days. Night stands apart. Where fewer than five are counted, no figure is shown.',
    few: 'Too few to show a figure',
    fewHelp: 'A figure is shown when at least five persons have two visits a day or more.',
    median: 'In the middle of the row: so many different ones meet a person in two weeks',
    until: 'Two weeks until',
    people: 'Persons',
    faces: 'Different helpers',
    night: 'At night',
    visits: 'Visits',
    most: 'Most different helpers',
    who: 'Who',
    contact: 'Primary contact',
    hasContact: 'has one',
    noContact: 'none',
    ofPerson: (day: number, night: number) =>
      `In the last 14 days ${day} different ones have been here day and evening${night === 0 ? '' : `, and ${night} at night`}.`,
  },
};
