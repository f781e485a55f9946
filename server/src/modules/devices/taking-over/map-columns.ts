import type { DeviceKind, FleetColumn } from '@tunet/contract';

/** What people call the columns, in four languages and in the files of vendors; compared without signs and capitals. */
const names: Readonly<Record<FleetColumn, readonly string[]>> = {
  cid: [
    'alarmnummer',
    'alarm nr',
    'enhetsnummer',
    'kontonummer',
    'larmnummer',
    'larmkod',
    'cid',
    'controller id',
    'account',
    'account number',
    'alarm number',
    'device number',
  ],
  serial: ['serienummer', 'serie nr', 'serienr', 'imei', 'serial', 'serial number'],
  vendor: ['leverandør', 'produsent', 'leverantör', 'tillverkare', 'vendor', 'maker', 'manufacturer', 'supplier'],
  model: ['modell', 'type', 'produkt', 'model', 'product', 'typ'],
  kind: ['slag', 'utstyr', 'utstyrstype', 'utrustning', 'sort', 'kind', 'device type', 'slags utstyr'],
  phone: ['telefon', 'telefonnummer', 'alarmtelefon', 'tlf', 'phone', 'telephone', 'number to call'],
  sim: ['sim', 'simkort', 'sim kort', 'sim card', 'iccid'],
  'person-number': [
    'fødselsnummer',
    'fodselsnummer',
    'personnummer',
    'fnr',
    'identity number',
    'national id',
    'person number',
  ],
  street: ['adresse', 'gate', 'gateadresse', 'gatuadress', 'adress', 'address', 'street'],
  did: ['smykke', 'smykkenummer', 'utløser', 'utløysar', 'larmknapp', 'knapp', 'did', 'pendant', 'trigger'],
};

const byName = new Map(
  Object.entries(names).flatMap(([column, known]) =>
    known.map((name) => [plain(name), column as FleetColumn] as const),
  ),
);

/** Without what one column cannot be taken over. */
export const neededColumns: readonly FleetColumn[] = ['cid', 'person-number'];

/** Which column each heading means; of two that mean the same the first counts. Null: not one of ours, and not read. */
export function mapColumns(header: readonly string[]): (FleetColumn | null)[] {
  const seen = new Set<FleetColumn>();
  return header.map((heading) => {
    const column = byName.get(plain(heading)) ?? null;
    if (column === null || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}

const kindNames: Readonly<Record<DeviceKind, readonly string[]>> = {
  'social-alarm': [
    'trygghetsalarm',
    'tryggleiksalarm',
    'trygghetslarm',
    'safety alarm',
    'social alarm',
    'alarm',
    'larm',
  ],
  dispenser: [
    'medisindispenser',
    'medisindispensar',
    'dispenser',
    'läkemedelsautomat',
    'läkemedelsrobot',
    'medicine dispenser',
  ],
  screen: ['skjerm', 'familieskjerm', 'familjeskärm', 'skärm', 'screen', 'family screen'],
  other: ['annet', 'anna', 'annat', 'other', 'sensor'],
};
const kindByName = new Map(
  Object.entries(kindNames).flatMap(([kind, known]) => known.map((name) => [plain(name), kind as DeviceKind] as const)),
);

/** What kind a word means; an empty one is a safety alarm, which is what fleets are made of. Null: unknown. */
export function kindOf(word: string): DeviceKind | null {
  return word.trim() === '' ? 'social-alarm' : (kindByName.get(plain(word)) ?? null);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
