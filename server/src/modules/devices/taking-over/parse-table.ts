/** A table as somebody saved it from a spreadsheet. */
export interface Table {
  readonly header: readonly string[];
  /** each with the line on which it begins, as a spreadsheet counts them */
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

/** How its letters are written is found out: UTF-8 when it is that throughout, else ISO-8859-1, in which every byte is a letter. */
export function readLetters(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads a table of `;`, `,` or tabs with quoted fields (RFC 4180): a quote inside quotes is written twice, and a quoted field may
 * hold separators and line breaks. The separator is the one that the first line has most of. Blank lines are passed over.
 * Total: any text at all is some table. Null when there is no header.
 */
export function parseTable(text: string): Table | null {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(clean);
  const lines = splitLines(clean, separator).filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  const [header, ...rows] = lines;
  return header ? { header: header.fields.map((name) => name.trim()), rows } : null;
}

function separatorOf(text: string): string {
  let quoted = false;
  const counts = new Map([
    [';', 0],
    [',', 0],
    ['\t', 0],
  ]);
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && (sign === '\n' || sign === '\r')) break;
    const count = counts.get(sign);
    if (!quoted && count !== undefined) counts.set(sign, count + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

type Line = { readonly line: number; readonly fields: string[] };

function splitLines(text: string, separator: string): Line[] {
  const lines: Line[] = [];
  let fields: string[] = [];
  let field = '';
  let state: 'plain' | 'quoted' | 'after-quote' = 'plain';
  let line = 1;
  let began = 1;
  const endField = (): void => {
    fields.push(field);
    field = '';
    state = 'plain';
  };
  const endLine = (): void => {
    endField();
    lines.push({ line: began, fields });
    fields = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const isBreak = sign === '\n' || sign === '\r';
    if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) line += 1;
    if (state === 'quoted') {
      if (sign === '"') state = 'after-quote';
      else field += sign;
    } else if (state === 'after-quote' && sign === '"') {
      field += '"';
      state = 'quoted';
    } else if (sign === separator) endField();
    else if (isBreak) {
      if (sign === '\r' && text[at + 1] === '\n') continue;
      endLine();
      began = line;
    } else if (sign === '"' && state === 'plain' && field.trim() === '') {
      field = '';
      state = 'quoted';
    }
    // What follows a closing quote, or a quote in the middle of a word, is kept as it stands.
    else field += sign;
  }
  if (field !== '' || fields.length > 0) endLine();
  return lines;
}

/** Writes a field so that it is read back as it was. */
export function writeField(field: string, separator = ';'): string {
  return /["\r\n]/.test(field) || field.includes(separator) || field !== field.trim()
    ? `"${field.replaceAll('"', '""')}"`
    : field;
}
