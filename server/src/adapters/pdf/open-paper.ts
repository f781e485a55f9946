import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

export type Paper = InstanceType<typeof PDFDocument>;
export type Part = ReturnType<Paper['struct']>;

/** What every paper says of itself. */
export interface About {
  readonly title: string;
  /** language of the file; a part in another says so itself */
  readonly language: string;
  readonly at: Date;
}

/** The product's own typeface, carried in each file: the one who reads it may have none that knows ŋ or å. */
const typeface = { plain: readFont('regular'), strong: readFont('bold') } as const;

function readFont(weight: 'regular' | 'bold'): Buffer {
  return readFileSync(new URL(`fonts/atkinson-hyperlegible-next-${weight}.ttf`, import.meta.url));
}

/**
 * The one place where a PDF is begun. Each declares PDF/UA-1 (ISO 14289-1), and so all that is written on it is within a tagged
 * part or decoration; `write` adds its parts to the root that it is given. What was declared is checked by `pdf-ua.test.ts`.
 * @param isSmall false leaves the content readable for a test
 */
export function openPaper(
  about: About,
  options: { readonly isSmall: boolean; readonly page?: { readonly size: string; readonly margins: Margins } },
  write: (document: Paper, root: Part) => void,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ readonly pdf: Uint8Array; readonly pages: number }>();
  const document = new PDFDocument({
    ...options.page,
    // Named, or a document is begun in a typeface that is not carried in it.
    font: typeface.plain as unknown as string,
    ...{ pdfVersion: '1.7', subset: 'PDF/UA', lang: about.language, tagged: true, displayTitle: true },
    ...{ bufferPages: true, autoFirstPage: false, compress: options.isSmall },
    info: { Title: about.title, CreationDate: about.at, ModDate: about.at, Producer: 'Tunet', Creator: 'Tunet' },
  } as unknown as PDFKit.PDFDocumentOptions);
  // As a word, not a number: for the number 1 pdfkit also lists the signs of each typeface and forgets those that others are made of
  // (the ring of an å), and a list that lacks one breaks the very standard (7.21.4.2). Left out, the list is not asked for.
  Object.assign(document, { subset: '1' });
  plainInMetadata(document, about.title);
  document.registerFont('plain', typeface.plain);
  document.registerFont('strong', typeface.strong);
  const chunks: Uint8Array[] = [];
  let pages = 0;
  document.on('data', (chunk) => chunks.push(chunk));
  document.on('end', () => resolve({ pdf: Buffer.concat(chunks), pages }));
  document.on('error', reject);
  try {
    const root = document.struct('Document');
    document.addStructure(root);
    write(document, root);
    root.end();
    pages = document.bufferedPageRange().count;
    document.end();
  } catch (error) {
    reject(error as Error);
  }
  return promise;
}

/** pdfkit puts the title into XML as it stands; one with an ampersand would make all that the file says of itself unreadable. */
function plainInMetadata(document: Paper, title: string): void {
  const ends = document as unknown as { endMetadata(): void };
  const end = ends.endMetadata.bind(document);
  ends.endMetadata = () => {
    document.info.Title = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    end();
  };
}

interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
