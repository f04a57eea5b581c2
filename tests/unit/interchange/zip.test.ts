import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../src/lib/interchange/zip';

const files = fc.dictionary(fc.stringMatching(/^[a-zđạộ]{1,12}\.txt$/), fc.uint8Array({ maxLength: 4000 }));

describe('zip', () => {
	it('is unpacked by another program to the same files, and is the same each time', () => {
		fc.assert(
			fc.property(files, (given) => {
				const zip = zipOf(Object.entries(given));
				const found = unzipSync(zip);
				expect(Object.keys(found).sort()).toEqual(Object.keys(given).sort());
				for (const [name, bytes] of Object.entries(given))
					expect(found[name]).toEqual(Uint8Array.from(bytes));
				expect(zipOf(Object.entries(given))).toEqual(zip);
			})
		);
	});
});
