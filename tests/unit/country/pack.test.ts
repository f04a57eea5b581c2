import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindAndName } from '../../../scripts/pack/national-data';
import { nearestGrid } from '../../../scripts/pack/province-files';
import { writePack } from '../../../scripts/pack/write-pack';
import type { AtomTopology } from '../../../src/lib/boundaries/topology';
import type { Province } from '../../../src/lib/domain/province';
import type { UnitRegister } from '../../../src/lib/domain/unit-register';
import { provinceSchema } from '../../../src/lib/register/schemas/province';
import { sourcesSchema } from '../../../src/lib/register/schemas/reference';
import { unitRegisterSchema } from '../../../src/lib/register/schemas/units';
import { vintagesSchema } from '../../../src/lib/register/schemas/vintages';
import { FIXTURE, readPack } from './national';

const { data, overview } = readPack(FIXTURE);
let folder = '';
const read = <T>(path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'pack-'));
	writePack(data, folder, { '20': 'tiles/sources' });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a national pack', () => {
	it('has a folder a province with every file that a province has', () => {
		expect(readdirSync(join(folder, 'provinces')).sort()).toEqual(['04', '48', '56']);
		const own = readdirSync('tiles/sources').filter((name) => name !== 'SOURCES.md');
		for (const code of ['04', '48', '56'])
			expect(readdirSync(join(folder, 'provinces', code)).sort()).toEqual(own.sort());
	});

	it('has files of the shape that a province has', () => {
		for (const code of ['04', '48', '56']) {
			const file = (name: string) => read<unknown>(`provinces/${code}/${name}.json`);
			expect(v.safeParse(provinceSchema, file('province')).issues).toBeUndefined();
			const units = file('units') as UnitRegister;
			// The schema of a register knows the code of its own province only.
			const named = { ...units, province: { ...units.province, code: '20' } };
			expect(v.safeParse(unitRegisterSchema, named).issues).toBeUndefined();
			expect(v.safeParse(vintagesSchema, file('vintages')).issues).toBeUndefined();
			expect(v.safeParse(sourcesSchema, file('sources')).issues).toBeUndefined();
		}
	});

	it('keeps areas and people of the lists, and why a number may be wrong', () => {
		const { province, communes } = read<UnitRegister>('provinces/56/units.json');
		expect(province).toMatchObject({ name: 'Khánh Hoà', kind: 'tỉnh', publishedArea: { value: 8555.86 } });
		const [, nhaTrang] = communes;
		expect(nhaTrang).toMatchObject({
			code: '22366',
			name: 'Nha Trang',
			kind: 'phường',
			publishedArea: { value: 47.1 },
			residents: [{ value: 136118, date: '2025-07', contradictory: false }]
		});
		expect(nhaTrang?.residents?.[0]).not.toHaveProperty('doubts');
		const islands = communes.find(({ name }) => name === 'Trường Sa');
		expect(islands).toMatchObject({ kind: 'đặc khu', publishedArea: { value: 496.3 } });
		expect(islands?.residents?.[0]).toMatchObject({
			value: 93,
			doubts: ['below-1000', 'area-differs', 'density']
		});
	});

	it('lets neighbours of one province share their lines, and holds none of another', () => {
		const topology = read<AtomTopology>('provinces/48/atoms.topojson');
		const uses = new Map<number, number>();
		for (const { arcs } of topology.objects.atoms.geometries as { arcs: unknown[] }[])
			for (const arc of (arcs as number[][]).flat(3) as number[]) {
				const one = arc < 0 ? ~arc : arc;
				uses.set(one, (uses.get(one) ?? 0) + 1);
			}
		expect(uses.size).toBe(topology.arcs.length);
		expect([...uses.values()].filter((count) => count === 2).length).toBeGreaterThan(0);
		type Named = { properties?: { code?: string; c2025?: string } };
		const whole = (data.topology.objects.all.geometries as Named[]).find(
			({ properties }) => properties?.code === '20242'
		);
		const part = (topology.objects.atoms.geometries as Named[]).find(
			({ properties }) => properties?.c2025 === '20242'
		);
		expect(feature(topology, part as never)).toHaveProperty(
			'geometry',
			(feature(data.topology, whole as never) as { geometry: unknown }).geometry
		);
	});

	it('begins with a unit whose people are not in doubt, and says that no grid is known', () => {
		const { seat, gridAssumed, kind, lineMetres } = read<Province>('provinces/48/province.json');
		expect(seat.unit).toBe('20209');
		expect([gridAssumed, kind, lineMetres]).toEqual([true, 'thành phố', 60]);
		// EPSG:9217 is VN-2000 / TM-3 108-15 (EPSG register).
		expect(nearestGrid(108.2)).toBe(9217);
	});

	it('reads kinds however they are written, and refuses a name without one', () => {
		expect(kindAndName('xã Bắc Sơn')).toEqual({ kind: 'xã', name: 'Bắc Sơn' });
		expect(kindAndName('Đặc khu Phú Quốc')).toEqual({ kind: 'đặc khu', name: 'Phú Quốc' });
		expect(() => kindAndName('Bắc Sơn')).toThrow('no kind');
	});
});

describe('its overview', () => {
	/** Degrees of a place of the overview: the inverse of spherical Mercator on its width of 16.6°. */
	const degrees = ([x, y]: readonly [number, number]): [number, number] => {
		const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
		const perUnit = ((16.6 / 2000) * Math.PI) / 180;
		return [
			101.6 + (x * 16.6) / 2000,
			(Math.atan(Math.exp(mercator(23.7) - y * perUnit)) * 360) / Math.PI - 90
		];
	};

	it('names both archipelagos at their true places, under the provinces they belong to', () => {
		const [hoangSa, truongSa] = overview.archipelagos;
		expect(hoangSa).toMatchObject({ unit: '20333', province: '48', name: { vi: 'Quần đảo Hoàng Sa' } });
		expect(truongSa).toMatchObject({ unit: '22736', province: '56', name: { vi: 'Quần đảo Trường Sa' } });
		for (const dot of hoangSa?.dots ?? []) {
			const [lon, lat] = degrees(dot);
			expect([lon > 111 && lon < 113, lat > 15.5 && lat < 17.3]).toEqual([true, true]);
		}
		for (const dot of truongSa?.dots ?? []) {
			const [lon, lat] = degrees(dot);
			expect([lon > 109 && lon < 117.9, lat > 6.2 && lat < 12.5]).toEqual([true, true]);
		}
		expect((hoangSa?.dots.length ?? 0) > 5 && (truongSa?.dots.length ?? 0) > 20).toBe(true);
	});

	it('has an outline and the facts of each province, and knows of no plan', () => {
		expect(overview.provinces.map(({ code, communes, plans }) => [code, communes, plans])).toEqual([
			['04', 4, null],
			['48', 5, null],
			['56', 5, null]
		]);
		for (const { outline } of overview.provinces) expect(outline).toMatch(/^M\d+,\d+l/);
	});
});
