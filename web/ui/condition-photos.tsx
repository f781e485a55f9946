import type { AidLoanPhotos, AidPhoto } from '@tunet/contract';
import { useClock } from './language.tsx';
import './condition-photos.css';

/** What stands with the photos, in the words of the door. */
export interface PhotoWords {
  readonly out: string;
  readonly in: string;
  readonly notTaken: string;
  readonly by: (day: string, name: string | null) => string;
  readonly alt: (what: string, moment: string, day: string) => string;
}

/** How a thing looked when it went out and when it came in, side by side, with day and who. */
export function ConditionPhotos({ of, what, words }: { of: AidLoanPhotos; what: string; words: PhotoWords }) {
  return (
    <div className="condition-photos">
      {(['out', 'in'] as const).map((moment) => {
        const those = of.photos.filter((photo) => photo.moment === moment);
        return (
          <section key={moment} aria-label={words[moment]}>
            <p>
              <strong>{words[moment]}</strong>
            </p>
            {those.length === 0 ? <p className="quiet">{words.notTaken}</p> : null}
            {those.map((photo) => (
              <Photo key={photo.photoId} photo={photo} what={what} words={words} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Photo({ photo, what, words }: { photo: AidPhoto; what: string; words: PhotoWords }) {
  const { day, clock } = useClock();
  const when = `${day(photo.at)} ${clock(photo.at)}`;
  return (
    <figure>
      <img
        src={`/api/aids/photos/${photo.photoId}`}
        alt={words.alt(what, words[photo.moment], day(photo.at))}
        width={photo.width}
        height={photo.height}
        loading="lazy"
      />
      <figcaption className="quiet">{words.by(when, photo.byName)}</figcaption>
    </figure>
  );
}
