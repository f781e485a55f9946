import { OnDuty } from '../on-duty.tsx';
import { FindPerson } from './find-person.tsx';
import { PersonView } from './person-view.tsx';

/** “Find a person”, for those who are on duty. */
export function FindPersonPage() {
  return (
    <OnDuty>
      <FindPerson base="/people" />
    </OnDuty>
  );
}

/** One person's page, for those who are on duty. */
export function PersonPage() {
  return (
    <OnDuty>
      <PersonView base="/people" />
    </OnDuty>
  );
}
