import { describe, expect, it } from 'vitest';
import { areaHa } from '../../../src/lib/geometry/area';
import { boundaries as load } from '../coverage/register';

const boundaries = load();

/** Measured against published area of every unit that has one, in %, largest deviation first. */
function deviations(level: 'district' | 'commune', vintage: '2020' | '2025') {
	return boundaries
		.unitsAt(vintage, level)
		.flatMap((unit) => {
			const published = unit.publishedArea?.value;
			const measured = areaHa(boundaries.outline(unit.atoms)) / 100;
			return published ? [{ name: unit.name, percent: (measured / published - 1) * 100 }] : [];
		})
		.sort((a, b) => Math.abs(b.percent) - Math.abs(a.percent));
}

const median = (values: readonly number[]) => {
	const sorted = values.map(Math.abs).sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
};

const told = (rows: readonly { name: string; percent: number }[]) =>
	rows
		.slice(0, 5)
		.map(({ name, percent }) => `${name} ${percent.toFixed(2)} %`)
		.join(', ');

// The published areas are those the provincial and national lists give; the lines are generalised at 40 m.
describe('measured against published areas', () => {
	it('the 65 communes and wards of 2025', () => {
		const rows = deviations('commune', '2025');
		expect(rows).toHaveLength(65);
		console.info(
			`2025: median ${median(rows.map((r) => r.percent)).toFixed(2)} %, worst five: ${told(rows)}`
		);
		expect(median(rows.map((r) => r.percent))).toBeLessThan(0.25);
		expect(rows.slice(0, 3).map((r) => r.name)).toEqual(['Lộc Bình', 'Châu Sơn', 'Kiên Mộc']);
		expect(Math.abs(rows[0]?.percent ?? 100)).toBeLessThan(4.5);
		// Beyond these three every unit is good to 1.7 %.
		expect(Math.abs(rows[3]?.percent ?? 100)).toBeLessThan(1.7);
	});

	it.each(['Đoàn Kết', 'Tân Tiến', 'Vũ Lễ', 'Nhất Hòa'])('%s as Resolution 1672 puts it together', (name) => {
		const row = deviations('commune', '2025').find((one) => one.name === name);
		expect(Math.abs(row?.percent ?? 100)).toBeLessThan(1.3);
	});

	it('the districts; of Văn Quan no published area was found', () => {
		const rows = deviations('district', '2020');
		expect(rows).toHaveLength(10);
		console.info(
			`districts: median ${median(rows.map((r) => r.percent)).toFixed(2)} %, worst five: ${told(rows)}`
		);
		expect(median(rows.map((r) => r.percent))).toBeLessThan(0.5);
		expect(Math.abs(rows[0]?.percent ?? 100)).toBeLessThan(3);
	});
});
