import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Instrument, InstrumentKind, LocalText } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { FourLanguages } from './four-languages.tsx';
import { noonOf } from './say-value.ts';
import { whatChanges } from './scale-changes.ts';
import { Told } from './told.tsx';

const scalesKey = ['instruments'];

/** One scale: what it asks about today, what comes, and the way to make a new version of it. */
export function ScaleDetail(props: { kind: InstrumentKind; today: string }) {
  const say = useStaffText();
  const { kind, today } = props;
  const found = useQuery({ queryKey: scalesKey, queryFn: () => call('GET /api/instruments') });
  return (
    <PartState query={found} doing={say.workshop.loading}>
      {({ instruments, coming }) => {
        const now = instruments.find((each) => each.kind === kind)?.instrument;
        const next = coming.filter((each) => each.kind === kind).map(({ instrument }) => instrument);
        return now ? <Shown key={kind} kind={kind} now={now} coming={next} today={today} /> : null;
      }}
    </PartState>
  );
}

function Shown(props: { kind: InstrumentKind; now: Instrument; coming: readonly Instrument[]; today: string }) {
  const say = useStaffText().scaleWork;
  const { language } = useLanguage();
  const { day } = useClock();
  const { kind, now, coming } = props;
  const [isChanging, setChanging] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  return (
    <article className="workshop-detail">
      <header>
        <h2>{say.kinds[kind]}</h2>
        <p className="lead">{say.newHelp}</p>
      </header>
      {told ? <Told words={told} /> : null}
      {isChanging ? (
        <NewVersion
          {...{ kind, now: coming.at(-1) ?? now }}
          today={props.today}
          onCancel={() => setChanging(false)}
          onDone={(from) => {
            setChanging(false);
            setTold(say.kept(day(noonOf(from))));
          }}
        />
      ) : (
        <div className="workshop-actions">
          <Button
            onClick={() => {
              setTold(null);
              setChanging(true);
            }}
          >
            {say.newVersion}
          </Button>
        </div>
      )}
      {coming.map((each) => (
        <Version key={each.validFrom} heading={say.coming(day(noonOf(each.validFrom)))} version={each} />
      ))}
      <Version heading={say.version(day(noonOf(now.validFrom)))} version={now} />
      <section>
        <h3>{say.values}</h3>
        <ul>
          {now.scale.map(({ value, label }) => (
            <li key={value}>
              <span className="figures">{value}</span> {label[language]}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function Version(props: { heading: string; version: Instrument }) {
  const { language } = useLanguage();
  return (
    <section>
      <h3>{props.heading}</h3>
      <ol>
        {props.version.items.map(({ code, label }) => (
          <li key={code}>
            {label[language]} <span className="quiet">{code}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const noWords: LocalText = { nb: '', nn: '', sv: '', en: '' };

function NewVersion(props: {
  kind: InstrumentKind;
  now: Instrument;
  today: string;
  onCancel: () => void;
  onDone: (from: string) => void;
}) {
  const say = useStaffText().scaleWork;
  const queries = useQueryClient();
  const { language } = useLanguage();
  const { kind, now } = props;
  const [items, setItems] = useState<Instrument['items']>(now.items);
  const [from, setFrom] = useState('');
  const [tried, setTried] = useState(false);
  const isFixed = kind !== 'level';
  const keep = useMutation({
    mutationFn: () => command('POST /api/instruments/versions', { body: { kind, validFrom: from, items } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: scalesKey });
      props.onDone(from);
    },
  });
  const isWhole =
    from !== '' &&
    items.every(
      ({ code, label }) => /^[a-z0-9-]{2,60}$/.test(code) && Object.values(label).every((each) => each.trim() !== ''),
    );
  const change = (at: number, item: Instrument['items'][number]) =>
    setItems(items.map((each, index) => (index === at ? item : each)));
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (isWhole && !keep.isPending) keep.mutate();
  }
  const changes = whatChanges(now.items, items, language);
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <DayField label={say.from} help={say.fromHelp} value={from} onChange={setFrom} min={props.today} />
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the code is typed here, and a question has no other name
        <section key={at}>
          <FourLanguages
            legend={say.item(at + 1)}
            value={item.label}
            onChange={(label) => change(at, { ...item, label })}
            wrong={null}
            max={120}
          />
          {isFixed ? null : (
            <div className="workshop-actions">
              <TextField
                label={say.code}
                help={say.codeHelp}
                value={item.code}
                onChange={(code) => change(at, { ...item, code })}
                maxLength={60}
              />
              <Button
                variant="tertiary"
                color="neutral"
                onClick={() => setItems(items.filter((_each, index) => index !== at))}
              >
                {say.removeItem(item.label[language])}
              </Button>
            </div>
          )}
        </section>
      ))}
      {isFixed ? null : (
        <div>
          <Button variant="secondary" onClick={() => setItems([...items, { code: '', label: noWords }])}>
            {say.addItem}
          </Button>
        </div>
      )}
      <section aria-live="polite">
        <h3>{say.preview}</h3>
        {changes.length === 0 ? <p className="quiet">{say.unchanged}</p> : null}
        <ul>
          {changes.map((each) => (
            <li key={`${each.what} ${each.code}`}>
              {each.what === 'added'
                ? say.added(each.now)
                : each.what === 'removed'
                  ? say.removed(each.was)
                  : say.renamed(each.was, each.now)}
            </li>
          ))}
        </ul>
      </section>
      {tried && !isWhole ? (
        <p className="refused" role="alert">
          {say.missing}
        </p>
      ) : null}
      <RefusedHere problem={keep.error} words={say.refused} />
      <div className="workshop-actions">
        <Button type="submit" busy={keep.isPending}>
          {say.save}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
