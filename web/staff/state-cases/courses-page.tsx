import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Course, Qualification } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './state-cases.css';

const courses: readonly Course[] = ['electric-wheelchair', 'hoist', 'electric-bed', 'state-order'];
const key = ['qualifications'];
const noters = ['lead', 'service-owner', 'store-keeper'] as const;

/** Who has passed what, by course; those who answer for it note and take back. */
export function CoursesPage() {
  const say = useStaffText().stateCaseWork;
  const { roles } = useIdentity();
  const mayNote = noters.some((role) => roles.includes(role));
  const list = useQuery({ queryKey: key, queryFn: () => call('GET /api/qualifications') });
  return (
    <Main className="page">
      <PageHeading lead={say.coursesLead}>{say.courses}</PageHeading>
      <PartState query={list} doing={say.coursesLoading}>
        {({ qualifications, colleagues }) => (
          <div className="state-courses">
            {qualifications.length === 0 ? (
              <Empty sign="check" heading={say.coursesNone}>
                {say.coursesNoneHelp}
              </Empty>
            ) : (
              <table className="ds-table" data-size="sm">
                <thead>
                  <tr>
                    <th scope="col">{say.course}</th>
                    <th scope="col">{say.who}</th>
                    <th scope="col">{say.passedOn}</th>
                    <th scope="col">{say.untilOn}</th>
                    {mayNote ? <th scope="col">{say.takeBack}</th> : null}
                  </tr>
                </thead>
                <tbody>
                  {qualifications.map((one) => (
                    <Row key={one.id} one={one} mayNote={mayNote} />
                  ))}
                </tbody>
              </table>
            )}
            {mayNote ? <Note colleagues={colleagues} /> : null}
          </div>
        )}
      </PartState>
    </Main>
  );
}

function Row({ one, mayNote }: { one: Qualification; mayNote: boolean }) {
  const say = useStaffText().stateCaseWork;
  const { day } = useClock();
  const noon = (on: string) => day(`${on}T11:00:00Z`);
  return (
    <tr>
      <td>{say.courseNames[one.course]}</td>
      <td>{one.staffName}</td>
      <td className="figures">{noon(one.passedOn)}</td>
      <td>
        {one.untilOn ? noon(one.untilOn) : say.always}{' '}
        {one.counts ? null : (
          <Tag tone="waiting" sign="clock">
            {say.lapsed}
          </Tag>
        )}
      </td>
      {mayNote ? (
        <td>
          <TakeBack id={one.id} />
        </td>
      ) : null}
    </tr>
  );
}

function TakeBack({ id }: { id: string }) {
  const say = useStaffText().stateCaseWork;
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [because, setBecause] = useState('');
  const take = useMutation({
    mutationFn: () =>
      command('POST /api/qualifications/:qualificationId/take-back', {
        params: { qualificationId: id },
        body: { because },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
  if (!isOpen)
    return (
      <Button variant="tertiary" color="neutral" aria-expanded={false} onClick={() => setOpen(true)}>
        {say.takeBack}
      </Button>
    );
  return (
    <form
      className="state-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (because.trim() !== '') take.mutate();
      }}
    >
      <TextField label={say.because} value={because} onChange={setBecause} maxLength={300} autoFocus />
      <RefusedHere problem={take.error} words={say.refused} />
      <Button type="submit" variant="secondary" busy={take.isPending}>
        {say.takeBack}
      </Button>
    </form>
  );
}

function Note(props: { colleagues: readonly { staffId: string; name: string; unitName: string }[] }) {
  const say = useStaffText().stateCaseWork;
  const queries = useQueryClient();
  const [staffId, setStaff] = useState('');
  const [course, setCourse] = useState<Course>('hoist');
  const [passedOn, setPassed] = useState('');
  const [untilOn, setUntil] = useState('');
  const note = useMutation({
    mutationFn: () =>
      command('POST /api/qualifications', {
        body: { staffId, course, passedOn, untilOn: untilOn === '' ? null : untilOn },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: key });
      setStaff('');
    },
  });
  const isWhole = staffId !== '' && passedOn !== '';
  return (
    <form
      className="state-form"
      noValidate
      aria-label={say.noteHeading}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) note.mutate();
      }}
    >
      <h2>{say.noteHeading}</h2>
      <Select
        label={say.who}
        value={staffId}
        onChange={setStaff}
        options={[
          { value: '', label: '–' },
          ...props.colleagues.map(({ staffId: value, name, unitName }) => ({ value, label: `${name}, ${unitName}` })),
        ]}
      />
      <Select
        label={say.course}
        value={course}
        onChange={(value) => setCourse(courses.find((each) => each === value) ?? 'hoist')}
        options={courses.map((value) => ({ value, label: say.courseNames[value] }))}
      />
      <DayField label={say.passedOn} value={passedOn} onChange={setPassed} />
      <DayField label={say.untilOn} value={untilOn} onChange={setUntil} />
      <RefusedHere problem={note.error} words={say.refused} />
      <Button type="submit" busy={note.isPending}>
        {say.note}
      </Button>
    </form>
  );
}
