import { useMutation } from '@tanstack/react-query';
import type { DemoPlace } from '@tunet/contract';
import { call } from '../../data/call.ts';
import type { DemoText } from '../../text/demo-page.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';

const places = ['nordvik', 'solhamra'] as const;

/** The screen at home, and what else there is to try that no person of the page leads to by herself. */
export function DemoMore({ say: { more } }: { say: DemoText }) {
  const open = useMutation({
    mutationFn: (place: DemoPlace) => call('POST /api/demo/screen', { body: { place } }),
    onSuccess: () => location.assign('/screen'),
  });
  return (
    <section className="demo-part" id="more" aria-labelledby="more-heading">
      <h2 id="more-heading">{more.heading}</h2>
      <p>{more.lead}</p>
      <dl className="demo-more">
        <div>
          <dt>{more.wall}</dt>
          <dd>
            {more.wallHelp}
            <span className="demo-screens">
              {places.map((place) => (
                <Button
                  key={place}
                  variant="secondary"
                  color="neutral"
                  sign="house"
                  busy={open.isPending && open.variables === place}
                  onClick={() => open.mutate(place)}
                >
                  {more.screens[place]}
                </Button>
              ))}
            </span>
            {open.isError ? (
              <span className="refused" role="alert">
                <Drawing name="warning" size={20} />
                {more.failed}
              </span>
            ) : null}
          </dd>
        </div>
        {more.things.map(({ name, how }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
