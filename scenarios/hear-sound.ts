import type { Page } from 'playwright-core';

/** Plays the sound test and says how many tones it had, as one who hears it. @param play presses the button that plays it */
export async function hearSound(page: Page, play: () => Promise<void>): Promise<void> {
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/duties/sound-test'));
  await play();
  const { tones } = (await (await asked).json()) as { tones: number };
  await page.locator(`button[data-tones="${tones}"]`).click();
}
