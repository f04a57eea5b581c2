import { describe, expect, it } from 'vitest';
import type { AreaCoverage } from '../../../src/lib/coverage/types';
import { coverageColumns, coverageCsv, coverageRows } from '../../../src/lib/views/coverage/coverage-table';
import { figureWords } from '../../../src/lib/i18n/figure-words';
import { coverage } from '../../../src/lib/map/layers/coverage';
import { legendFor } from '../../../src/lib/map/legend';
import { PALETTES } from '../../../src/lib/map/palette';
import { modelOf } from '../map/model';

const area = (id: string, coveredHa: number | null, baseHa = 1000, lowerBound = true) =>
	({
		id,
		name: id,
		baseHa,
		coveredHa,
		overlapHa: coveredHa === null ? null : 0,
		gapHa: coveredHa === null ? null : baseHa - coveredHa,
		percent: coveredHa === null ? null : (coveredHa / baseHa) * 100,
		lowerBound,
		byType: {},
		plans: [],
		indicativeHa: null,
		precision: 'generalised',
		kernel: coveredHa === null ? null : 'turf',
		sources: ['communes-2025'],
		warnings: []
	}) as unknown as AreaCoverage;

const names = (id: string) => ({ name: `Xã ${id}`, parent: 'Huyện X' });
const rows = coverageRows(
	[area('a', null), area('b', 900), area('c', 100), area('d', 0, 1000, false)],
	names
);

describe('the table of coverage', () => {
	it('ranks by gap, and what is not known closes the table without a rank', () => {
		expect(rows.map((row) => [row.area.id, row.rank])).toEqual([
			['d', 1],
			['c', 2],
			['b', 3],
			['a', null]
		]);
	});

	it('says "at least" and "up to" of bounds, the figure of exact ones, and "not known" of unknown', () => {
		const text = (id: string, column: string) => {
			const row = rows.find((one) => one.area.id === id);
			const found = coverageColumns(50, 'vi').find((one) => one.id === column);
			return row && found?.text(row);
		};
		expect(text('c', 'percent')).toBe('tối thiểu 10,0\u00a0%');
		expect(text('c', 'gap')).toBe('tối đa 900,0');
		expect(text('d', 'percent')).toBe('0,0\u00a0%');
		expect(text('a', 'percent')).toBe('chưa biết');
		expect(text('a', 'gap')).toBe('chưa biết');
		expect(text('a', 'covered')).toBe('chưa biết');
	});

	it('unknown has no sort key and no bar', () => {
		const unknown = rows.at(-1);
		for (const column of coverageColumns(50, 'vi').filter((one) =>
			['covered', 'gap', 'percent'].includes(one.id)
		))
			expect(unknown && column.sort?.(unknown)).toBeNull();
		const bar = coverageColumns(50, 'vi').find((one) => one.bar)?.bar;
		expect(unknown && bar?.(unknown)).toBeNull();
	});

	it('the file leaves unknown cells empty and names them unknown', () => {
		const facts = { asOf: '2023-05-27', base: 'unit', types: 'zoning detailed', target: 50 };
		const [head = '', ...lines] = coverageCsv(rows, facts).slice(1).trimEnd().split('\r\n');
		const cell = (line: string | undefined, name: string) => line?.split(',')[head.split(',').indexOf(name)];
		const unknown = lines.find((line) => line.startsWith('a,'));
		for (const name of ['covered_ha', 'overlap_ha', 'gap_ha', 'percent'])
			expect(cell(unknown, name)).toBe('');
		expect(cell(unknown, 'qualifier')).toBe('unknown');
		expect(
			cell(
				lines.find((line) => line.startsWith('c,')),
				'qualifier'
			)
		).toBe('at-least');
		expect(
			cell(
				lines.find((line) => line.startsWith('d,')),
				'qualifier'
			)
		).toBe('exact');
		expect(cell(lines[0], 'as_of')).toBe('2023-05-27');
	});

	it('says of what is unknown why: no plan known, a part not drawn, no such base', () => {
		const part = [{ code: 'part-not-drawn' as const, about: 'p' }];
		const [none, drawn, base] = [
			area('a', null),
			{ ...area('b', null), warnings: part },
			{ ...area('c', null), baseHa: null }
		];
		const unknown = coverageRows([none, drawn, base], names);
		const against = coverageColumns(50, 'vi').find(({ id }) => id === 'target');
		expect(unknown.map((row) => against?.text(row))).toEqual([
			'chưa biết đồ án nào',
			'có đồ án, chưa vẽ được',
			'không có loại đất này'
		]);
		// Land that is not there is not land of which nothing is known.
		const cells = ['covered', 'gap', 'percent'].map((id) =>
			coverageColumns(50, 'vi').find((c) => c.id === id)
		);
		expect(unknown.map((row) => cells.map((column) => column?.text(row)))).toEqual([
			['chưa biết', 'chưa biết', 'chưa biết'],
			['chưa biết', 'chưa biết', 'chưa biết'],
			['–', '–', 'không có loại đất này']
		]);
		const facts = { asOf: '2023-05-27', base: 'unit', types: 'zoning detailed', target: 50 };
		const [head = '', ...lines] = coverageCsv(unknown, facts).slice(1).trimEnd().split('\r\n');
		const at = head.split(',').indexOf('why_unknown');
		expect(lines.map((line) => line.split(',')[at])).toEqual(['no-known-plan', 'part-not-drawn', 'no-base']);
	});

	it('hectares: a decimal below ten thousand, none above, and unknown in words', () => {
		const words = (value: number | null) => figureWords({ value, unit: 'ha', qualifier: 'exact' }, 'vi');
		expect(words(284.73)).toBe('284,7\u00a0ha');
		expect(words(61_724.002)).toBe('61.724\u00a0ha');
		expect(words(null)).toBe('chưa biết');
	});
});

describe('the model of the map', () => {
	it('unknown districts are in the class of unknown alone', () => {
		const classes = modelOf({}).choropleth?.classes;
		const unknown = classes?.get('no-known-plan') ?? [];
		expect(unknown).toContain('181');
		const others = [...(classes ?? [])]
			.filter(([name]) => name !== 'no-known-plan')
			.flatMap(([, ids]) => ids);
		expect(others.filter((id) => unknown.includes(id))).toEqual([]);
		expect([...unknown, ...others]).toHaveLength(11);
	});

	it('communes of which a plan takes a part that nobody can draw are a class of their own, without a colour', () => {
		const model = modelOf({ level: 'commune', types: ['general'], asOf: '2026-11-25' });
		// Press: parts of Đông Quan, Sàn Viên, Tĩnh Bắc, Khuất Xá, Lợi Bác; of Đồng Bục, Tú Đoạn, Hữu Khánh; of Hoàng Việt.
		const parts = ['06157', '06550', '06553', '06562', '06565', '06574', '06589', '06592', '06601'];
		expect([...(model.choropleth?.classes.get('part-not-drawn') ?? [])].sort()).toEqual(parts);
		expect(model.choropleth?.classes.get('no-known-plan')).not.toEqual(expect.arrayContaining(['06592']));
		const legend = legendFor(model, { target: 50, mine: '', against: null })[0];
		expect(legend?.entries.find(({ id }) => id === 'class-part-not-drawn')?.value).toBe('9');
		const texture = coverage.parts.units(model, PALETTES.light).find(({ id }) => id === 'coverage-unknown');
		expect(JSON.stringify(texture && 'filter' in texture && texture.filter)).toContain('06592');
	});

	it('each view draws its own things only', () => {
		expect(modelOf({ view: 'boundaries' }).choropleth).toBeNull();
		expect(modelOf({ view: 'boundaries' }).plans.features).toEqual([]);
		expect(modelOf({}).limits).toEqual([]);
		expect(modelOf({}).checked).toBeNull();
		expect(modelOf({ view: 'check', at: [106.76, 21.85] }).checked).toEqual([106.76, 21.85]);
	});

	it('the pieces of the chosen district are its gap and what is covered', () => {
		const pieces = modelOf({ selected: { kind: 'u', id: '183' } }).pieces.features;
		expect(pieces.map((one) => one.properties?.piece)).toEqual(expect.arrayContaining(['gap', 'covered']));
	});
});
