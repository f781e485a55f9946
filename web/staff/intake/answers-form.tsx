import { useQuery } from '@tanstack/react-query';
import type { ApplicationAnswers, ConsentTo, EverydayItem } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { Select, TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';

type Answers = Omit<ApplicationAnswers, 'words'>;

const homes = ['stairs-in', 'stairs-inside', 'high-bath-edge', 'far-to-others', 'nothing'] as const;
const aids = ['rollator', 'wheelchair', 'alarm', 'hearing', 'bath', 'other', 'none'] as const;
const lives = ['alone', 'with-partner', 'with-family', 'with-others'] as const;
const hospitals = ['no', 'there-now', 'lately'] as const;
const hows = ['fine', 'hard', 'with-help'] as const;
const consents: readonly ConsentTo[] = ['gp', 'hospital', 'relatives'];
const yesNo = ['yes', 'no', 'tomorrow'] as const;

/** The same questions as residents are asked, close together: what was said or stood on the paper. All can be left empty. */
export function AnswersForm(props: { name: string; answers: Answers; onChange: (answers: Answers) => void }) {
  const say = useWorkText().applying;
  const { language } = useLanguage();
  const types = useQuery({ queryKey: ['service-types'], queryFn: () => call('GET /api/service-types') });
  const { answers, name } = props;
  const put = (part: { [Q in keyof Answers]?: Answers[Q] | undefined }) =>
    props.onChange(
      Object.fromEntries(Object.entries({ ...answers, ...part }).filter(([, value]) => value !== undefined)),
    );
  const open = (types.data?.serviceTypes ?? []).filter(({ terms }) => terms.mayApply);
  const many = <V extends string>(
    legend: string,
    options: readonly { value: V; label: string }[],
    picked: readonly V[],
    onPick: (values: V[] | undefined) => void,
  ) => (
    <fieldset className="answers-many">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={picked.includes(value)}
            onChange={() => {
              const next = picked.includes(value) ? picked.filter((each) => each !== value) : [...picked, value];
              onPick(next.length === 0 ? undefined : next);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
  return (
    <div className="answers-form">
      <div className="phone-note-pair">
        <One
          label={say.lives.ask(name)}
          values={lives}
          picked={answers.lives}
          words={say.lives}
          onPick={(value) => put({ lives: value })}
        />
        <One
          label={say.hospital.ask(name)}
          values={hospitals}
          picked={answers.hospital}
          words={say.hospital}
          onPick={(value) => put({ hospital: value })}
        />
      </div>
      {many(
        say.home.ask(name),
        homes.map((value) => ({ value, label: say.home[value] })),
        answers.home ?? [],
        (home) => put({ home }),
      )}
      {many(
        say.aids.ask(name),
        aids.map((value) => ({ value, label: say.aids[value] })),
        answers.aids ?? [],
        (value) => put({ aids: value }),
      )}
      <fieldset className="answers-everyday">
        <legend>{say.everyday.ask(name)}</legend>
        {(Object.keys(say.everyday.items) as EverydayItem[]).map((item) => (
          <One
            key={item}
            label={say.everyday.items[item]}
            values={hows}
            picked={answers.everyday?.[item]}
            words={say.everyday.how}
            onPick={(how) => {
              const { [item]: _before, ...others } = answers.everyday ?? {};
              const next = how === undefined ? others : { ...others, [item]: how };
              put({ everyday: Object.keys(next).length === 0 ? undefined : next });
            }}
          />
        ))}
      </fieldset>
      <TextArea
        label={say.matters.ask(name)}
        maxLength={2000}
        value={answers.matters ?? ''}
        onChange={(matters) => put({ matters: matters === '' ? undefined : matters })}
      />
      {many(
        say.wishes.ask,
        open.map(({ code, label }) => ({ value: code, label: label[language] })),
        answers.wishes ?? [],
        (wishes) => put({ wishes: wishes?.slice(0, 12) }),
      )}
      <fieldset className="answers-everyday">
        <legend>{say.consent.ask}</legend>
        {consents.map((to) => (
          <One
            key={to}
            label={say.consent.to[to]}
            values={yesNo}
            picked={answers.consent?.[to]}
            words={say.consent.answer}
            onPick={(answer) => {
              const { [to]: _before, ...others } = answers.consent ?? {};
              const next = answer === undefined ? others : { ...others, [to]: answer };
              put({ consent: Object.keys(next).length === 0 ? undefined : next });
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}

function One<V extends string>(props: {
  label: string;
  values: readonly V[];
  picked: V | undefined;
  words: Readonly<Record<V, string>>;
  onPick: (value: V | undefined) => void;
}) {
  const say = useWorkText().applying;
  return (
    <Select
      label={props.label}
      value={props.picked ?? ''}
      options={[
        { value: '', label: say.none },
        ...props.values.map((value) => ({ value: value as string, label: props.words[value] })),
      ]}
      onChange={(value) => props.onPick(props.values.find((each) => each === value))}
    />
  );
}
