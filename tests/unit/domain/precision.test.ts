import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRECISIONS, precisionStep, worstPrecision } from '../../../src/lib/domain/precision';

describe('the precision ladder', () => {
	it('has six steps, place only at the foot and surveyed at the top', () => {
		expect(precisionStep('place-only')).toBe(1);
		expect(precisionStep('generalised')).toBe(4);
		expect(precisionStep('surveyed')).toBe(6);
	});

	it('a figure has the worst of its parts, and none where it has no part', () => {
		expect(worstPrecision(['surveyed', 'indicative', 'generalised'])).toBe('indicative');
		expect(worstPrecision(['surveyed'])).toBe('surveyed');
		expect(worstPrecision([])).toBeNull();
	});

	it('law: the worst is one of the parts, and no part stands lower', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...PRECISIONS), { minLength: 1 }), (parts) => {
				const worst = worstPrecision(parts);
				return (
					worst !== null &&
					parts.includes(worst) &&
					parts.every((part) => precisionStep(part) >= precisionStep(worst))
				);
			})
		);
	});
});
