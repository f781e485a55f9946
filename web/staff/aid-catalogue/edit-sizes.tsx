import type { AidContent } from '@tunet/contract';
import { TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { FourLanguages } from '../workshop/four-languages.tsx';
import { AddByCode } from './add-by-code.tsx';
import type { AroundSizes } from './around-sizes.ts';
import { EditEquals } from './edit-equals.tsx';
import { Entry } from './edit-lists.tsx';
import { nothingSaid } from './field-name.ts';

type Size = AidContent['sizes'][number];

interface Editing {
  readonly content: AidContent;
  readonly around: AroundSizes;
  readonly onChange: (part: Partial<AidContent>) => void;
}

/** Each size with its limit, the measures it suits, where it is kept and what does as well. */
export function EditSizes({ content, around, onChange }: Editing) {
  const say = useStaffText();
  const { sizes } = content;
  const write = (code: string, part: Partial<Size>) =>
    onChange({ sizes: sizes.map((size) => (size.code === code ? { ...size, ...part } : size)) });
  return (
    <section>
      <h3>{say.aidCatalogue.sizes}</h3>
      {sizes.map((size) => (
        <OneSize
          key={size.code}
          size={size}
          content={content}
          around={around}
          write={(part) => write(size.code, part)}
          remove={() => onChange({ sizes: sizes.filter((each) => each !== size) })}
        />
      ))}
      <AddByCode
        label={say.aidEditor.addSize}
        taken={sizes.map(({ code }) => code)}
        add={(code) =>
          onChange({
            sizes: [
              ...sizes,
              {
                ...{ code, names: nothingSaid, fits: {}, weightLimitKg: null, isRetired: false, equals: [] },
                stores: sizes[0]?.stores ?? [],
              },
            ],
          })
        }
      />
    </section>
  );
}

interface SizeEditing {
  readonly size: Size;
  readonly content: AidContent;
  readonly around: AroundSizes;
  readonly write: (part: Partial<Size>) => void;
}

function OneSize(props: SizeEditing & { remove: () => void }) {
  const say = useStaffText();
  const words = say.aidEditor;
  const { size, around, write } = props;
  const held = around.held.find(({ sizeCode }) => sizeCode === size.code);
  const isHeld = held !== undefined && held.things + held.promises + held.waiting > 0;
  return (
    <Entry
      code={size.code}
      names={size.names}
      {...(size.isRetired ? { note: words.isRetired } : {})}
      remove={isHeld || props.content.sizes.length === 1 ? null : props.remove}
    >
      <p className="quiet">
        {isHeld ? words.held(held.things, held.out, held.promises, held.waiting) : words.heldNone}{' '}
        {isHeld ? words.mayNotVanish : null}
      </p>
      <FourLanguages
        legend={words.name}
        value={size.names}
        onChange={(names) => write({ names })}
        wrong={null}
        max={60}
      />
      <div className="workshop-row">
        <TextField
          numeric
          label={say.aidCatalogue.weightLimit}
          value={String(size.weightLimitKg ?? '')}
          onChange={(typed) => write({ weightLimitKg: /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null })}
          maxLength={3}
        />
      </div>
      <Suits {...props} />
      <fieldset className="workshop-choice">
        <legend>{words.stores}</legend>
        {around.stores.map(({ storeId, name }) => (
          <label key={storeId} className="aid-editor-tick">
            <input
              type="checkbox"
              checked={size.stores.includes(storeId)}
              onChange={(event) =>
                write({
                  stores: event.target.checked
                    ? [...size.stores, storeId].sort()
                    : size.stores.filter((each) => each !== storeId),
                })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <EditEquals size={size} content={props.content} around={around} onChange={(equals) => write({ equals })} />
      <label className="aid-editor-tick">
        <input
          type="checkbox"
          checked={size.isRetired}
          onChange={(event) => write({ isRetired: event.target.checked })}
        />
        {words.isRetired}
      </label>
      <p className="quiet">{words.isRetiredHelp}</p>
    </Entry>
  );
}

/** Which answers it suits, for each measure that is asked; one that is not ticked suits every answer. */
function Suits({ size, content, write }: SizeEditing) {
  const say = useStaffText();
  const { language } = useLanguage();
  return content.measures.map(({ code, names, from, to }) => {
    const range = size.fits[code];
    const name = names[language] || code;
    const { [code]: _, ...without } = size.fits;
    const set = (next: [number, number]) => write({ fits: { ...size.fits, [code]: next } });
    return (
      <div key={code}>
        <label className="aid-editor-tick">
          <input
            type="checkbox"
            checked={range !== undefined}
            onChange={(event) => (event.target.checked ? set([from, to]) : write({ fits: without }))}
          />
          {say.aidEditor.suits(name)}
        </label>
        {range === undefined ? null : (
          <div className="aid-catalogue-range">
            <TextField
              numeric
              label={`${name}: ${say.aidCatalogue.from}`}
              value={String(range[0])}
              onChange={(typed) => set([Number(typed.replaceAll(/\D/g, '')), range[1]])}
              maxLength={3}
            />
            <TextField
              numeric
              label={say.aidCatalogue.to}
              value={String(range[1])}
              onChange={(typed) => set([range[0], Number(typed.replaceAll(/\D/g, ''))])}
              maxLength={3}
            />
          </div>
        )}
      </div>
    );
  });
}
