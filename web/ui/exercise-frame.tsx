import { Drawing } from './drawings.tsx';
import { useText } from './language.tsx';

/** While people train: a red frame around the whole door, and the word on top, so that nobody takes it for real. */
export function ExerciseFrame() {
  const text = useText();
  return (
    <>
      <p className="exercise-word no-print">
        <Drawing name="warning" size={20} />
        <strong>{text.exercise.word}</strong>
        <span>{text.exercise.help}</span>
      </p>
      <div className="exercise-frame" aria-hidden="true" />
    </>
  );
}
