import type { Door } from '@tunet/contract';
import { doorPaths } from '../data/login.ts';
import { usePlaces } from '../data/queries.ts';
import { DemoPress } from './demo-press.tsx';
import { Drawing } from './drawings.tsx';
import { useText } from './language.tsx';

/**
 * Says that this is a demo, and lets one see another municipality until somebody logs in, who belongs to one.
 * Shown only where the server says so.
 */
export function DemoBanner(props: { door: Door; loggedIn: boolean }) {
  const text = useText();
  const places = usePlaces();
  if (!places.data?.isDemo) return null;
  const { here, places: all } = places.data;
  return (
    <aside className="demo-banner no-print" aria-label={text.demo.tools}>
      <p>
        <Drawing name="house" size={18} />
        {text.demo.banner}
      </p>
      <a href="/demo">{text.demoPageLink}</a>
      <DemoPress />
      {props.loggedIn ? null : (
        <label>
          <span>{text.demo.place}</span>
          <select value={here.slug} onChange={(event) => goTo(props.door, event.target.value)}>
            {all.map((place) => (
              <option key={place.id} value={place.slug}>
                {place.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </aside>
  );
}

/** The server keeps the chosen place in a cookie and sends the browser back to the door. */
function goTo(door: Door, slug: string): void {
  location.assign(`/place/${encodeURIComponent(slug)}?${new URLSearchParams({ back: doorPaths[door] })}`);
}
