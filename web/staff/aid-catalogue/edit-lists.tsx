import type { AidContent } from '@tunet/contract';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { FourLanguages } from '../workshop/four-languages.tsx';
import { AddByCode } from './add-by-code.tsx';
import { nothingSaid } from './field-name.ts';

interface Editing {
  readonly content: AidContent;
  readonly onChange: (part: Partial<AidContent>) => void;
}

const mostMeasures = 3;

function whole(typed: string, instead: number): number {
  const digits = typed.replaceAll(/\D/g, '');
  return digits === '' ? instead : Number(digits);
}

/** The measures that are asked of whoever chooses: at most three. One that goes is no longer asked of any size. */
export function EditMeasures({ content, onChange }: Editing) {
  const say = useStaffText().aidEditor;
  const { measures, sizes } = content;
  const write = (code: string, part: Partial<AidContent['measures'][number]>) =>
    onChange({ measures: measures.map((each) => (each.code === code ? { ...each, ...part } : each)) });
  const remove = (code: string) =>
    onChange({
      measures: measures.filter((each) => each.code !== code),
      sizes: sizes.map((size) => ({
        ...size,
        fits: Object.fromEntries(Object.entries(size.fits).filter(([of]) => of !== code)),
      })),
    });
  return (
    <section>
      <h3>{say.measures}</h3>
      <p className="quiet">{say.measuresHelp}</p>
      {measures.map(({ code, names, how, from, to }) => (
        <Entry key={code} code={code} names={names} remove={() => remove(code)}>
          <FourLanguages
            legend={say.name}
            value={names}
            onChange={(next) => write(code, { names: next })}
            wrong={null}
            max={60}
          />
          <FourLanguages
            legend={say.measureHow}
            value={how}
            onChange={(next) => write(code, { how: next })}
            wrong={null}
            max={300}
          />
          <div className="workshop-row">
            <TextField
              numeric
              label={say.measureFrom}
              value={String(from)}
              onChange={(typed) => write(code, { from: whole(typed, 0) })}
              maxLength={3}
            />
            <TextField
              numeric
              label={say.measureTo}
              value={String(to)}
              onChange={(typed) => write(code, { to: whole(typed, 1) })}
              maxLength={3}
            />
          </div>
        </Entry>
      ))}
      {measures.length < mostMeasures ? (
        <AddByCode
          label={say.addMeasure}
          taken={measures.map(({ code }) => code)}
          add={(code) =>
            onChange({
              measures: [...measures, { code, unit: 'cm', from: 1, to: 200, names: nothingSaid, how: nothingSaid }],
            })
          }
        />
      ) : null}
    </section>
  );
}

/** What comes with it: ticked when it goes out and when it comes back. */
export function EditParts({ content, onChange }: Editing) {
  const say = useStaffText();
  const words = say.aidEditor;
  const { parts } = content;
  const write = (code: string, part: Partial<AidContent['parts'][number]>) =>
    onChange({ parts: parts.map((each) => (each.code === code ? { ...each, ...part } : each)) });
  return (
    <section>
      <h3>{say.aidCatalogue.parts}</h3>
      {parts.map(({ code, names, count }) => (
        <Entry
          key={code}
          code={code}
          names={names}
          remove={() => onChange({ parts: parts.filter((each) => each.code !== code) })}
        >
          <FourLanguages
            legend={words.name}
            value={names}
            onChange={(next) => write(code, { names: next })}
            wrong={null}
            max={60}
          />
          <div className="workshop-number">
            <TextField
              numeric
              label={words.count}
              value={String(count)}
              onChange={(typed) => write(code, { count: Math.min(20, Math.max(1, whole(typed, 1))) })}
              maxLength={2}
            />
          </div>
        </Entry>
      ))}
      <AddByCode
        label={words.addPart}
        taken={parts.map(({ code }) => code)}
        add={(code) => onChange({ parts: [...parts, { code, names: nothingSaid, count: 1 }] })}
      />
    </section>
  );
}

/** What is looked at before it goes back on the shelf. */
export function EditChecks({ content, onChange }: Editing) {
  const say = useStaffText().aidEditor;
  const { checks } = content;
  return (
    <section>
      <h3>{say.checks}</h3>
      <p className="quiet">{say.checksHelp}</p>
      {checks.map(({ code, names }) => (
        <Entry
          key={code}
          code={code}
          names={names}
          remove={() => onChange({ checks: checks.filter((each) => each.code !== code) })}
        >
          <FourLanguages
            legend={say.name}
            value={names}
            onChange={(next) =>
              onChange({ checks: checks.map((each) => (each.code === code ? { code, names: next } : each)) })
            }
            wrong={null}
            max={120}
          />
        </Entry>
      ))}
      <AddByCode
        label={say.addCheck}
        taken={checks.map(({ code }) => code)}
        add={(code) => onChange({ checks: [...checks, { code, names: nothingSaid }] })}
      />
    </section>
  );
}

/** One line of a list, closed until somebody changes it; a new one is open. */
export function Entry(props: {
  code: string;
  names: AidContent['names'];
  note?: string;
  remove: (() => void) | null;
  children: ReactNode;
}) {
  const say = useStaffText().aidEditor;
  const { language } = useLanguage();
  const name = props.names[language] || props.code;
  return (
    <details className="aid-editor-entry" open={props.names === nothingSaid}>
      <summary>
        {name} {props.note ? <span className="quiet">{props.note}</span> : null}
      </summary>
      <p className="quiet">{say.codeKept(props.code)}</p>
      {props.children}
      {props.remove ? (
        <Button variant="tertiary" color="neutral" onClick={props.remove}>
          {say.remove(name)}
        </Button>
      ) : null}
    </details>
  );
}
