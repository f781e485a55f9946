/** What a program that reads a file aloud finds in it. Only of files written without compression. */
export interface PdfRead {
  /** Base names of the typefaces, and whether each is carried in the file with what its signs mean. */
  readonly fonts: readonly { readonly name: string; readonly isCarried: boolean; readonly saysSigns: boolean }[];
  /** Pieces of text in the order they are written. `part` is null for decoration, undefined for text that belongs nowhere. */
  readonly pieces: readonly { readonly text: string; readonly part: number | null | undefined }[];
  /** Tags of the structure, in reading order, each with the parts of the page it holds. */
  readonly tags: readonly { readonly tag: string; readonly lang: string | null; readonly parts: readonly number[] }[];
}

const objects = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g;

export function readPdf(pdf: Uint8Array): PdfRead {
  const source = Buffer.from(pdf).toString('latin1');
  const bodies = new Map([...source.matchAll(objects)].map(([, no = '', body = '']) => [no, body]));
  const at = (no: string | undefined): string => bodies.get(no ?? '') ?? '';
  const refs = (body: string, name: string): string[] =>
    [...(body.match(new RegExp(`/${name} \\[?([^\\]/>]*)`))?.[1]?.matchAll(/(\d+) 0 R/g) ?? [])].map(
      ([, no = '']) => no,
    );
  const fontNames = new Map<string, string>();
  for (const body of bodies.values()) {
    for (const [, name = '', no = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) fontNames.set(name, no);
  }
  const signs = new Map([...fontNames].map(([name, no]) => [name, signsOf(at(refs(at(no), 'ToUnicode')[0]))]));
  const fonts = [...fontNames.values()].map((no) => {
    const [inner] = refs(at(no), 'DescendantFonts');
    const [described] = refs(at(inner), 'FontDescriptor');
    return {
      name: at(no).match(/\/BaseFont \/(\S+)/)?.[1] ?? '',
      isCarried: /\/FontFile[23]? \d+ 0 R/.test(at(described)),
      saysSigns: refs(at(no), 'ToUnicode').length === 1,
    };
  });
  const pages = [...bodies.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const pieces = pages.flatMap((page) => refs(page, 'Contents').flatMap((no) => piecesOf(at(no), signs)));
  const root = [...bodies.values()].find((body) => /\/Type \/StructTreeRoot/.test(body)) ?? '';
  const tags: PdfRead['tags'][number][] = [];
  const walk = (no: string): void => {
    const body = at(no);
    const kids = body.match(/\/K \[([^\]]*)\]/)?.[1] ?? '';
    const parts = [...kids.replaceAll(/\d+ 0 R|<<[\s\S]*?>>/g, '').matchAll(/\d+/g)].map(([part]) => Number(part));
    const tag = body.match(/\/S \/(\w+)/)?.[1] ?? '';
    tags.push({ tag, lang: body.match(/\/Lang \((\S+)\)/)?.[1] ?? null, parts });
    for (const [, kid = ''] of kids.replaceAll(/\/Pg \d+ 0 R/g, '').matchAll(/(\d+) 0 R/g)) walk(kid);
  };
  for (const no of refs(root, 'K')) walk(no);
  return { fonts, pieces, tags };
}

/** What each sign of a typeface stands for, by its number in hexadecimal. */
function signsOf(stream: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from = '', list = ''] of stream.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    for (const [index, [, to = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const no = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      found.set(no, Buffer.from(to.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  }
  return found;
}

function piecesOf(content: string, signs: ReadonlyMap<string, ReadonlyMap<string, string>>): PdfRead['pieces'] {
  const pieces: PdfRead['pieces'][number][] = [];
  const within: (number | null)[] = [];
  let font = '';
  const marks = /\/(\w+) <<([\s\S]*?)>>\s*BDC|\/(\w+) BMC|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g;
  for (const [mark, tag, of, plain, chosen, shown] of content.matchAll(marks)) {
    if (mark === 'EMC') within.pop();
    else if (chosen) font = chosen;
    else if (shown !== undefined) {
      const numbers = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      const text = numbers.map((no) => signs.get(font)?.get(no.toLowerCase()) ?? '�').join('');
      pieces.push({ text, part: within.at(-1) });
    } else within.push((tag ?? plain) === 'Artifact' ? null : Number(of?.match(/\/MCID (\d+)/)?.[1] ?? Number.NaN));
  }
  return pieces;
}
