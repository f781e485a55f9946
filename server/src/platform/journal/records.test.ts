import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRecords, encodeRecord, longestPayload } from './records.ts';

const payloads = fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 12 });
const written = (records: readonly Uint8Array[]) => Buffer.concat(records.map(encodeRecord));

test('what was written is read again', () => {
  fc.assert(
    fc.property(payloads, (records) => {
      const bytes = written(records);
      const read = decodeRecords(bytes);
      expect(read.payloads.map((each) => [...each])).toEqual(records.map((each) => [...each]));
      expect(read.end).toBe(bytes.length);
    }),
  );
});

test('cut at any byte, a file gives the first records whole and nothing else', () => {
  fc.assert(
    fc.property(payloads, (records) => {
      const bytes = written(records);
      let whole = 0;
      let boundary = 0;
      for (let cut = 0; cut <= bytes.length; cut += 1) {
        if (cut - boundary === 8 + (records[whole]?.length ?? Number.NaN)) {
          boundary = cut;
          whole += 1;
        }
        const read = decodeRecords(bytes.subarray(0, cut));
        expect(read.payloads).toHaveLength(whole);
        expect(read.end).toBe(boundary);
      }
    }),
    { numRuns: 30 },
  );
});

test('one changed bit ends the reading at the record it lies in', () => {
  fc.assert(
    fc.property(payloads, fc.nat(), fc.nat(7), (records, at, bit) => {
      const bytes = written(records);
      if (bytes.length === 0) return;
      const place = at % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
      let before = 0;
      for (let end = 0; end + 8 + (records[before]?.length ?? Number.NaN) <= place; before += 1) {
        end += 8 + (records[before]?.length ?? 0);
      }
      const read = decodeRecords(bytes).payloads.map((each) => [...each]);
      expect(read).toEqual(records.slice(0, before).map((each) => [...each]));
    }),
  );
});

test('whatever stands behind a torn tail is not read, and any bytes at all are read without an error', () => {
  fc.assert(
    fc.property(payloads, fc.uint8Array({ maxLength: 200 }), (records, rest) => {
      const read = decodeRecords(Buffer.concat([written(records), rest])).payloads;
      expect(read.slice(0, records.length).map((each) => [...each])).toEqual(records.map((each) => [...each]));
    }),
  );
  expect(decodeRecords(Buffer.alloc(4096)).payloads).toEqual([]);
});

test('an empty record and one that is too long are refused', () => {
  expect(() => encodeRecord(new Uint8Array())).toThrow(RangeError);
  expect(() => encodeRecord(new Uint8Array(longestPayload + 1))).toThrow(RangeError);
});
