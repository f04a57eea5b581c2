import { mergeArcs } from 'topojson-client';
import type { Polygon } from 'topojson-specification';
import type { AtomTopology } from '../../src/lib/boundaries/topology';
import { fullName } from '../../src/lib/domain/admin-unit';
import { foldName } from '../../src/lib/domain/name';
import type { Province } from '../../src/lib/domain/province';
import type { CommuneRecord, UnitRegister } from '../../src/lib/domain/unit-register';
import { VN2000_GRIDS } from '../../src/lib/geometry/vn2000-grids';
import type { NationalCommune, NationalProvince } from './national-data';
import { LINES, PACK_SOURCES, RESIDENTS } from './pack-sources';
import { EMPTY_FILES } from './empty-files.mjs';

const VINTAGE = '2025';
const SINCE = '2025-07-01';
/** As in the check of the data: larger differences need a reason on record. */
const AREA_LIMIT = 0.1;

/** Names that the map of a province has at every scale: archipelagos by the provinces they belong to, and the sea. */
const HOANG_SA = {
	name: { vi: 'Quần đảo Hoàng Sa', en: 'Hoàng Sa Archipelago' },
	at: [112.0, 17.4]
} as const;
const TRUONG_SA = {
	name: { vi: 'Quần đảo Trường Sa', en: 'Trường Sa Archipelago' },
	at: [114.3, 11.95]
} as const;
const SEA = { name: { vi: 'BIỂN ĐÔNG', en: 'EAST SEA (BIỂN ĐÔNG)' } } as const;
const namesAtSea = [
	{ of: '48', ...HOANG_SA },
	{ of: '48', ...SEA, at: [110.4, 16.3] },
	{ of: '56', ...TRUONG_SA },
	{ of: '56', ...SEA, at: [111.8, 11.6] }
] as const;

/** Short name in ASCII: "Hồ Chí Minh" is `ho-chi-minh`. */
export const idOf = (name: string) => foldName(name).replaceAll(' ', '-');

/** EPSG code of the 3° grid whose central meridian is nearest. */
export function nearestGrid(lon: number): number {
	const away = (meridian: number) => Math.abs(meridian - lon);
	const zones = VN2000_GRIDS.filter(({ zone }) => zone === 3);
	return zones.reduce((best, one) => (away(one.meridian) < away(best.meridian) ? one : best)).epsg;
}

function recordOf(commune: NationalCommune): CommuneRecord {
	const { code, name, kind, published, residents, doubts } = commune;
	const contradictory = new Set(residents.map(({ value }) => value)).size > 1;
	return {
		code,
		name,
		kind,
		district: null,
		vintages: [VINTAGE],
		population: null,
		publishedArea: published ? { value: published, mark: 'seen', source: LINES } : null,
		point: null,
		...(residents.length > 0 && {
			residents: residents.map(({ date, value }) => ({
				value,
				date,
				mark: 'seen',
				source: RESIDENTS,
				contradictory,
				...(date === '2025-07' && doubts.length > 0 && { doubts })
			}))
		})
	};
}

/** The unit the boundaries view begins with: of the wards, else of all, the one with most residents not in doubt. */
function firstUnit(communes: readonly NationalCommune[]): NationalCommune {
	const wards = communes.filter(({ kind }) => kind === 'phường');
	const people = ({ residents, doubts }: NationalCommune) =>
		doubts.length > 0 ? 0 : (residents[0]?.value ?? 0);
	const [first] = [...(wards.length > 0 ? wards : communes)].sort((a, b) => people(b) - people(a));
	if (!first) throw new Error('a province without communes');
	return first;
}

function provinceOf(
	{ code, name, kind }: NationalProvince,
	communes: readonly NationalCommune[],
	bounds: Province['bounds'],
	islands: boolean,
	mainlandLon: number
): Province {
	const first = firstUnit(communes);
	const unit = fullName(first);
	const english = `${first.name} ${first.kind === 'phường' ? 'ward' : 'commune'}`;
	const lower = unit.charAt(0).toLowerCase() + unit.slice(1);
	return {
		id: idOf(name),
		code,
		name,
		...(kind === 'thành phố' && { kind }),
		shortName: name,
		grid: nearestGrid(mainlandLon),
		gridAssumed: true,
		bounds,
		...(islands && { islands }),
		plan: null,
		ask: {
			vi: `cơ quan quản lý quy hoạch của ${name} (Sở Xây dựng)`,
			en: `the planning authority of ${name} (Department of Construction)`
		},
		seat: {
			unit: first.code,
			place: name,
			standard: null,
			name: { vi: `${unit} hiện nay`, en: `${english} at present` },
			basis: { vi: 'địa giới từ ngày 1/7/2025', en: 'boundaries since 1 July 2025' },
			long: { vi: `${lower} hiện nay`, en: `${english} at present` },
			composition: { vi: '1 đơn vị, từ 1/7/2025', en: '1 unit, since 1 July 2025' },
			short: { vi: `${unit} hiện nay`, en: `${english} at present` },
			title: { vi: `Địa giới ${name}`, en: `Boundaries of ${name}` },
			dated: `${unit}, từ 1/7/2025`,
			sources: [LINES]
		},
		firstLimit: 'present',
		lineMetres: 60,
		lineSources: [LINES],
		placesOnlyNear: [],
		neighbours: namesAtSea
			.filter(({ of }) => of === code)
			.map(({ name, at }) => ({ name, at, when: 'always' }))
	};
}

/** Bounds a tenth of a degree wide of all points, WGS 84. */
function boundsOf(points: readonly (readonly number[])[]): Province['bounds'] {
	const [lons, lats] = [points.map((p) => p[0] ?? 0), points.map((p) => p[1] ?? 0)];
	const [west, south] = [Math.min(...lons), Math.min(...lats)];
	const [east, north] = [Math.max(...lons), Math.max(...lats)];
	const tenth = (value: number, up: boolean) => (up ? Math.ceil : Math.floor)(value * 10) / 10;
	return [tenth(west, false), tenth(south, false), tenth(east, true), tenth(north, true)];
}

/** Reasons for units whose measured area is far off the published one. Areas ha in, km² published. */
function areaReasons(areas: ReadonlyMap<string, number>, units: UnitRegister) {
	const province = { ...units.province, ha: [...areas.values()].reduce((sum, ha) => sum + ha, 0) };
	const communes = units.communes.map((unit) => ({ ...unit, ha: areas.get(unit.code) ?? 0 }));
	return [province, ...communes].flatMap(({ code, publishedArea, ha }) => {
		if (!publishedArea || Math.abs(ha / 100 / publishedArea.value - 1) <= AREA_LIMIT) return [];
		return {
			unit: `${code}@${SINCE}`,
			reason: {
				vi: 'Đo trên đường của bản đồ công bố, có thể gồm mặt nước, bãi cạn; chưa rõ vì sao lệch.',
				en: 'Measured from the published lines, which may hold water and shoals; why it differs is not known.'
			},
			source: LINES
		};
	});
}

/**
 * Every file of a province's folder (README, "Another province") by name, as values of JSON: its communes at the
 * boundaries since 1 July 2025, and nothing that is not known.
 * @param points all positions of the province's lines, WGS 84
 * @param areas measured hectares by code of the commune
 */
export function provinceFiles(
	province: NationalProvince,
	communes: readonly NationalCommune[],
	topology: AtomTopology,
	points: readonly (readonly number[])[],
	areas: ReadonlyMap<string, number>
): Record<string, unknown> {
	const units: UnitRegister = {
		province: {
			code: province.code,
			name: province.name,
			kind: province.kind,
			population: null,
			publishedArea: province.published ? { value: province.published, mark: 'seen', source: LINES } : null
		},
		districts: [],
		communes: communes.map(recordOf)
	};
	// Islands far out to sea do not move the middle: half of all points lie west of it.
	const lons = points.map((p) => p[0] ?? 0).sort((a, b) => a - b);
	const middle = lons[Math.floor(lons.length / 2)] ?? 0;
	const parts = mergeArcs(topology, topology.objects.atoms.geometries as Polygon[]).arcs.length;
	return {
		...EMPTY_FILES,
		'sources.json': PACK_SOURCES,
		'units.json': units,
		'area-reasons.json': areaReasons(areas, units),
		'vintages.json': {
			roles: { plan: VINTAGE, present: VINTAGE, lastWithDistricts: null },
			atomCount: communes.length,
			districtCount: 0,
			vintages: [
				{
					id: VINTAGE,
					letter: 'a',
					from: SINCE,
					to: null,
					asOf: '2026-11-25',
					communeCount: communes.length,
					source: LINES,
					hasDistricts: false
				}
			]
		},
		'province.json': provinceOf(province, communes, boundsOf(points), parts > 1, middle),
		'atoms.topojson': topology
	};
}
