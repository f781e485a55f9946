import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable, readLetters, writeField } from './parse-table.ts';

test('a file from a spreadsheet: semicolons, quotes, a line break inside a field, Windows line ends', () => {
  const table = parseTable(
    'Alarmnummer;Adresse\r\n26317;"Bjørkelia 12; inngang ""B""\r\n2. etasje"\r\n\r\n26318;Lia 4\r\n',
  );
  expect(table?.header).toEqual(['Alarmnummer', 'Adresse']);
  expect(table?.rows).toEqual([
    { line: 2, fields: ['26317', 'Bjørkelia 12; inngang "B"\r\n2. etasje'] },
    { line: 5, fields: ['26318', 'Lia 4'] },
  ]);
});

test('commas and tabs are found out by the first line', () => {
  expect(parseTable('cid,model\n1,"A, B"\n')?.rows).toEqual([{ line: 2, fields: ['1', 'A, B'] }]);
  expect(parseTable('cid\tmodel\n1\tA\n')?.rows).toEqual([{ line: 2, fields: ['1', 'A'] }]);
});

test('æ, ø and å are read in both ways of writing letters, and the mark that Excel puts first is passed over', () => {
  const text = 'Adresse;Navn\nÆrlig vei 1;Åse Øy\n';
  expect(readLetters(new TextEncoder().encode(text))).toBe(text);
  expect(readLetters(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(text);
  expect(parseTable(`\uFEFF${text}`)?.header).toEqual(['Adresse', 'Navn']);
});

test('an empty file is no table', () => {
  expect(parseTable('')).toBeNull();
  expect(parseTable('\n\n ;\n')).toBeNull();
});

const someField = fc.string({
  unit: fc.constantFrom('a', 'ø', '"', ';', ',', '\n', '\r', ' ', '1', '\t'),
  maxLength: 8,
});

test('whatever is written is read back', () => {
  const someTable = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(someField, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    );
  fc.assert(
    fc.property(someTable, fc.constantFrom(';', ',', '\t'), (rows, separator) => {
      const full = rows.filter((fields) => fields.some((field) => field.trim() !== ''));
      const names = Array.from({ length: rows[0]?.length ?? 0 }, (_, no) => `name${no}`);
      const text = [names, ...full]
        .map((fields) => fields.map((field) => writeField(field, separator)).join(separator))
        .join('\r\n');
      const table = parseTable(text);
      expect(table?.header).toEqual(names);
      expect(table?.rows.map(({ fields }) => fields)).toEqual(full);
    }),
  );
});

test('any bytes at all are some table or none, and every row knows its line', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const table = parseTable(readLetters(bytes));
      const lines = table?.rows.map(({ line }) => line) ?? [];
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }),
  );
});
