import type { Attachment } from '@tunet/contract';
import { usePageText } from './more-text.tsx';
import './pictures.css';

/** Photos and papers of an application: a photo is shown, and a PDF is only ever downloaded. */
export function PapersRead(props: { papers: readonly Attachment[]; door: 'resident' | 'staff' }) {
  const say = usePageText().applying.papers;
  const base = props.door === 'resident' ? '/api/my/application-papers/' : '/api/application-papers/';
  if (props.papers.length === 0) return null;
  return (
    <section className="part">
      <h2>{say.short}</h2>
      <ul className="pictures">
        {props.papers.map(({ id, type, width, height }, index) => (
          <li key={id}>
            {type === 'image/jpeg' ? (
              <a href={`${base}${id}`} target="_blank" rel="noreferrer">
                <img
                  src={`${base}${id}`}
                  width={width ?? undefined}
                  height={height ?? undefined}
                  loading="lazy"
                  alt={say.photo(index + 1)}
                />
              </a>
            ) : (
              <a href={`${base}${id}`} download>
                {say.document(index + 1)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
