import type { MultiPolygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { OVERLAYS, type HardOverlay } from '../../fixtures/geometry/overlays';
import { geographicLib, geos, type Geos } from '../geometry/independent';
import { area, plan, request } from './build';

/** 0.01 m²: land smaller than this is the rounding of a border. */
const FLOOR_HA = 1e-6;

let reference: Geos;

beforeAll(async () => {
	reference = await geos();
});

/** What GEOS finds of an overlay, once for all kernels. */
const found = new Map<HardOverlay, ReturnType<typeof byGeos>>();

function expected(hard: HardOverlay) {
	const truth = found.get(hard) ?? byGeos(hard);
	found.set(hard, truth);
	return truth;
}

function byGeos({ base, plans }: HardOverlay) {
	const ground = reference.madeValid(base);
	const lands = plans.map((one) => reference.madeValid(one));
	const covered = reference.intersection(reference.union(lands), ground);
	const pairs = lands.flatMap((a, k) => lands.slice(k + 1).map((b) => reference.intersection(a, b)));
	const twice: MultiPolygon = reference.union(pairs.filter((one) => one.coordinates.length > 0));
	const ha = (land: MultiPolygon) => geographicLib(land).ha;
	return {
		base: ha(ground),
		covered: ha(covered),
		overlap: ha(reference.intersection(twice, ground)),
		gap: ha(reference.difference(ground, covered))
	};
}

describe.each(['auto', 'clipper2', 'edges'] as const)(
	'hard borders with kernel %s, against GEOS',
	(kernel) => {
		it.each(OVERLAYS)('$name', (hard) => {
			const plans = hard.plans.map((geometry, k) => plan(`p${k}`, geometry));
			const [result] = computeCoverage(request([area('a', hard.base)], plans), { kernel, pieces: true });
			const truth = expected(hard);
			const close = (value: number | null | undefined, right: number) =>
				expect(Math.abs((value ?? NaN) - right)).toBeLessThan(1e-6 * right + FLOOR_HA);
			close(result?.baseHa, truth.base);
			close(result?.coveredHa, truth.covered);
			close(result?.overlapHa, truth.overlap);
			close(result?.gapHa, truth.gap);
			const told = result?.warnings.map((w) => w.code);
			expect(told).not.toContain('law-broken');
			if (kernel === 'edges') expect(told).not.toContain('overlay-recovered');
		});
	}
);

it('the corpus has at least forty cases, each with its own name', () => {
	expect(new Set(OVERLAYS.map((one) => one.name)).size).toBe(OVERLAYS.length);
	expect(OVERLAYS.length).toBeGreaterThanOrEqual(40);
});
