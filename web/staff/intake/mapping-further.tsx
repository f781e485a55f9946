import type { AssessmentContent, HideablePart, RelativePart } from '@tunet/contract';
import type { ReactNode } from 'react';
import { newCommand } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import './mapping-team.css';

interface FurtherProps {
  content: AssessmentContent;
  change: (part: Partial<AssessmentContent>) => void;
  /** the tick that keeps a part from representatives */
  hide: (part: HideablePart, name: string) => ReactNode;
}

/** Children in the home, the home itself, risk, and those closest, each apart. */
export function MappingFurther(props: FurtherProps) {
  const say = useStaffText().teamWork;
  const { fits } = useStaffText().mappingWork;
  const { content, change, hide } = props;
  const { children } = content;
  return (
    <section className="mapping-field">
      <h2>{say.further}</h2>
      <div className="consider" id="children">
        <fieldset>
          <legend>{say.children}</legend>
          {([true, false] as const).map((inHome) => (
            <label key={String(inHome)} className="consider-choice">
              <input
                type="radio"
                name="children-in-home"
                checked={children.inHome === inHome}
                onChange={() => change({ children: { ...children, inHome } })}
              />
              {inHome ? fits.yes : fits.no}
            </label>
          ))}
        </fieldset>
        {children.inHome ? (
          <TextArea
            label={say.childrenWhat}
            rows={2}
            maxLength={10_000}
            value={children.what}
            onChange={(what) => change({ children: { ...children, what } })}
          />
        ) : null}
        {hide('children', say.children)}
      </div>
      <div className="mapping-field" id="housing">
        <TextArea
          label={say.housing}
          help={say.housingHelp}
          maxLength={10_000}
          value={content.housing}
          onChange={(housing) => change({ housing })}
        />
        {hide('housing', say.housing)}
      </div>
      <div className="mapping-field" id="risk">
        <div className="considered">
          <TextArea label={say.risk} maxLength={10_000} value={content.risk} onChange={(risk) => change({ risk })} />
          <TextArea
            label={say.riskDone}
            maxLength={10_000}
            value={content.riskDone}
            onChange={(riskDone) => change({ riskDone })}
          />
        </div>
        {hide('risk', say.risk)}
      </div>
      <Relatives relatives={content.relatives} onChange={(relatives) => change({ relatives })} />
    </section>
  );
}

function Relatives(props: { relatives: RelativePart[]; onChange: (relatives: RelativePart[]) => void }) {
  const say = useStaffText().teamWork;
  const { relatives, onChange } = props;
  const set = (key: string, part: Partial<RelativePart>) =>
    onChange(relatives.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const empty = { name: '', says: '', needs: '', keptFromHer: false, keptBecause: '' };
  return (
    <div className="mapping-field" id="kept-because">
      <h3>{say.relatives}</h3>
      <p className="quiet">{say.relativesHelp}</p>
      {relatives.map((relative) => {
        const { key, name } = relative;
        const who = name.trim() === '' ? say.someone : name;
        return (
          <fieldset className="relative-part" key={key}>
            <legend className="ds-sr-only">{who}</legend>
            <TextField label={say.relativeName} value={name} onChange={(words) => set(key, { name: words })} />
            <div className="considered">
              <TextArea
                label={say.relativeSays(who)}
                maxLength={10_000}
                value={relative.says}
                onChange={(says) => set(key, { says })}
              />
              <TextArea
                label={say.relativeNeeds(who)}
                maxLength={10_000}
                value={relative.needs}
                onChange={(needs) => set(key, { needs })}
              />
            </div>
            <label className="hide-tick">
              <input
                type="checkbox"
                checked={relative.keptFromHer}
                onChange={(event) => set(key, { keptFromHer: event.target.checked })}
              />
              {say.keepFromHer}
            </label>
            {relative.keptFromHer ? (
              <TextArea
                label={say.keptBecause}
                rows={2}
                maxLength={10_000}
                value={relative.keptBecause}
                onChange={(keptBecause) => set(key, { keptBecause })}
              />
            ) : null}
            <Button variant="tertiary" onClick={() => onChange(relatives.filter((each) => each.key !== key))}>
              {say.removeRelative(who)}
            </Button>
          </fieldset>
        );
      })}
      <div>
        <Button
          variant="secondary"
          disabled={relatives.length >= 10}
          onClick={() => onChange([...relatives, { ...empty, key: newCommand().commandId }])}
        >
          {say.addRelative}
        </Button>
      </div>
    </div>
  );
}
