import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FleetLine, isSameStreet, judgeRows, type Known, readLines } from './judge-rows.ts';
import { parseTable } from './parse-table.ts';

const number = '01884198765';
const known: Known = {
  persons: new Map([
    [number, { personId: 'p1', homeId: 'h1', street: 'Bjørkelia 12', isDead: false }],
    ['02884198765', { personId: 'p2', homeId: 'h2', street: 'Lia 4', isDead: true }],
  ]),
  devices: new Map([
    ['700', { deviceId: 'd700', serial: null, homeId: 'h1', isPlacedElsewhere: false }],
    ['701', { deviceId: 'd701', serial: 'S-9', homeId: null, isPlacedElsewhere: true }],
  ]),
  serials: new Map([['s-9', '701']]),
};
const read = (text: string) => readLines(parseTable(text) ?? { header: [], rows: [] });
const judge = (text: string) =>
  judgeRows(read(text), known).map(({ line, verdict, reasons }) => [line, verdict, ...reasons]);
const header = 'Alarmnummer;Serienummer;Leverandør;Modell;Fødselsnummer;Adresse\n';

test('each line is accepted, needs a look, is refused or is known, with the reason and its line', () => {
  expect(
    judge(
      `${header}100;S-1;Doro;Eliza;${number};Bjørkelia 12\n101;;Doro;Eliza;${number};Furuveien 3\n102;;Doro;Eliza;03884198765;\n;;Doro;Eliza;${number};\n10-3;;;;${number};\n100;;;;${number};\n104;S-1;;;${number};\n105;S-9;;;${number};\n106;;;;123;\n107;;;;02884198765;\n700;;;;${number};\n701;;;;${number};\n108;;;;;\n`,
    ),
  ).toEqual([
    [2, 'accepted'],
    [3, 'look', 'address-differs'],
    [4, 'look', 'person-unknown'],
    [5, 'refused', 'no-number'],
    [6, 'refused', 'number-malformed'],
    [7, 'refused', 'number-twice'],
    [8, 'refused', 'serial-twice'],
    [9, 'refused', 'serial-twice'],
    [10, 'refused', 'person-number-malformed'],
    [11, 'look', 'person-died'],
    [12, 'known'],
    [13, 'refused', 'stands-elsewhere'],
    [14, 'look', 'no-person'],
  ]);
});

test('headings are understood in four languages, in any order, and others are passed over', () => {
  const heads = [
    'ALARMNUMMER;Fødselsnummer',
    'Larmnummer;Personnummer',
    'alarm_number;identity-number',
    'Notat;cid;fnr',
  ];
  for (const head of heads) {
    const [line] = read(`${head}\n${head.startsWith('Notat') ? 'x;' : ''}55;${number}\n`);
    expect(line).toMatchObject({ cid: '55', personNumber: number });
  }
});

test('one street is written in many ways, and two houses are two', () => {
  expect(isSameStreet('BJØRKELIA 12, 9801 Nordvik', 'Bjørkelia 12')).toBe(true);
  expect(isSameStreet('Furuvegen 3', 'Furuveien 3')).toBe(true);
  expect(isSameStreet('Lia 12', 'Lia 1')).toBe(false);
  expect(isSameStreet('Lia 1', 'Lia 12')).toBe(false);
});

const someLine: fc.Arbitrary<Omit<FleetLine, 'line'>> = fc.record({
  cid: fc.constantFrom('', '1', '2', '3', 'x y', '700', '701'),
  serial: fc.constantFrom(null, 'S-1', 's-1', 'S-2', 'S-9'),
  vendor: fc.constantFrom('Doro', ''),
  model: fc.constantFrom('Eliza', ''),
  kind: fc.constantFrom('social-alarm' as const, null),
  phone: fc.constant(null),
  sim: fc.constant(null),
  personNumber: fc.constantFrom(null, number, '02884198765', '03884198765', 'abc'),
  street: fc.constantFrom(null, 'Bjørkelia 12', 'Elsewhere 1'),
  did: fc.constantFrom(null, '01'),
});
const someLines = fc
  .array(someLine, { maxLength: 20 })
  .map((lines) => lines.map((line, no) => ({ ...line, line: no + 2 })));

test('whatever a file holds: what is taken has a number of its own, nobody is moved, and no line is lost', () => {
  fc.assert(
    fc.property(someLines, (lines) => {
      const judged = judgeRows(lines, known);
      expect(judged.map(({ line }) => line)).toEqual(lines.map(({ line }) => line));
      const taken = judged.filter(({ verdict }) => verdict === 'accepted' || verdict === 'look');
      expect(new Set(taken.map(({ cid }) => cid)).size).toBe(taken.length);
      const serials = taken.flatMap(({ read: { serial } }) => serial?.toLowerCase() ?? []);
      expect(new Set(serials).size).toBe(serials.length);
      for (const { verdict, reasons, device, person } of judged) {
        expect(verdict === 'accepted' || verdict === 'known').toBe(reasons.length === 0);
        if (verdict !== 'refused' && device?.homeId) expect(person?.homeId).toBe(device.homeId);
      }
    }),
  );
});

test('a file taken over a second time is known throughout', () => {
  fc.assert(
    fc.property(someLines, (lines) => {
      const first = judgeRows(lines, known);
      const taken = first.filter(({ verdict }) => verdict === 'accepted' || verdict === 'look');
      const after: Known = {
        ...known,
        devices: new Map([
          ...known.devices,
          ...taken.map(({ cid, read: { serial }, person }) => {
            const homeId = person && !person.isDead ? person.homeId : null;
            return [cid, { deviceId: `d${cid}`, serial, homeId, isPlacedElsewhere: false }] as const;
          }),
        ]),
      };
      const livingOnly = lines.filter(({ personNumber }) => personNumber !== '02884198765');
      const again = judgeRows(livingOnly, after).filter(({ line }) => taken.some((one) => one.line === line));
      for (const { verdict } of again) expect(verdict).toBe('known');
    }),
  );
});
