import { bathAndHome } from './bath-and-home.ts';
import { bedAndSmall } from './bed-and-small.ts';
import { type AidPicture, box } from './shapes.ts';
import { walkAndSit } from './walk-and-sit.ts';
import './aid-drawing.css';

/** Every drawing by the short name of its article. */
export const aidPictures: Readonly<Record<string, AidPicture>> = { ...walkAndSit, ...bathAndHome, ...bedAndSmall };

/** A thing that nobody has drawn: a box on a shelf. */
const other: AidPicture = {
  line: `${box(14, 22, 36, 30, 3)}M14 32h36M28 32v8h8v-8M6 56h52`,
  soft: box(14, 22, 36, 10, 3),
};

/** An article, drawn. Beside its name it says nothing more, so it is silent for those who listen. */
export function AidDrawing(props: { name: string; size?: 'small' | 'medium' | 'large' }) {
  const { line, soft } = aidPictures[props.name] ?? other;
  return (
    <svg className="aid-drawing" data-size={props.size ?? 'medium'} viewBox="0 0 64 64" aria-hidden="true">
      {soft === undefined ? null : <path className="aid-soft" d={soft} />}
      <path className="aid-line" d={line} />
    </svg>
  );
}
