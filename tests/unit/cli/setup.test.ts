import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/setup/test-counts.mjs';
import { hashOf, whenChanged } from '../../../scripts/setup/stamp.mjs';

describe('counting tests', () => {
	it('reads the reports of both runners', () => {
		expect(countVitest({ numPassedTests: 12, numFailedTests: 1, numTotalTests: 14 })).toEqual({
			passed: 12,
			failed: 1
		});
		expect(countPlaywright({ stats: { expected: 7, flaky: 1, unexpected: 2, skipped: 3 } })).toEqual({
			passed: 8,
			failed: 2
		});
	});

	it('counts nothing where a runner left no report', () => {
		expect(countVitest(null)).toEqual({ passed: 0, failed: 0 });
		expect(countPlaywright({ suites: [] })).toEqual({ passed: 0, failed: 0 });
	});
});

describe('the hash of inputs', () => {
	it('changes with the set of files and is the same for the same files', () => {
		const one = hashOf(['package.json']);
		expect(hashOf(['package.json'])).toBe(one);
		expect(hashOf(['package.json', '.prettierrc'])).not.toBe(one);
		expect(hashOf(['package.json', 'scripts/setup'], ['scripts/setup'])).toBe(one);
	});

	it('says when making failed, and leaves no stamp', () => {
		const name = `none-${process.pid}`;
		expect(whenChanged(name, 'x', [], () => false)).toBe('failed');
		expect(whenChanged(name, 'x', [], () => false)).toBe('failed');
	});
});
