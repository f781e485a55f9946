import { shrinkPicture } from './shrink-picture.ts';

/** The largest PDF that is taken in, in bytes. */
const largest = 10 * 1024 * 1024;

/**
 * A photo or PDF that was chosen, on its way in: a photo is made smaller first.
 * @returns base64, or why it cannot be sent
 */
export async function readPaper(file: File): Promise<{ readonly paper: string } | 'unreadable' | 'tooLarge'> {
  if (isDocument(file) && file.size > largest) return 'tooLarge';
  const paper = isDocument(file) ? await base64Of(file) : (await shrinkPicture(file))?.content;
  return paper ? { paper } : 'unreadable';
}

function isDocument({ type, name }: File): boolean {
  return type === 'application/pdf' || /\.pdf$/i.test(name);
}

function base64Of(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
  reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
  reader.readAsDataURL(file);
  return promise;
}
