import { inflateSync } from 'node:zlib';
import { readPdf } from './read-pdf.ts';

/**
 * What a file lacks of what it declares by PDF/UA-1 (ISO 14289-1), as far as our own papers can fail it; empty when it holds.
 * No validator stands behind this: it reads the file itself. Clauses are those of the standard.
 */
export function uaFaults(pdf: Uint8Array): string[] {
  const plain = inflate(pdf);
  const source = plain.toString('latin1');
  const { fonts, pieces, tags } = readPdf(plain);
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const xmp = source.match(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/)?.[0] ?? '';
  must(/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), '5: does not declare the standard');
  must(isWellFormed(xmp), '5: what it says of itself is no XML');
  must(/<dc:title>[\s\S]*?<rdf:li[^>]*>\s*\S/.test(xmp), '7.1: has no title');
  must(/\/DisplayDocTitle true/.test(source), '7.1: shows its file name instead of its title');
  must(/\/MarkInfo /.test(catalogOf(source)) && /\/Marked true/.test(source), '7.1: is not marked as tagged');
  must(!/\/Suspects true/.test(source), '7.1: doubts its own tags');
  must(/\/Type \/Catalog[\s\S]*?\/Lang \([a-z]{2}(-[A-Z]{2})?\)/.test(catalogOf(source)), '7.2: has no language');
  must(/\/StructTreeRoot \d+ 0 R/.test(catalogOf(source)), '7.1: has no structure');
  must(tags[0]?.tag === 'Document', '7.1: its parts do not lie in one document');
  for (const { text, part } of pieces) {
    must(
      part === null || (part !== undefined && Number.isInteger(part)),
      `7.1: neither tagged nor decoration: ${text}`,
    );
    must(!text.includes('\u{FFFD}'), `7.21.7: signs without meaning: ${text}`);
  }
  for (const { content } of pagesOf(source))
    must(!paintsOutside(content), '7.1: something is drawn outside of every part');
  for (const tag of new Set(tags.map((each) => each.tag))) must(known.has(tag), `7.1: unknown tag ${tag}`);
  for (const { tag, lang } of tags) must(tag === 'Document' || lang !== null, `7.2: a ${tag} without language`);
  faults.push(...orderFaults(source), ...headingFaults(tags), ...tableFaults(source), ...figureFaults(source));
  must(fonts.length > 0 || pieces.length === 0, '7.21: has no typeface');
  for (const { name, isCarried, saysSigns } of fonts) {
    must(isCarried, `7.21.4: ${name} is not carried in the file`);
    must(saysSigns, `7.21.7: ${name} does not say what its signs mean`);
  }
  must(!/\/CIDSet /.test(source), '7.21.4.2: lists its signs, and not those that others are made of');
  must(!/\/Type \/Catalog[\s\S]*?\/AcroForm \d/.test(catalogOf(source)), 'has a form');
  for (const [file = ''] of source.matchAll(/\/Type \/Filespec[\s\S]*?endobj/g)) {
    must(/\/F \(/.test(file) && /\/UF \(/.test(file), '7.11: a file within lacks its name');
  }
  for (const [page = ''] of source.matchAll(/\/Type \/Page\n[\s\S]*?endobj/g)) {
    must(
      !/\/Annots \[\s*\d/.test(page) || /\/Tabs \/S/.test(page),
      '7.18.3: links are not in the order of the structure',
    );
  }
  return [...new Set(faults)];
}

const known = new Set([
  ...['Document', 'Sect', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'L', 'LI', 'Lbl', 'LBody'],
  ...['Table', 'THead', 'TBody', 'TR', 'TH', 'TD', 'Caption', 'Figure', 'Span', 'Link', 'Note'],
]);

type Tags = ReturnType<typeof readPdf>['tags'];

/** Each part of a page stands in the structure exactly once, and in the order in which it stands on the pages. */
function orderFaults(source: string): string[] {
  const onPages = pagesOf(source).flatMap(({ no, content }) =>
    [...content.matchAll(/\/(\w+) <<[^>]*\/MCID (\d+)[^>]*>>\s*BDC/g)].map(([, , part]) => `${no} ${part}`),
  );
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, no = '', body = '']) => [no, body]),
  );
  const inStructure: string[] = [];
  const walk = (no: string): void => {
    const body = objects.get(no) ?? '';
    const kids = body.match(/\/K \[([\s\S]*?)\]/)?.[1] ?? body.match(/\/K (\d+ 0 R)/)?.[1] ?? '';
    const own = body.replace(/\/K \[[\s\S]*?\]/, '').match(/\/Pg (\d+) 0 R/)?.[1] ?? '';
    for (const [, marked, kid, part] of kids.matchAll(/<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/g)) {
      if (marked) inStructure.push(`${marked.match(/\/Pg (\d+)/)?.[1]} ${marked.match(/\/MCID (\d+)/)?.[1]}`);
      else if (kid) walk(kid);
      else inStructure.push(`${own} ${part}`);
    }
  };
  walk(catalogOf(source).match(/\/StructTreeRoot (\d+) 0 R/)?.[1] ?? '');
  const faults: string[] = [];
  if (new Set(inStructure).size !== inStructure.length) faults.push('7.1: the same part stands twice in the structure');
  if (onPages.some((part) => !inStructure.includes(part))) faults.push('7.1: a part of a page is not in the structure');
  if (inStructure.some((part) => !onPages.includes(part))) faults.push('7.1: the structure names what is on no page');
  if (faults.length === 0 && onPages.join() !== inStructure.join()) faults.push('7.2: is read in another order');
  return faults;
}

/** The first heading is of the first level, and none is skipped on the way down. In a batch each letter begins anew. */
function headingFaults(tags: Tags): string[] {
  let before = 0;
  const faults: string[] = [];
  for (const { tag } of tags) {
    const level = Number(tag.match(/^H(\d)$/)?.[1] ?? 0);
    if (tag === 'Sect') before = 0;
    if (level === 0) continue;
    if (level > before + 1) faults.push(`7.4.2: heading ${level} after ${before}`);
    before = level;
  }
  return faults;
}

function elementsOf(source: string, tag: string): string[] {
  return [...source.matchAll(/\d+ 0 obj\n([\s\S]*?)\nendobj/g)]
    .map(([, body = '']) => body)
    .filter((body) => new RegExp(`/S /${tag}\\b`).test(body));
}

/** A table has heads, and each says whether it stands over a column or before a row. */
function tableFaults(source: string): string[] {
  const tables = elementsOf(source, 'Table').length;
  const heads = elementsOf(source, 'TH');
  if (tables === 0) return heads.length > 0 ? ['7.5: a head outside of a table'] : [];
  if (heads.length === 0) return ['7.5: a table without heads'];
  return heads.every((head) => /\/Scope \/(Column|Row|Both)/.test(head)) ? [] : ['7.5: a head without scope'];
}

function figureFaults(source: string): string[] {
  const isTold = (body: string) => /\/(Alt|ActualText) [(<][^)>]/.test(body);
  return elementsOf(source, 'Figure').every(isTold) ? [] : ['7.3: a picture without words'];
}

function catalogOf(source: string): string {
  return [...source.matchAll(/\d+ 0 obj\n[\s\S]*?endobj/g)].find(([body]) => /\/Type \/Catalog/.test(body))?.[0] ?? '';
}

/** Each page's number in the file, and what is written and drawn on it, in the order of the pages. */
function pagesOf(source: string): { readonly no: string; readonly content: string }[] {
  const pages = [...source.matchAll(/(\d+) 0 obj\n<<\n\/Type \/Page\n[\s\S]*?endobj/g)];
  return pages.map(([page, no = '']) => {
    const at = page.match(/\/Contents (\d+) 0 R/)?.[1] ?? '';
    const stream = new RegExp(`\\n${at} 0 obj\\n[\\s\\S]*?stream\\n([\\s\\S]*?)\\nendstream`);
    return { no, content: source.match(stream)?.[1] ?? '' };
  });
}

/** Text, a filled or stroked path, a picture or a shading that lies in no marked part. */
function paintsOutside(content: string): boolean {
  let depth = 0;
  for (const line of content.split('\n')) {
    if (/\bB(DC|MC)$/.test(line)) depth += 1;
    else if (/^EMC$/.test(line)) depth -= 1;
    else if (depth === 0 && /(^| )(f|F|f\*|B|B\*|b|b\*|S|s|Do|sh|TJ|Tj)$/.test(line)) return true;
  }
  return depth !== 0;
}

/** Every tag that opens closes, in order, and nothing stands in the text that XML does not allow. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, text = '', close, name = '', self] of xml.matchAll(/([^<]*)<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(text)) return false;
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name);
  }
  return xml !== '' && open.length === 0;
}

/** The same file with each compressed stream as it was before, so that it can be read. */
function inflate(pdf: Uint8Array): Buffer {
  const source = Buffer.from(pdf).toString('latin1');
  const plain = source.replaceAll(
    /(\n\d+ 0 obj\n<<(?:(?!endobj)[\s\S])*?)\/Filter \/FlateDecode((?:(?!endobj)[\s\S])*?\nstream\n)([\s\S]*?)(\nendstream)/g,
    (_whole, before: string, middle: string, body: string, after: string) =>
      `${before}${middle}${inflateSync(Buffer.from(body, 'latin1')).toString('latin1')}${after}`,
  );
  return Buffer.from(plain, 'latin1');
}
