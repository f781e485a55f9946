/** Any of several. */
export function Ticks<T extends string>(props: {
  label: string;
  of: readonly T[];
  say: Readonly<Record<T, string>>;
  picked: readonly T[];
  onPick: (picked: readonly T[]) => void;
}) {
  const { label, of, say, picked, onPick } = props;
  return (
    <fieldset className="part-ticks">
      <legend>{label}</legend>
      {of.map((each) => (
        <label key={each} className="part-tick">
          <input
            type="checkbox"
            checked={picked.includes(each)}
            onChange={(event) =>
              onPick(of.filter((one) => (one === each ? event.target.checked : picked.includes(one))))
            }
          />
          {say[each]}
        </label>
      ))}
    </fieldset>
  );
}
