import { SaxesParser } from 'saxes';

/** The leaves below the root in document order, names in lower case and without prefix, values untrimmed. */
export interface XmlLeaves {
  readonly root: string;
  readonly leaves: readonly { readonly name: string; readonly value: string }[];
}

/** `leaves` of a refused document are those read before the fault: its `ref` may be among them. */
export type XmlReading =
  | ({ readonly fault: null } & XmlLeaves)
  | ({ readonly fault: 'encoding' | 'doctype' | 'not-well-formed' | 'too-deep' } & XmlLeaves);

const MAX_DEPTH = 8;

/**
 * Reads a small XML document. No document type, no entity beyond the five of XML itself, UTF-8 or ISO-8859-1.
 * White space before the prolog, a byte order mark and NULs at the end are let pass: C programs send them. Never throws.
 */
export function readXml(bytes: Buffer): XmlReading {
  const text = decode(bytes);
  if (text === null) return { fault: 'encoding', root: '', leaves: [] };
  const leaves: { name: string; value: string }[] = [];
  const open: { name: string; value: string; hasChildren: boolean }[] = [];
  let root = '';
  let fault: Exclude<XmlReading['fault'], null> | null = null;
  const parser = new SaxesParser({ position: false });
  const take = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.value += part;
  };
  // Reading ends with the first fault: a body made of faults alone would cost half a second, and alarms wait behind it.
  const giveUp = (found: Exclude<XmlReading['fault'], null>): never => {
    fault ??= found;
    throw new SyntaxError(found);
  };
  parser.on('error', () => giveUp('not-well-formed'));
  parser.on('doctype', () => giveUp('doctype'));
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.hasChildren = true;
    const name = plainName(tag.name);
    if (open.length === 0 && root === '') root = name;
    if (open.length >= MAX_DEPTH) giveUp('too-deep');
    open.push({ name, value: '', hasChildren: false });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined || fault !== null || element.hasChildren || open.length === 0) return;
    leaves.push({ name: element.name, value: element.value });
  });
  try {
    parser.write(text).close();
  } catch {
    fault ??= 'not-well-formed';
  }
  return { fault, root, leaves };
}

function decode(bytes: Buffer): string | null {
  if (bytes.includes(0) && /\0[^\0\s]/.test(bytes.toString('latin1'))) return null;
  const declared = /^[\s\xef\xbb\xbf]*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/i.exec(
    bytes.toString('latin1', 0, 256),
  )?.[1];
  const name = declared?.toLowerCase() ?? 'utf-8';
  let text: string;
  if (name === 'iso-8859-1' || name === 'latin1') text = bytes.toString('latin1');
  else if (name !== 'utf-8' && name !== 'utf8' && name !== 'us-ascii') return null;
  else text = decodeUtf8(bytes) ?? bytes.toString('latin1');
  return trimmed(text);
}

/** Without white space and a mark before, white space and NULs after. By hand: a pattern would go over a long run of blanks again for each of them. */
function trimmed(text: string): string {
  let start = 0;
  while (start < text.length && (text[start] === '\ufeff' || isBlank(text[start]))) start++;
  let end = text.length;
  while (end > start && (text[end - 1] === '\0' || isBlank(text[end - 1]))) end--;
  return text.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

/** Null when the bytes are not UTF-8: then the sender meant ISO-8859-1, whatever it says. */
function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function plainName(name: string): string {
  const colon = name.indexOf(':');
  return (colon === -1 ? name : name.slice(colon + 1)).toLowerCase();
}
