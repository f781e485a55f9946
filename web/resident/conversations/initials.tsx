/** Somebody as a round with her first letters; the name stands beside it. */
export function Initials(props: { name: string; atWork?: boolean }) {
  const parts = props.name.split(/[\s-]+/).filter((part) => part !== '');
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.[0] ?? '').join('');
  return (
    <span className="initials" data-at-work={props.atWork || undefined} aria-hidden="true">
      {letters.toUpperCase()}
    </span>
  );
}
