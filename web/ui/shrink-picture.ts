/** A photo that somebody has chosen and not sent yet. It lives in this page alone. */
export interface ChosenPicture {
  readonly id: string;
  /** `data:` address, for showing it */
  readonly address: string;
  /** base64, for sending it */
  readonly content: string;
}

/** The longer side of what is sent, in pixels; the server keeps no more. */
const longestSide = 2048;

/**
 * Makes a photo smaller before it travels: a telephone's own is too large for a weak line. Nothing of where it was taken comes along.
 * @returns null when the browser cannot read it as a photo
 */
export async function shrinkPicture(file: File): Promise<ChosenPicture | null> {
  try {
    const image = new Image();
    image.src = await addressOf(file);
    await image.decode();
    const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const paper = canvas.getContext('2d');
    if (!paper || image.naturalWidth === 0) return null;
    paper.fillStyle = '#ffffff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    const address = canvas.toDataURL('image/jpeg', 0.82);
    const content = address.split(',')[1] ?? '';
    return content === '' ? null : { id: crypto.randomUUID(), address, content };
  } catch {
    return null;
  }
}

function addressOf(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
  reader.readAsDataURL(file);
  return promise;
}
