import type { AidContent } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { AroundSizes } from './around-sizes.ts';

/** Sizes that do as well, of this article and of others: whoever was promised this one may be given one of them. */
export function EditEquals(props: {
  size: AidContent['sizes'][number];
  content: AidContent;
  around: AroundSizes;
  onChange: (equals: string[]) => void;
}) {
  const say = useStaffText().aidEditor;
  const { language } = useLanguage();
  const { size, content, around } = props;
  const choices = [
    ...content.sizes
      .filter(({ code, isRetired }) => code !== size.code && !isRetired)
      .map(({ code, names }) => ({ value: `${around.articleCode}/${code}`, label: names[language] || code })),
    ...around.others.map(({ size: value, names, sizeNames }) => ({
      value,
      label: `${names[language]}, ${sizeNames[language]}`,
    })),
  ];
  const labelOf = (value: string) => choices.find((each) => each.value === value)?.label ?? value;
  const left = choices.filter(({ value }) => !size.equals.includes(value));
  return (
    <fieldset className="workshop-choice">
      <legend>{say.equals}</legend>
      <p className="quiet">{say.equalsHelp}</p>
      {size.equals.length === 0 ? <p>{say.noEqual}</p> : null}
      <ul className="aid-editor-equals">
        {size.equals.map((value) => (
          <li key={value}>
            {labelOf(value)}{' '}
            <Button
              variant="tertiary"
              color="neutral"
              onClick={() => props.onChange(size.equals.filter((each) => each !== value))}
            >
              {say.remove(labelOf(value))}
            </Button>
          </li>
        ))}
      </ul>
      {left.length > 0 ? (
        <Select
          label={say.addEqual}
          value=""
          onChange={(value) => (value === '' ? undefined : props.onChange([...size.equals, value].sort()))}
          options={[{ value: '', label: '' }, ...left]}
        />
      ) : null}
    </fieldset>
  );
}
