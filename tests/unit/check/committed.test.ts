import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../scripts/check/all-checks';
import { committedData } from '../../../scripts/check/check-data';
import { checkSchemas } from '../../../scripts/check/schema';
import { REGISTER_SCHEMAS } from '../../../src/lib/register/schema';

describe('the committed data', () => {
	it.each(Object.entries(CHECKS))('passes: %s', (_name, check) => {
		expect(check(committedData())).toEqual([]);
	});

	it('has the shape of its schemas', () => {
		expect(checkSchemas(REGISTER_SCHEMAS)).toEqual([]);
	});
});
