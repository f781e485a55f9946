import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { type Answer, call } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OpenWithReason } from './open-with-reason.tsx';
import { type PeopleBase, personAddress } from './people-addresses.ts';

type Hit = Answer<'POST /api/people/find'>['found'][number];

/** Finds one person by full name and year of birth, to open with a reason. Never a list to leaf through. */
export function FindPerson(props: { base: PeopleBase }) {
  const text = useWorkText();
  const say = text.findPerson;
  const [name, setName] = useState('');
  const [born, setBorn] = useState('');
  const [tried, setTried] = useState(false);
  const find = useMutation({
    mutationFn: () => call('POST /api/people/find', { body: { name: name.trim(), bornYear: Number(born) } }),
  });
  const nameMissing = !/\S+\s+\S+/.test(name);
  const bornMissing = !/^\s*(1[89]|2[01])\d\d\s*$/.test(born);
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (nameMissing || bornMissing) return;
    find.mutate();
  }
  const found = find.data?.found;
  return (
    <div className="find-person">
      <PageHeading lead={say.help}>{say.heading}</PageHeading>
      <form className="find-form" onSubmit={submit} noValidate>
        <TextField
          label={say.name}
          help={say.nameHelp}
          value={name}
          onChange={setName}
          error={tried && nameMissing ? say.nameHelp : null}
        />
        <TextField
          label={say.born}
          help={say.bornHelp}
          value={born}
          onChange={setBorn}
          maxLength={6}
          numeric
          error={tried && bornMissing ? say.bornHelp : null}
        />
        <Refused problem={find.error} />
        <div className="alarm-acts">
          <Button type="submit" busy={find.isPending}>
            {say.find}
          </Button>
        </div>
      </form>
      <div role="status">
        {found?.length === 0 ? (
          <Notice sign="person">
            <strong>{say.none}</strong>
            <span>{say.noneHelp}</span>
          </Notice>
        ) : null}
        {found && found.length > 1 ? <p>{say.several}</p> : null}
      </div>
      {found?.length ? (
        <ul className="found">
          {found.map((hit) => (
            <li key={hit.id}>
              <FoundPerson hit={hit} base={props.base} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function FoundPerson(props: { hit: Hit; base: PeopleBase }) {
  const text = useWorkText();
  const { hit, base } = props;
  const [asking, setAsking] = useState(false);
  return (
    <section className="found-person" aria-label={hit.name}>
      <div className="found-head">
        <p>
          <strong>{hit.name}</strong>
          <span>{hit.placeName}</span>
        </p>
        {hit.open ? (
          <Link className="ds-button" data-variant="primary" data-color="accent" {...personAddress(base, hit.id)}>
            {text.findPerson.see}
          </Link>
        ) : (
          <Button variant="secondary" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {text.findPerson.openWithReason}
          </Button>
        )}
      </div>
      {asking ? <OpenWithReason hit={hit} base={base} /> : null}
    </section>
  );
}
