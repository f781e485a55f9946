import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { keepNeed } from '../../data/need.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/language.tsx';

/** “What do you need help with?” on the first page: one line, and the guide answers. The words never stand in the address. */
export function NeedField() {
  const text = useText();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const id = useId();

  function ask(event: FormEvent): void {
    event.preventDefault();
    keepNeed({ words: words.trim(), way: null });
    void navigate({ to: '/guide' });
  }
  return (
    <form className="need-field" onSubmit={ask}>
      <label htmlFor={id}>{text.need.heading}</label>
      <input
        id={id}
        className="ds-input"
        type="text"
        autoComplete="off"
        placeholder={text.need.example}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit">{text.need.ask}</Button>
    </form>
  );
}
