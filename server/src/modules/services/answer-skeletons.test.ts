import { expect, test } from 'vitest';
import { defaultAnswerSkeletons } from './answer-skeletons.ts';

test('no skeleton greets or thanks anybody, and each leaves something to fill in', () => {
  for (const [code, label] of defaultAnswerSkeletons) {
    for (const words of Object.values(label)) {
      expect(words, code).not.toMatch(/\b(hei|hej|hello|dear|kjære|takk|tack|thank|henvendelse|enquiry|inquiry)\b/i);
      expect(words, code).not.toContain('!');
      expect(words, code).toContain('…');
    }
  }
});
