import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import { codeFrom } from './field-name.ts';

/** A further size, measure, part or point: it begins with the short name by which files and history know it. */
export function AddByCode(props: { label: string; taken: readonly string[]; add: (code: string) => void }) {
  const say = useStaffText().aidEditor;
  const [typed, setTyped] = useState('');
  const code = codeFrom(typed);
  const isTaken = props.taken.includes(code);
  const add = () => {
    props.add(code);
    setTyped('');
  };
  return (
    <div className="workshop-row aid-editor-add">
      <TextField
        label={`${props.label}: ${say.code}`}
        value={typed}
        onChange={setTyped}
        maxLength={30}
        error={isTaken ? say.refused['code-twice'].replace('{code}', code) : null}
      />
      <div>
        <Button variant="secondary" disabled={code.length < 2 || isTaken} onClick={add}>
          {props.label}
        </Button>
      </div>
    </div>
  );
}
