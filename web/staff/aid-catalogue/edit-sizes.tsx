import type { AidContent } from '@tunet/contract';
import { TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

type Size = AidContent['sizes'][number];

/** Weight limit and ranges of each size. A limit that is emptied asks nobody for her weight. */
export function EditSizes(props: { content: AidContent; onChange: (part: Partial<AidContent>) => void }) {
  const say = useStaffText().aidCatalogue;
  const { language } = useLanguage();
  const { content } = props;
  const write = (code: string, part: Partial<Size>) =>
    props.onChange({ sizes: content.sizes.map((size) => (size.code === code ? { ...size, ...part } : size)) });
  return (
    <section>
      <h3>{say.sizes}</h3>
      {content.sizes.map((size) => (
        <fieldset key={size.code} className="workshop-languages">
          <legend>{size.names[language] || say.sizeName(size.code)}</legend>
          <div className="workshop-row">
            <TextField
              numeric
              label={say.weightLimit}
              value={String(size.weightLimitKg ?? '')}
              onChange={(typed) =>
                write(size.code, { weightLimitKg: /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null })
              }
              maxLength={3}
            />
            {content.measures.map(({ code, names }) => {
              const range = size.fits[code];
              if (!range) return null;
              const [from, to] = range;
              const set = (next: [number, number]) => write(size.code, { fits: { ...size.fits, [code]: next } });
              return (
                <div key={code} className="aid-catalogue-range">
                  <TextField
                    numeric
                    label={`${names[language]}: ${say.from}`}
                    value={String(from)}
                    onChange={(typed) => set([Number(typed.replace(/\D/g, '')), to])}
                    maxLength={3}
                  />
                  <TextField
                    numeric
                    label={say.to}
                    value={String(to)}
                    onChange={(typed) => set([from, Number(typed.replace(/\D/g, ''))])}
                    maxLength={3}
                  />
                </div>
              );
            })}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
