import type { StaffText } from '../../nb-staff.ts';

export const continuity: Pick<StaffText, 'continuity'> = {
  continuity: {
    work: 'Hur många som kommer',
    workHelp: 'Olika hjälpare på två veckor. Aldrig om enskilda medarbetare.',
    title: 'Hur många som kommer till samma person',
    lead: 'Färre olika gör det tryggare. Talen säger inget om enskilda medarbetare.',
    loading: 'Hämtar talen',
    howCounted:
      'Räknat som i den nationella mätningen: personer med minst två besök om dagen, dag och kväll mellan 07 och 22, minst tio av fjorton dagar. Natt står för sig. Är färre än fem räknade visas inga tal.',
    few: 'För få för att visa tal',
    fewHelp: 'Tal visas när minst fem personer får två besök om dagen eller mer.',
    median: 'Mitt i raden: så många olika möter en person på två veckor',
    until: 'Två veckor till och med',
    people: 'Personer',
    faces: 'Olika hjälpare',
    night: 'På natten',
    visits: 'Besök',
    most: 'Flest olika hjälpare',
    who: 'Vem',
    contact: 'Fast omsorgskontakt',
    hasContact: 'har',
    noContact: 'ingen',
    ofPerson: (day: number, night: number) =>
      `De senaste 14 dagarna har ${day} olika varit här på dag och kväll${night === 0 ? '' : `, och ${night} på natten`}.`,
  },
};
