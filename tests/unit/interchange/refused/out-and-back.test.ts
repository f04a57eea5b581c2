import { describe, expect, it } from 'vitest';
import { readPlans } from '../../../../src/lib/coverage/plan-file';
import type { GivenFile } from '../../../../src/lib/interchange/layers/layer';
import { MARKS } from '../../../../src/lib/interchange/refused/marks';
import { readMended } from '../../../../src/lib/interchange/refused/read-mended';
import { reasonKey, refusedFile } from '../../../../src/lib/interchange/refused/refused-file';

type Ring = unknown[][];
const CHOOSER = { wants: 'polygons', own: 9215, whereIs: null } as const;
const square = (west: number, south: number, size = 0.01): Ring => [
	[west, south],
	[west + size, south],
	[west + size, south + size],
	[west, south + size],
	[west, south]
];
const feature = (properties: object, ...rings: Ring[]) => ({
	type: 'Feature',
	properties: { type: 'zoning', status: 'approved', approved: '2024-05-01', ...properties },
	geometry: { type: 'Polygon', coordinates: rings }
});
const bytesOf = (name: string, value: unknown): GivenFile => ({
	name,
	bytes: new TextEncoder().encode(JSON.stringify(value))
});
const collection = (name: string, ...features: object[]) =>
	bytesOf(name, { type: 'FeatureCollection', features });

/** Good; a bow tie; a corner that is no number; latitude first; a status nobody knows; a point. */
const BROKEN: Ring = [
	[106.72, 21.8],
	['không', 21.8],
	[106.73, 21.81],
	[106.72, 21.81],
	[106.72, 21.8]
];
const GIVEN = collection(
	'đồ án.geojson',
	feature({ ten: 'A', ma: 'p1' }, square(106.7, 21.8)),
	feature({ ten: 'B', ma: 'p2' }, [
		[106.7, 21.9],
		[106.72, 21.9],
		[106.7, 21.91],
		[106.72, 21.92],
		[106.7, 21.9]
	]),
	feature({ ten: 'C', ma: 'p3', ghi_chu: 'Quán Hồ' }, BROKEN),
	feature({ ten: 'D', ma: 'p4' }, square(21.8, 106.7)),
	feature({ ten: 'E', ma: 'p5', status: 'Xong' }, square(106.75, 21.8)),
	{ ...feature({ ten: 'F', ma: 'p6' }), geometry: { type: 'Point', coordinates: [106.76, 21.85] } }
);

async function readOne(given: GivenFile, mended: GivenFile[] = []) {
	const read = await readMended(
		{ files: [given], choice: {} },
		CHOOSER,
		mended.map((one) => ({ files: [one], choice: {} }))
	);
	if (read.outcome === 'asked') throw new Error('asked');
	return { ...read, plans: readPlans(read.file, { today: '2026-11-26' }) };
}

interface Saved {
	features: {
		properties: Record<string, unknown>;
		geometry: { type: string; coordinates: unknown } | null;
	}[];
}

async function savedOf(given: GivenFile, repaired = false) {
	const { file, id, plans } = await readOne(given);
	const words = Object.fromEntries(plans.leftOut.map((one) => [reasonKey(one), `vì ${one.code}`]));
	const bytes = refusedFile(file, {
		leftOut: plans.leftOut,
		repaired: repaired ? plans.repaired : [],
		source: { id, name: given.name },
		words
	});
	return { bytes, saved: JSON.parse(new TextDecoder().decode(bytes)) as Saved };
}

describe('features of a file', () => {
	it('are each accepted, repaired or refused, with code and place', async () => {
		const { plans } = await readOne(GIVEN);
		expect(plans.items.map(({ id }) => id)).toEqual(['p1', 'p2']);
		expect(plans.repaired.map(({ index, codes }) => [index, codes])).toEqual([[1, ['self-crossing']]]);
		expect(plans.leftOut.map(({ index, code, at }) => [index, code, at])).toEqual([
			// Its first corner that is a place.
			[2, 'coordinate-invalid', [106.72, 21.8]],
			// The place its numbers stand for when they are turned round.
			[3, 'coordinates-swapped', [106.7, 21.8]],
			[4, 'status-unknown', [expect.closeTo(106.755, 9), expect.closeTo(21.805, 9)]],
			[5, 'geometry-not-polygon', [106.76, 21.85]]
		]);
	});

	it('tell the land before and after repair', async () => {
		const [repair] = (await readOne(GIVEN)).plans.repaired;
		// The lines cross at (1/150°, 1/150°) from the corner: two triangles of 1/15000 of a square degree each, of
		// which one turns the other way and is taken off the first as drawn. A square degree at 21.905° N is
		// 103.37 km by 110.74 km (GeographicLib).
		const squareDegree = 103.37 * 110.74 * 100;
		expect((repair?.repairedHa ?? 0) / squareDegree).toBeCloseTo(2 / 15_000, 6);
		expect((repair?.drawnHa ?? 1) / squareDegree).toBeCloseTo(0, 6);
	});
});

describe('the refused as a file', () => {
	it('has their own properties, what can be written of their geometry, code, words and where they come from', async () => {
		const { saved } = await savedOf(GIVEN);
		const [broken, swapped, status, point] = saved.features;
		expect(saved.features).toHaveLength(4);
		expect(broken?.properties).toMatchObject({
			ten: 'C',
			ghi_chu: 'Quán Hồ',
			[MARKS.number]: 3,
			[MARKS.code]: 'coordinate-invalid',
			[MARKS.why]: 'vì coordinate-invalid'
		});
		expect(broken?.properties[MARKS.file]).toMatch(/^[0-9a-f]{12} đồ án\.geojson$/);
		// The corner that is no number is dropped, and the text of the whole is kept.
		expect(broken?.geometry?.coordinates).toEqual([BROKEN.filter(([x]) => x !== 'không')]);
		expect(JSON.parse(String(broken?.properties[MARKS.raw]))).toEqual({
			type: 'Polygon',
			coordinates: [BROKEN]
		});
		expect(swapped?.geometry?.coordinates).toEqual([square(21.8, 106.7)]);
		expect(status?.geometry?.coordinates).toEqual([square(106.75, 21.8)]);
		expect(point?.geometry).toEqual({ type: 'Point', coordinates: [106.76, 21.85] });
		expect(status?.properties[MARKS.raw]).toBeUndefined();
	});

	it('takes the originals of what was repaired on wish, with both areas', async () => {
		const { saved } = await savedOf(GIVEN, true);
		const repaired = saved.features.find(({ properties }) => properties[MARKS.number] === 2);
		expect(saved.features.map(({ properties }) => properties[MARKS.number])).toEqual([2, 3, 4, 5, 6]);
		expect(repaired?.geometry?.coordinates).toHaveLength(1);
		expect(Number(repaired?.properties[MARKS.repairedHa])).toBeGreaterThan(
			Number(repaired?.properties[MARKS.drawnHa])
		);
	});
});

/** What a program saves that mended the second and the fourth: names in capitals, numbers as text, the rest as it was. */
async function mendedOf(change: (saved: Saved) => void, rename = (key: string) => key): Promise<GivenFile> {
	const { saved } = await savedOf(GIVEN);
	change(saved);
	const features = saved.features.map(({ properties, geometry }) => ({
		type: 'Feature',
		properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [rename(key), value])),
		geometry
	}));
	return collection('mended.geojson', ...features);
}

const mend = (saved: Saved) => {
	const [broken, swapped, status] = saved.features;
	if (broken) broken.geometry = { type: 'Polygon', coordinates: [square(106.72, 21.8)] };
	if (swapped) swapped.geometry = { type: 'Polygon', coordinates: [square(106.7, 21.82)] };
	if (status) status.properties['status'] = 'đã phê duyệt';
};

describe('mended elsewhere and back', () => {
	it('they join the plans of their file, and what is still wrong stays refused', async () => {
		const { plans, mended, added } = await readOne(GIVEN, [await mendedOf(mend)]);
		expect(plans.items.map(({ id, name }) => [id, name])).toEqual([
			['p1', 'A'],
			['p2', 'B'],
			['p3', 'C'],
			['p4', 'D'],
			['p5', 'E']
		]);
		expect(plans.leftOut.map(({ index, code }) => [index, code])).toEqual([[5, 'geometry-not-polygon']]);
		expect([mended, added]).toEqual([4, 0]);
	});

	it('names in capitals and numbers as text, as tables of other programs have them', async () => {
		const back = await mendedOf(
			(saved) => {
				mend(saved);
				for (const { properties } of saved.features)
					properties[MARKS.number] = `${properties[MARKS.number]}.0`;
			},
			(key) => (key.startsWith('qh_') ? key.toUpperCase() : key)
		);
		expect((await readOne(GIVEN, [back])).plans.items).toHaveLength(5);
	});

	it('an accepted plan that comes along is not doubled; one parted in two and one drawn anew are added', async () => {
		const { id } = await readOne(GIVEN);
		const back = collection(
			'back.geojson',
			feature({ ma: 'p1', [MARKS.file]: id, [MARKS.number]: 1 }, square(106.7, 21.8)),
			feature({ ma: 'p3a', [MARKS.file]: id, [MARKS.number]: 3 }, square(106.72, 21.8)),
			feature({ ma: 'p3b', [MARKS.file]: id, [MARKS.number]: 3 }, square(106.74, 21.8)),
			feature({ ma: 'new' }, square(106.78, 21.8))
		);
		const { plans, mended, added } = await readOne(GIVEN, [back]);
		expect(plans.items.map(({ id: one }) => one)).toEqual(['p1', 'p2', 'p3a', 'p3b', 'new']);
		expect([mended, added]).toEqual([2, 2]);
	});

	it('alone it says which file it belongs to', async () => {
		const { id, name } = (await readOne(await mendedOf(mend))).from ?? {};
		expect([id, name]).toEqual([(await readOne(GIVEN)).id, 'đồ án.geojson']);
		expect((await readOne(GIVEN)).from).toBeNull();
	});

	it('given together with its file, in whatever order, it takes its places and nothing counts twice', async () => {
		const back = await mendedOf(mend);
		for (const files of [
			[GIVEN, back],
			[back, GIVEN]
		]) {
			const read = await readMended({ files, choice: {} }, CHOOSER);
			if (read.outcome === 'asked') throw new Error('asked');
			expect([read.mended, read.added]).toEqual([4, 0]);
			expect(readPlans(read.file, { today: '2026-11-26' }).items).toHaveLength(5);
			// Mended once more, it finds its file again.
			expect(read.id).toBe((await readOne(GIVEN)).id);
		}
	});

	it('given together with another file it does not join that', async () => {
		const other = collection('khac.geojson', feature({ ten: 'X', ma: 'x' }, square(106.6, 21.8)));
		await expect(
			readMended({ files: [other, await mendedOf(mend)], choice: {} }, CHOOSER)
		).rejects.toMatchObject({ code: 'format-unsupported' });
	});
});
