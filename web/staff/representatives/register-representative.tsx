import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MandateArea, ProxyScope, Relation, RepresentativeKind } from '@tunet/contract';
import { type SyntheticEvent, useState } from 'react';
import { type CommandInput, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Standing } from './standing.ts';
import { Ticks } from './ticks.tsx';

const kinds: readonly RepresentativeKind[] = ['granted', 'nearest-relative', 'future-power', 'guardian', 'parent'];
const scopes: readonly ProxyScope[] = [
  ...(['visit.read', 'message', 'absence', 'alarm.notify', 'device.status', 'aid.loan', 'plan.read', 'apply'] as const),
  ...(['decision.read', 'assessment.read', 'log.read', 'visit.cancel'] as const),
];
const areas: readonly MandateArea[] = ['person', 'economy', 'health'];
const relations: readonly Relation[] = [
  ...(['daughter', 'son', 'spouse', 'partner', 'sibling', 'parent'] as const),
  ...(['grandchild', 'neighbour', 'friend', 'guardian', 'other'] as const),
];
type Body = CommandInput<'POST /api/people/:personId/representatives'>['body'];
const someoneNew = 'new';

/** Registered face to face or in a video meeting: on what it rests, who was checked and how. It holds from that minute. */
export function RegisterRepresentative(props: { personId: string; data: Standing }) {
  const text = useText();
  const pages = usePageText();
  const say = useStaffText().representativesPart;
  const queries = useQueryClient();
  const { personId, data } = props;
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [who, setWho] = useState(data.relatives[0]?.relativeId ?? someoneNew);
  const [fresh, setFresh] = useState({ firstName: '', lastName: '', bornOn: '', phone: '', relation: 'daughter' });
  const [form, setForm] = useState({
    ...{ kind: 'granted', met: 'in-person', identityShown: 'passport', documentSeen: '', lastDay: '' },
    ...{ signedByPerson: false, signedByOther: false },
  });
  const [may, setMay] = useState<readonly ProxyScope[]>([]);
  const [mandate, setMandate] = useState<readonly MandateArea[]>([]);
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const relative = data.relatives.find(({ relativeId }) => relativeId === who);
  const needsDay = relative ? !relative.isKnownHere : true;
  const isNamed = relative !== undefined || (fresh.firstName !== '' && fresh.lastName !== '' && fresh.phone !== '');
  const isWhole = isNamed && may.length > 0 && (!needsDay || fresh.bornOn !== '');
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/representatives', {
        params: { personId },
        body: {
          ...form,
          who: relative ? { relativeId: who, ...(fresh.bornOn ? { bornOn: fresh.bornOn } : {}) } : fresh,
          scopes: [...may],
          areas: [...mandate],
          lastDay: form.lastDay === '' ? null : form.lastDay,
          documentSeen: form.documentSeen === '' ? null : form.documentSeen,
        } as Body,
      }),
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries({ queryKey: ['representatives', personId] });
    },
  });
  if (!isOpen) {
    return (
      <div>
        <Button variant="secondary" sign="person" onClick={() => setOpen(true)}>
          {say.register}
        </Button>
      </div>
    );
  }
  const options = (map: Readonly<Record<string, string>>, keys: readonly string[]) =>
    keys.map((value) => ({ value, label: map[value] ?? value }));
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (isWhole) save.mutate();
  }
  return (
    <form className="part-form" noValidate onSubmit={submit}>
      <h2>{say.register}</h2>
      <Select
        label={say.who}
        value={who}
        onChange={setWho}
        options={[
          ...data.relatives.map(({ relativeId, name, relation }) => ({
            value: relativeId,
            label: `${name}, ${pages.relation[relation]}`,
          })),
          { value: someoneNew, label: say.newOne },
        ]}
      />
      {relative ? null : (
        <>
          <div className="part-columns">
            <TextField
              label={say.first}
              value={fresh.firstName}
              onChange={(firstName) => setFresh({ ...fresh, firstName })}
            />
            <TextField
              label={say.last}
              value={fresh.lastName}
              onChange={(lastName) => setFresh({ ...fresh, lastName })}
            />
          </div>
          <div className="part-columns">
            <TextField label={say.phone} value={fresh.phone} onChange={(phone) => setFresh({ ...fresh, phone })} />
            <Select
              label={say.relation}
              value={fresh.relation}
              onChange={(relation) => setFresh({ ...fresh, relation })}
              options={options(pages.relation, relations)}
            />
          </div>
        </>
      )}
      {needsDay ? (
        <DayField label={say.born} value={fresh.bornOn} onChange={(bornOn) => setFresh({ ...fresh, bornOn })} />
      ) : null}
      <Select
        label={say.kind}
        value={form.kind}
        onChange={(kind) => put({ kind })}
        options={options(pages.representatives.kind, kinds)}
      />
      {form.kind === 'guardian' ? (
        <Ticks label={say.mandate} of={areas} say={say.areas} picked={mandate} onPick={setMandate} />
      ) : null}
      <Ticks label={say.what} of={scopes} say={pages.proxies.scope} picked={may} onPick={setMay} />
      <DayField label={say.lastDay} value={form.lastDay} onChange={(lastDay) => put({ lastDay })} />
      <div className="part-columns">
        <Select
          label={say.howMet}
          value={form.met}
          onChange={(met) => put({ met })}
          options={options(say.met, ['in-person', 'video'])}
        />
        <Select
          label={say.showed}
          value={form.identityShown}
          onChange={(identityShown) => put({ identityShown })}
          options={options(say.shown, ['passport', 'national-card', 'driving-licence', 'known-in-person'])}
        />
      </div>
      {form.kind === 'granted' || form.kind === 'nearest-relative' ? null : (
        <Select
          label={say.paper}
          help={say.never}
          value={form.documentSeen}
          onChange={(documentSeen) => put({ documentSeen })}
          options={[{ value: '', label: say.docNone }, ...options(say.doc, Object.keys(say.doc))]}
        />
      )}
      <label className="part-tick">
        <input
          type="checkbox"
          checked={form.signedByPerson}
          onChange={(event) => put({ signedByPerson: event.target.checked })}
        />
        {say.signedBy}
      </label>
      <label className="part-tick">
        <input
          type="checkbox"
          checked={form.signedByOther}
          onChange={(event) => put({ signedByOther: event.target.checked })}
        />
        {say.signedOther}
      </label>
      {tried && !isWhole ? <p className="ds-validation-message">{say.fillIn}</p> : null}
      <RefusedHere problem={save.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" busy={save.isPending}>
          {say.save}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
