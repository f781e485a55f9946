import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { keyNames } from './keys.ts';

/** The list of keys, and the switch that turns single keys off for those whom they hinder. */
export function KeysDialog(props: { on: boolean; setOn: (on: boolean) => void; onClose: () => void }) {
  const text = useWorkText();
  const names = { ...text.desk.key, ...text.night.key };
  return (
    <Dialog heading={text.desk.keysHeading} onClose={props.onClose}>
      <p>{text.desk.keysHelp}</p>
      <dl className="key-list">
        {keyNames.map(({ act, keys }) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{names[act]}</dd>
          </div>
        ))}
      </dl>
      <Button variant="secondary" aria-pressed={props.on} onClick={() => props.setOn(!props.on)}>
        {props.on ? text.desk.keysOn : text.desk.keysOff}
      </Button>
    </Dialog>
  );
}
