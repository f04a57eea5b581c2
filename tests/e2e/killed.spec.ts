import { expect, test } from '@playwright/test';
import { killAmidSaves } from '../../scripts/bench/kills';

// `npm run bench -- kills` does it 200 times.
test('the browser is killed in the middle of saves: all that was called kept is there, and whole @long', async () => {
	test.setTimeout(120_000);
	const { amid, called, faults } = await killAmidSaves(3);
	expect(faults).toEqual([]);
	expect(called).toBeGreaterThan(20);
	expect(amid).toBeGreaterThan(0);
});
