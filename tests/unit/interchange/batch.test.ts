import { describe, expect, it } from 'vitest';
import {
	answerOf,
	checkItem,
	type BatchEnvironment,
	type BatchItem
} from '../../../src/lib/interchange/batch';
import { BatchService } from '../../../src/lib/interchange/batch-service';
import { recognise } from '../../../src/lib/interchange/columns';
import { verdictOf, type BatchRow } from '../../../src/lib/interchange/verdict';
import { sampleList } from '../../../src/lib/interchange/sample-list';
import { PROJECTS } from '../../../src/lib/register/projects';
import { UNIT_REGISTER } from '../../../src/lib/register/units';
import { locate } from '../../../src/lib/location/locate';
import { geo } from './geo';
import { readShapes } from '../../../src/lib/interchange/geojson-shapes';
import { boundaries, index, names, register, routes } from '../location/context';

const HEAD = ['Tên', 'X', 'Y', 'Xã'];
const AS_OF = '2026-11-01';
const environment: BatchEnvironment = {
	index,
	register,
	context: { boundaries, names, routes, frame: 9215 },
	columns: recognise({ head: HEAD, rows: [] }),
	head: HEAD,
	asOf: AS_OF
};

/** Parcels of 100 m to 1 km a side, strewn over the province's bounds by a fixed sequence, as GeoJSON. */
function parcels(count: number) {
	let seed = 2023;
	const next = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
	const features = Array.from({ length: count }, (_, k) => {
		const [x, y, d] = [106.1 + next() * 1.2, 21.4 + next(), 0.0005 + next() * 0.0045];
		const ring = [
			[x - d, y - d],
			[x + d, y - d],
			[x + d, y + d],
			[x - d, y + d],
			[x - d, y - d]
		];
		const properties = { name: `P${k}`, area_ha: 10 };
		return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
	});
	return { type: 'FeatureCollection', features };
}

const bytesOf = (text: string) => new Blob([text]);

function service(): BatchService {
	const made = new BatchService();
	// As it crosses to a worker: by structured clone.
	made.enter(structuredClone({ topology: boundaries.topology, units: UNIT_REGISTER, register }));
	return made;
}

async function rowsOf(check: (told: (rows: readonly BatchRow[]) => void) => Promise<boolean>) {
	const rows: BatchRow[] = [];
	const whole = await check((found) => rows.push(...structuredClone(found)));
	return { rows, whole };
}

describe('a batch', () => {
	it('of four hundred parcels gives what single checks give', async () => {
		const json = parcels(400);
		const batch = service();
		expect(await batch.open([{ name: 'lô.geojson', bytes: bytesOf(JSON.stringify(json)) }])).toEqual({
			kind: 'shapes',
			count: 400,
			joins: null,
			notes: []
		});
		const { rows, whole } = await rowsOf((told) => batch.checkFile(null, null, AS_OF, told));
		expect([rows.length, whole]).toEqual([400, true]);
		const relations = new Set<string>();
		readShapes(geo(json)).forEach((shape, k) => {
			if ('code' in shape) throw new Error(shape.code);
			expect(rows[k]).toMatchObject({ id: k, name: shape.name, state: 'placed', code: null });
			// One in four is asked singly too: each takes as long as its row in the batch.
			if (k % 4 > 0) return;
			const single = locate(index, shape.subject, register, AS_OF, { paper: shape.paper });
			expect(rows[k]?.verdict).toEqual(verdictOf(single));
			for (const { relation } of single.limits) relations.add(relation);
		});
		// All four verdicts occur, so that the comparison says something.
		expect([...relations].sort()).toEqual(['inside', 'outside', 'straddles', 'too-close']);
		const [slip] = batch.answers([7]);
		const seventh = readShapes(geo(json))[7];
		if (!slip || !seventh || 'code' in seventh) throw new Error('no slip');
		expect(slip.answer).toEqual(locate(index, seventh.subject, register, AS_OF, { paper: seventh.paper }));
	});

	it('tells rows apart: placed, asked about, refused', () => {
		const state = (row: string[]) => {
			const item: BatchItem = { kind: 'rows', name: row[0] ?? '', source: 0, rows: [row] };
			const { state: found, code } = checkItem(item, 0, environment).row;
			return code ? `${found} ${code}` : found;
		};
		expect(state(['A', '2415130,76', '458848,28', 'Gia Cát'])).toBe('placed');
		expect(state(['B', '', '', 'Chi Lăng'])).toBe('asked name-shared');
		expect(state(['C', '', '', ''])).toBe('refused row-without-place');
		expect(state(['D', '682000', '2417000', ''])).toBe('asked stated-grid-falls-outside');
	});

	it('checks the register’s own projects, and says of which nothing can be checked', async () => {
		const named = PROJECTS.filter((project) => project.kind !== 'programme');
		const batch = service();
		const { rows } = await rowsOf((told) =>
			batch.checkProjects(
				named.map((project) => ({ name: project.name.vi, project })),
				AS_OF,
				told
			)
		);
		const refused = rows.filter(({ state }) => state === 'refused');
		// Those without a point and without posts of a road, counted in the register.
		expect(refused).toHaveLength(named.filter(({ point, route }) => point === null && route === null).length);
		expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['place-only']));
		const road = rows.find(({ name }) => name.includes('Km3+700'));
		const { found } = batch.found(road?.id ?? -1);
		expect(found?.subject.kind).toBe('line');
		// Km3+700 to Km18: 14.3 km, along a line that is cut a little short.
		expect(found ? answerOf(found, environment).km : 0).toBeCloseTo(14.3, 1);
	});

	it('stops when told to, and keeps what was checked', async () => {
		const batch = service();
		await batch.open([{ name: 'lô.geojson', bytes: bytesOf(JSON.stringify(parcels(400))) }]);
		const { rows, whole } = await rowsOf((told) =>
			batch.checkFile(null, null, AS_OF, (found) => {
				told(found);
				batch.cancel();
			})
		);
		expect(whole).toBe(false);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.length).toBeLessThan(400);
	});

	it('says of a table what it would become, and which grid puts it in the province', async () => {
		const batch = service();
		// The check point of the notes on VN-2000 and a place 9 km from it, both in EPSG:9215.
		const text = 'Tên;X;Y\nA;2417549,76;449293,705\nB;2415130,76;458848,28\nC;21,8537;106,7613\n';
		const shown = await batch.open([{ name: 'bảng.csv', bytes: bytesOf(text) }]);
		if (shown.kind !== 'table') throw new Error(shown.kind);
		expect(shown).toMatchObject({ count: 3, frame: null, head: ['Tên', 'X', 'Y'] });
		const outlook = batch.outlook(shown.columns);
		expect(outlook).toMatchObject({ things: 3, corners: 0, asked: 2 });
		const grid = outlook.grids.find(({ frame }) => frame === 9215);
		expect(grid).toMatchObject({ frame: 9215, inside: 2 });
		// The check point, 106.7613 E 21.8537 N, lies in ward Đông Kinh since 1 Jul 2025.
		const [first] = grid?.falls ?? [];
		expect(first?.place[0]).toBeCloseTo(106.7613, 4);
		expect(first?.place[1]).toBeCloseTo(21.8537, 4);
		expect(boundaries.units.find(({ id }) => id === first?.unit)?.name).toBe('Đông Kinh');
		expect(grid?.falls).toHaveLength(2);
		const { rows } = await rowsOf((told) => batch.checkFile(shown.columns, 9215, AS_OF, told));
		expect(rows.map(({ name, state }) => [name, state])).toEqual([
			['A', 'placed'],
			['B', 'placed'],
			['C', 'asked']
		]);
		expect(batch.found(0).written).toBe('2417549,76 ; 449293,705');
	});

	it('the sample opens without a question: its columns are known, and every row has a place', async () => {
		const batch = service();
		const shown = await batch.open([{ name: 'mau.csv', bytes: bytesOf(sampleList(PROJECTS)) }]);
		if (shown.kind !== 'table') throw new Error(shown.kind);
		expect(shown.columns).toMatchObject({ name: 0, first: 1, second: 2, area: 3 });
		expect(batch.outlook(shown.columns)).toMatchObject({ things: 12, asked: 0 });
		const { rows } = await rowsOf((told) => batch.checkFile(shown.columns, shown.frame, AS_OF, told));
		expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'placed'));
	});

	it('tells what it cannot read instead of throwing', async () => {
		expect(await service().open([{ name: 'ảnh.png', bytes: bytesOf('x') }])).toMatchObject({
			kind: 'refused',
			code: 'format-unsupported',
			details: { format: 'image', group: 'paper' }
		});
		expect(await service().open([{ name: 'a.csv', bytes: bytesOf('Tên\n') }])).toMatchObject({
			code: 'table-empty'
		});
	});
});
