import { Link } from '@tanstack/react-router';
import { Drawing } from '../../ui/drawings.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { FindPerson } from './find-person.tsx';
import { PersonView } from './person-view.tsx';

/** “Find a person” at the right of the desk: the list, its stream and its sound go on beside it. */
export function FindBesideDesk() {
  const text = useWorkText();
  return (
    <div className="people-beside-desk">
      <Link className="person-back" to="/desk">
        <Drawing name="back" size={20} />
        {text.desk.title}
      </Link>
      <FindPerson base="/desk/people" />
    </div>
  );
}

/** One person at the right of the desk. */
export function PersonBesideDesk() {
  return (
    <div className="people-beside-desk">
      <PersonView base="/desk/people" />
    </div>
  );
}
