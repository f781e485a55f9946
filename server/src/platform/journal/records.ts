import { crc32 } from 'node:zlib';

/** How a segment begins; another beginning is a file of another kind or of a later version. */
export const segmentHead = Buffer.from('TUNETJ1\n');
/** Length (32 bits, little endian), then CRC-32 over length and payload. */
const headBytes = 8;
/** A length beyond this is damage, not a record. */
export const longestPayload = 1024 * 1024;

/**
 * One record: length, CRC-32, payload. The CRC covers the length too, so that a length that was damaged does not lead astray.
 * @throws RangeError for an empty payload (a file of zeros must not read as records) or one that is too long
 */
export function encodeRecord(payload: Uint8Array): Buffer {
  if (payload.length === 0 || payload.length > longestPayload)
    throw new RangeError('a record holds 1 to 1048576 bytes');
  const head = Buffer.alloc(headBytes);
  head.writeUInt32LE(payload.length, 0);
  head.writeUInt32LE(crc32(payload, crc32(head.subarray(0, 4))), 4);
  return Buffer.concat([head, payload]);
}

/** What a file holds up to the first byte that is not whole. */
export interface Decoded {
  readonly payloads: readonly Buffer[];
  /** how many bytes were read as whole records */
  readonly end: number;
}

/** Reads records until the bytes end or are damaged. What follows a torn record was never told to anybody. */
export function decodeRecords(bytes: Buffer): Decoded {
  const payloads: Buffer[] = [];
  let end = 0;
  while (end + headBytes <= bytes.length) {
    const length = bytes.readUInt32LE(end);
    const from = end + headBytes;
    if (length === 0 || length > longestPayload || from + length > bytes.length) break;
    const payload = bytes.subarray(from, from + length);
    if (crc32(payload, crc32(bytes.subarray(end, end + 4))) !== bytes.readUInt32LE(end + 4)) break;
    payloads.push(payload);
    end = from + length;
  }
  return { payloads, end };
}
