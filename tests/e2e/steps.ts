import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Counts what a person does on the way to a result. One step is a press, a key, something typed, pasted or dropped,
 * or a walk by Tab to one control; how many stops such a walk may have is said where it is made.
 */
export class Steps {
	#count = 0;

	constructor(private readonly page: Page) {}

	/** Any one action. */
	async take(deed: Promise<unknown>): Promise<void> {
		this.#count += 1;
		await deed;
	}

	click(target: Locator): Promise<void> {
		return this.take(target.click());
	}

	key(name: string): Promise<void> {
		return this.take(this.page.keyboard.press(name));
	}

	/** Types where the focus is. */
	type(text: string): Promise<void> {
		return this.take(this.page.keyboard.type(text));
	}

	/** To a control by Tab alone, within so many stops. */
	async walk(to: Locator, most: number): Promise<void> {
		this.#count += 1;
		for (let stop = 0; stop < most; stop += 1) {
			await this.page.keyboard.press('Tab');
			if (await to.evaluate((one) => one === document.activeElement)) return;
		}
		throw new Error(`${to} was not reached in ${most} stops`);
	}

	/** The result is there: it took so many steps, and no more. */
	within(most: number): void {
		expect(this.#count, 'steps').toBeLessThanOrEqual(most);
	}
}
