import type { Attachment } from '@tunet/contract';
import { useId, useState } from 'react';
import { Drawing } from './drawings.tsx';
import { usePageText } from './more-text.tsx';
import { type ChosenPicture, shrinkPicture } from './shrink-picture.ts';
import './pictures.css';

/** As many as one message carries. */
const most = 3;

/** Choosing photos to go with the words: each is made smaller here, shown, and can be taken away again. */
export function AddPictures(props: {
  pictures: readonly ChosenPicture[];
  onChange: (pictures: readonly ChosenPicture[]) => void;
}) {
  const { pictures: say } = usePageText();
  const { pictures, onChange } = props;
  const inputId = useId();
  const [isUnreadable, setUnreadable] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function add(files: FileList | null): Promise<void> {
    setBusy(true);
    const read = await Promise.all([...(files ?? [])].map(shrinkPicture));
    const found = read.filter((picture) => picture !== null);
    setUnreadable(found.length < read.length);
    setBusy(false);
    onChange([...pictures, ...found].slice(0, most));
  }

  return (
    <div className="pictures-add no-print">
      {pictures.length > 0 ? (
        <ul className="pictures">
          {pictures.map(({ id, address }, index) => (
            <li key={id}>
              <img src={address} alt={say.chosen(index + 1)} />
              <button
                className="ds-button"
                type="button"
                data-variant="secondary"
                data-color="neutral"
                onClick={() => onChange(pictures.filter((each) => each.id !== id))}
              >
                {say.remove(index + 1)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {pictures.length < most ? (
        <>
          <input
            className="pictures-input"
            id={inputId}
            type="file"
            accept="image/*"
            multiple
            disabled={isBusy}
            aria-describedby={`${inputId}-help`}
            onChange={(event) => {
              const { files } = event.target;
              void add(files).finally(() => {
                event.target.value = '';
              });
            }}
          />
          <label className="pictures-choose" htmlFor={inputId}>
            <Drawing name="eye" />
            {isBusy ? say.reading : say.add}
          </label>
        </>
      ) : null}
      <p className="quiet" id={`${inputId}-help`}>
        {say.help}
      </p>
      {isUnreadable ? (
        <p className="refused" role="alert">
          {say.unreadable}
        </p>
      ) : null}
    </div>
  );
}

/** Photos that came with words somebody wrote. A press shows one alone. */
export function ShownPictures(props: {
  pictures: readonly Attachment[];
  door: 'resident' | 'staff';
  /** who sent them */
  who: string;
}) {
  const { pictures: say } = usePageText();
  const base = props.door === 'resident' ? '/api/my/attachments/' : '/api/attachments/';
  if (props.pictures.length === 0) return null;
  return (
    <ul className="pictures">
      {props.pictures.map(({ id, type, width, height }, index) => (
        <li key={id}>
          <a href={`${base}${id}`} target="_blank" rel="noreferrer">
            {type === 'image/jpeg' ? (
              <img
                src={`${base}${id}`}
                width={width ?? undefined}
                height={height ?? undefined}
                loading="lazy"
                alt={say.from(props.who, index + 1)}
              />
            ) : (
              say.document
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
