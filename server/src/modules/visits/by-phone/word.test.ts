import { expect, test } from 'vitest';
import { bornKeys, createPhoneWords, isEasy } from './word.ts';

test('what anybody would try first is no word', () => {
  for (const easy of ['0000', '1234', '4321', '1212', '1942', '1403', '0314', '4203'])
    expect(isEasy(easy, '1942-03-14'), easy).toBe(true);
  for (const good of ['7351', '9024', '1357', '4291']) expect(isEasy(good, '1942-03-14'), good).toBe(false);
});

test('the day of birth is pressed as each country is used to', () => {
  expect(bornKeys('1942-03-14', 'NO')).toBe('140342');
  expect(bornKeys('1942-03-14', 'SE')).toBe('420314');
});

test('the same word of two people, or in two municipalities, is kept as different things', () => {
  const words = createPhoneWords('a secret of the house');
  const kept = [
    words.hashWord('a', 'ingrid', '7351'),
    words.hashWord('a', 'odd', '7351'),
    words.hashWord('b', 'ingrid', '7351'),
  ];
  expect(new Set(kept.map((each) => each.toString('hex'))).size).toBe(3);
  expect(createPhoneWords('another').hashWord('a', 'ingrid', '7351')).not.toEqual(kept[0]);
});
