import { describe, expect, it } from 'vitest';
import {
	checkItem,
	checkItems,
	type BatchEnvironment,
	type BatchItem
} from '../../../src/lib/interchange/batch';
import { recognise } from '../../../src/lib/interchange/columns';
import { PROJECTS } from '../../../src/lib/register/projects';
import { locate } from '../../../src/lib/location/locate';
import type { Subject } from '../../../src/lib/location/subject';
import { boundaries, index, names, register, routes } from '../location/context';

const HEAD = ['Tên', 'X', 'Y', 'Xã'];
const environment: BatchEnvironment = {
	index,
	register,
	context: { boundaries, names, routes, frame: 9215 },
	columns: recognise({ head: HEAD, rows: [] }),
	asOf: '2026-11-01'
};

/** Parcels of 100 m to 1 km a side, strewn over the province's bounds by a fixed sequence. */
function parcels(count: number): { name: string; subject: Subject }[] {
	let seed = 2023;
	const next = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
	return Array.from({ length: count }, (_, k) => {
		const [x, y, d] = [106.1 + next() * 1.2, 21.4 + next(), 0.0005 + next() * 0.0045];
		const ring = [
			[x - d, y - d],
			[x + d, y - d],
			[x + d, y + d],
			[x - d, y + d],
			[x - d, y - d]
		];
		const geometry = { type: 'MultiPolygon' as const, coordinates: [[ring]] };
		return { name: `P${k}`, subject: { kind: 'area', geometry, marginM: 0.01, precision: 'surveyed' } };
	});
}

const run = (items: readonly BatchItem[], stopped = () => false) =>
	checkItems(items, environment, { pause: async () => undefined, told: () => undefined, stopped });

describe('a batch', () => {
	it('of a thousand parcels gives what single checks give', async () => {
		const shapes = parcels(1000);
		const items = shapes.map(({ name, subject }): BatchItem => {
			return {
				kind: 'shape',
				name,
				shape: { name, subject, paper: { commune: null, areaHa: null }, faults: [] }
			};
		});
		const results = await run(items);
		expect(results).toHaveLength(1000);
		const relations = new Set<string>();
		results.forEach((result, k) => {
			const single = locate(index, (shapes[k] as { subject: Subject }).subject, register, '2026-11-01');
			expect(result.answer?.limits).toEqual(single.limits);
			expect(result.answer?.dates).toEqual(single.dates);
			expect(result.answer?.plans).toEqual(single.plans);
			for (const { relation } of single.limits) relations.add(relation);
		});
		// All four verdicts occur, so that the comparison says something.
		expect([...relations].sort()).toEqual(['inside', 'outside', 'straddles', 'too-close']);
	});

	it('tells rows apart: placed, asked about, refused', () => {
		const state = (row: string[]) => {
			const { state, code } = checkItem({ kind: 'row', name: row[0] ?? '', row }, 0, environment);
			return code ? `${state} ${code}` : state;
		};
		expect(state(['A', '2415130,76', '458848,28', 'Gia Cát'])).toBe('placed');
		expect(state(['B', '', '', 'Chi Lăng'])).toBe('asked name-shared');
		expect(state(['C', '', '', ''])).toBe('refused row-without-place');
		expect(state(['D', '682000', '2417000', ''])).toBe('asked stated-grid-falls-outside');
	});

	it('checks the register’s own projects, and says of which nothing can be checked', async () => {
		const named = PROJECTS.filter((project) => project.kind !== 'programme');
		const results = await run(named.map((project) => ({ kind: 'project', name: project.name.vi, project })));
		const refused = results.filter(({ state }) => state === 'refused');
		// Those without a point and without posts of a road, counted in the register.
		expect(refused).toHaveLength(named.filter(({ point, route }) => point === null && route === null).length);
		expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['place-only']));
		const road = results.find(({ name }) => name.includes('Km3+700'));
		expect(road?.answer?.subject.kind).toBe('line');
		// Km3+700 to Km18: 14.3 km, along a line that is cut a little short.
		expect(road?.answer?.km ?? 0).toBeCloseTo(14.3, 1);
	});

	it('stops when told to', async () => {
		const slow = parcels(400).map(({ name, subject }): BatchItem => {
			return {
				kind: 'shape',
				name,
				shape: { name, subject, paper: { commune: null, areaHa: null }, faults: [] }
			};
		});
		let asked = 0;
		const results = await run(slow, () => (asked += 1) > 0);
		expect(results.length).toBeGreaterThan(0);
		expect(results.length).toBeLessThan(400);
	});
});
