import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { fullName } from '../../../src/lib/domain/admin-unit';
import { lineLengthKm } from '../../../src/lib/geometry/area';
import { readPlace } from '../../../src/lib/location/read-place';
import type { PlaceRead } from '../../../src/lib/location/reading';
import { WRITTEN, type Expected, type Written } from '../../fixtures/places';
import { boundaries, names, routes } from './context';

type Outcome = PlaceRead | { outcome: 'error'; code: string };

function read({ text, frame }: Written): Outcome {
	try {
		return readPlace(text, { boundaries, names, routes, frame: frame ?? null });
	} catch (error) {
		if (error instanceof CodedError) return { outcome: 'error', code: error.code };
		throw error;
	}
}

function judge(outcome: Outcome, wanted: Expected): void {
	if ('error' in wanted) {
		expect(outcome).toEqual({ outcome: 'error', code: wanted.error });
		return;
	}
	if ('question' in wanted) {
		expect(outcome).toMatchObject({ outcome: 'question', why: wanted.question });
		if (outcome.outcome !== 'question') return;
		expect(outcome.readings.map((one) => one.frame)).toEqual(
			expect.arrayContaining([...(wanted.frames ?? [])])
		);
		if (wanted.frames) expect(outcome.readings[0]?.frame).toBe(wanted.frames[0]);
		const found = outcome.readings.map(({ named }) => (named?.unit ? fullName(named.unit) : named?.name.vi));
		for (const name of wanted.names ?? []) expect(found).toContain(name);
		return;
	}
	expect(outcome).toMatchObject({ outcome: 'reading' });
	if (outcome.outcome !== 'reading') return;
	const { reading } = outcome;
	if ('unit' in wanted) {
		expect(reading.named?.id).toBe(wanted.unit);
		return;
	}
	const [lat, lon] = wanted.at;
	const metres = lineLengthKm([[lon, lat], [...reading.place]]) * 1000;
	expect(metres).toBeLessThan(wanted.withinM);
	if (wanted.frame) expect(reading.frame).toBe(wanted.frame);
	expect(reading.remarks.map(({ code }) => code)).toEqual(
		expect.arrayContaining([...(wanted.remarks ?? [])])
	);
	if (wanted.remarks?.length === 0) {
		expect(
			reading.remarks.filter(({ code }) => !/^(order|x-is)/.test(code) || code === 'order-lon-lat')
		).toEqual([]);
	}
}

describe('places as people write them', () => {
	it('are eighty and more', () => {
		expect(WRITTEN.length).toBeGreaterThanOrEqual(80);
	});

	it.each(WRITTEN.map((written) => [written.text, written] as const))('%s', (_text, written) => {
		judge(read(written), written.expect);
	});
});
