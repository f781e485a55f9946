import type { AidContent } from '@tunet/contract';
import { TextField } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import { FourLanguages } from '../workshop/four-languages.tsx';

/** How it is cleaned, served and mended. */
export function EditCare({
  content,
  onChange,
}: {
  content: AidContent;
  onChange: (part: Partial<AidContent>) => void;
}) {
  const say = useStaffText().aidEditor;
  const { care, clean } = content;
  const months = (typed: string): number | null => {
    const number = Number(typed.replaceAll(/\D/g, ''));
    return number >= 1 && number <= 120 ? number : null;
  };
  return (
    <section>
      <h3>{say.care}</h3>
      <p className="quiet">{say.cleanHelp}</p>
      <FourLanguages
        legend={say.clean}
        value={clean}
        onChange={(next) => onChange({ clean: next })}
        wrong={null}
        max={500}
      />
      <div className="workshop-row">
        <TextField
          numeric
          label={say.serviceMonths}
          value={String(care.serviceMonths ?? '')}
          onChange={(typed) => onChange({ care: { ...care, serviceMonths: months(typed) } })}
          maxLength={3}
        />
        <TextField
          numeric
          label={say.warrantyMonths}
          value={String(care.warrantyMonths ?? '')}
          onChange={(typed) => onChange({ care: { ...care, warrantyMonths: months(typed) } })}
          maxLength={3}
        />
      </div>
      <label className="aid-editor-tick">
        <input
          type="checkbox"
          checked={care.isElectronic}
          onChange={(event) => onChange({ care: { ...care, isElectronic: event.target.checked } })}
        />
        {say.isElectronic}
      </label>
    </section>
  );
}
