import { TextArea, TextField } from '../ui/field.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import type { VisitDraft } from './remember-draft.ts';

/** A note for her and those who follow her, or for colleagues only with a reason. */
export function VisitNote(props: { draft: VisitDraft; change: (part: Partial<VisitDraft>) => void }) {
  const text = useWorkText();
  const { draft, change } = props;
  const written = draft.note.trim() !== '';
  return (
    <section className="visit-note">
      <TextArea
        label={text.round.note}
        help={`${text.round.noteHelp} ${text.round.noteKept}`}
        value={draft.note}
        onChange={(note) => change({ note })}
        maxLength={4000}
        rows={4}
      />
      {written ? (
        <label className="visit-hide">
          <input
            type="checkbox"
            className="ds-input"
            checked={draft.hidden}
            onChange={(event) => change({ hidden: event.target.checked })}
          />
          {text.round.hide}
        </label>
      ) : null}
      {written && draft.hidden ? (
        <TextField
          label={text.round.hideWhy}
          value={draft.because}
          onChange={(because) => change({ because })}
          maxLength={300}
          error={draft.because.trim() === '' ? text.round.hideMissing : null}
        />
      ) : null}
    </section>
  );
}
