import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MultiPolygon } from 'geojson';
import { afterAll, describe, expect, it } from 'vitest';
import { toWgs84Of } from '../../../src/lib/interchange/crs/file-crs';
import { PLANS } from '../../../src/lib/register/plans';
import { writeRegisterFile } from '../../../src/lib/register/workspace-file';
import { versionsFor } from '../../../src/lib/register/plan-versions';
import { box, zone } from '../interchange/dossier/town';
import { said, zoning } from '../register/own-plan';
import { json, refusal } from './call';

const degrees = toWgs84Of(zone(107.25).crs!);

/** A plan of a rectangle in metres from the corner of the town of Mẫu Đơn, on the grid of Lạng Sơn. */
function drawn(id: string, sides: readonly [number, number, number, number], more = {}) {
	const { coordinates } = box(...sides) as MultiPolygon;
	const placed = coordinates.map((rings) =>
		rings.map((ring) => ring.map(([x = 0, y = 0]) => [...degrees(x, y)].slice(0, 2)))
	);
	return zoning(id, [], {
		footprint: { kind: 'polygon', geometry: { type: 'MultiPolygon', coordinates: placed } },
		precision: 'official-map',
		...more
	});
}

const OLD = drawn('own-old', [0, 0, 1000, 800]);
// Moved 250 m to the east.
const NEW = drawn('own-new', [250, 0, 1250, 800], { adjusts: 'own-old' });
const R3 = PLANS.find(({ id }) => id === 'R3')!;

const folder = mkdtempSync(join(tmpdir(), 'diff-'));
const mine = join(folder, 'mine.json');
writeFileSync(
	mine,
	writeRegisterFile([
		said('a', 0, null, OLD),
		said('b', 1, null, NEW),
		said('c', 2, R3, { ...R3, areaHa: 4 * R3.areaHa! })
	])
);
afterAll(() => rmSync(folder, { recursive: true }));

interface Part {
	value: number | null;
	qualifier: string;
	communes: { ha: number }[];
}

describe('planning diff', () => {
	it('tells an adjusted plan from the one it adjusts: a quarter came, a quarter went, three stayed', async () => {
		const told = await json('diff', 'own-old', 'own-new', '--register', mine);
		const part = (name: string) => told[name] as Part;
		// By hand: 1,000 by 800 m measure 80.0116 ha on the ellipsoid (check-dossier.test.ts), a quarter of it 20.0029.
		expect(part('before').value).toBeCloseTo(80.0116, 3);
		expect(part('added').value).toBeCloseTo(20.0029, 3);
		expect(part('removed').value).toBeCloseTo(20.0029, 3);
		expect(part('kept').value).toBeCloseTo(60.0087, 3);
		for (const name of ['added', 'removed', 'kept']) {
			const sum = part(name).communes.reduce((total, { ha }) => total + ha, 0);
			expect(sum).toBeCloseTo(part(name).value!, 3);
		}
		const back = await json('diff', 'own-new', 'own-old', '--register', mine);
		expect((back['added'] as Part).value).toBe(part('removed').value);
	});

	it('tells a correction from the official version', async () => {
		const told = await json('diff', 'R3@official', 'R3', '--register', mine);
		// A disc of four times the land round the same place holds the smaller one.
		expect((told['added'] as Part).value! / (3 * R3.areaHa!)).toBeCloseTo(1, 3);
		expect(told['removed']).toMatchObject({ value: 0, qualifier: 'about' });
		expect((told['kept'] as Part).value! / R3.areaHa!).toBeCloseTo(1, 3);
	});

	it('refuses what is no plan, and a plan too many or too few', async () => {
		expect((await refusal('diff', 'own-old', 'R3')).code).toBe('plan-unknown');
		expect((await refusal('diff', 'R3')).code).toBe('argument-missing');
		expect((await refusal('diff', 'R3', 'R5', 'R1')).code).toBe('argument-unexpected');
	});
});

describe('what a plan is compared with', () => {
	it('is first its official version, then the plan it adjusts', () => {
		const plans = [...PLANS, OLD, NEW];
		expect(versionsFor(NEW, null, plans)[0]).toMatchObject({ id: 'own-old', why: 'adjusted' });
		const corrected = { plan: NEW, official: OLD, changed: [] };
		expect(versionsFor(NEW, corrected, plans).map(({ why }) => why)).toEqual(
			expect.arrayContaining(['official', 'adjusted', 'other'])
		);
		expect(versionsFor(NEW, corrected, plans)[0]?.why).toBe('official');
	});
});
