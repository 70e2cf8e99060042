import { type Page } from 'playwright-core';

/** Takes a step of the placement that the page shows; what is not asked for is not typed. */
export async function takeStep(
  desk: Page,
  step: string,
  facts: Record<string, string | number>,
): Promise<void> {
  const form = desk.locator('form', { has: desk.locator(`[name="step"][value="${step}"]`) });
  const disclosure = desk.locator('details', { has: form });
  if ((await disclosure.getAttribute('open')) === null) {
    await disclosure.locator('summary').first().click();
  }
  for (const [name, value] of Object.entries(facts)) {
    const field = form.locator(`[name="${name}"]`);
    if (await field.evaluate((element) => element instanceof HTMLSelectElement)) {
      await field.selectOption(String(value));
    } else {
      await field.fill(String(value));
    }
  }
  await form.getByRole('button').last().click();
}
