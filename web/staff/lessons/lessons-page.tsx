import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Empty, Refused } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Ranked } from './bars.tsx';
import { Hours, LessonTags } from './person-lessons.tsx';
import './lessons.css';

type Taught = Answer<'GET /api/lessons'>['people'][number];

/** Whose alarms suggest that somebody looks anew, and when and why the unit is rung. */
export function LessonsPage() {
  return (
    <OnDuty>
      <Lessons />
    </OnDuty>
  );
}

function Lessons() {
  const say = useStaffText().lessons;
  const { language } = useLanguage();
  const taught = useQuery({ queryKey: ['lessons'], queryFn: () => call('GET /api/lessons'), gcTime: 0 });
  return (
    <div className="lesson-page">
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <PartState query={taught} doing={say.loading}>
        {({ people, hours, causes, alarms }) => (
          <>
            <section>
              <h2>{say.people}</h2>
              {people.length === 0 ? (
                <Empty sign="person" heading={say.nobody}>
                  {say.nobodyHelp}
                </Empty>
              ) : (
                <ul className="lesson-people">
                  {people.map((person) => (
                    <Person key={person.personId} person={person} />
                  ))}
                </ul>
              )}
            </section>
            {alarms > 0 ? (
              <div className="lesson-pictures">
                <Hours hours={hours} />
                <Ranked
                  title={say.causes}
                  columns={[say.cause, say.times]}
                  rows={causes.map(({ label, times }) => ({ label: label[language], value: times }))}
                />
              </div>
            ) : null}
          </>
        )}
      </PartState>
    </div>
  );
}

function Person(props: { person: Taught }) {
  const say = useStaffText().lessons;
  const { personId, name, alarms, lessons } = props.person;
  return (
    <li>
      <p>
        <Link to="/people/$personId" params={{ personId }} search={{ part: 'alarm-lessons' }}>
          {name}
        </Link>{' '}
        <span className="quiet">{say.alarms(alarms)}</span>
      </p>
      <LessonTags lessons={lessons} />
      <OpenCase person={props.person} />
    </li>
  );
}

/** An assessor opens the case with one press; what the alarms said goes into it in words. Others give it an owner on the morning board. */
function OpenCase(props: { person: Taught }) {
  const say = useStaffText().lessons;
  const { language } = useLanguage();
  const { roles } = useIdentity();
  const { personId, lessons } = props.person;
  const open = useMutation({
    mutationFn: () => {
      const told = lessons.map(({ code, times, days }) => say.codes[code](times, days)).join(', ');
      const words = say.caseWords(told);
      const body = { words, language, channel: 'alarms' as const };
      return command('POST /api/people/:personId/applications', { params: { personId }, body });
    },
  });
  if (!roles.includes('assessor')) {
    return (
      <p>
        <Link to="/morning">{say.settle}</Link>
      </p>
    );
  }
  if (open.isSuccess) return <p role="status">{say.caseOpen}</p>;
  return (
    <div>
      <Button variant="secondary" busy={open.isPending} onClick={() => open.mutate()}>
        {say.openCase}
      </Button>
      {open.error ? <Refused problem={open.error} /> : null}
    </div>
  );
}
