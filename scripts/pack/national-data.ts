import { readFileSync } from 'node:fs';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { UnitKind } from '../../src/lib/domain/admin-unit';
import type { ResidentDoubt } from '../../src/lib/domain/population';
import { recordsOf } from '../../src/lib/interchange/records';

/** A unit of the commune level as the national list gives it. Areas km². */
export interface NationalCommune {
	code: string;
	name: string;
	kind: UnitKind;
	province: string;
	published: number | null;
	/** Residents by list, newest first. */
	residents: readonly { date: string; value: number }[];
	/** Why the number of July 2025 may be wrong. */
	doubts: readonly ResidentDoubt[];
}

export interface NationalProvince {
	code: string;
	name: string;
	kind: UnitKind;
	published: number | null;
}

/** All communes in one topology, WGS 84. */
export type NationalTopology = Topology<{
	all: GeometryCollection<{ code: string; name: string; province: string }>;
}>;

export interface NationalData {
	topology: NationalTopology;
	communes: readonly NationalCommune[];
	provinces: readonly NationalProvince[];
}

/** Flags of the list that doubt a number; `no-pop` says that there is none. */
const DOUBTS: Readonly<Record<string, ResidentDoubt>> = {
	'pop<1000': 'below-1000',
	density: 'density',
	'area-differs-from-2026': 'area-differs'
};

const KINDS: readonly UnitKind[] = ['thành phố', 'tỉnh', 'phường', 'đặc khu', 'xã'];

/** "Phường Ba Đình" as kind and bare name; lists write some kinds small. Throws where it begins with no kind. */
export function kindAndName(full: string): { kind: UnitKind; name: string } {
	const kind = KINDS.find((one) => full.toLocaleLowerCase('vi').startsWith(`${one} `));
	if (!kind) throw new Error(`no kind of unit in "${full}"`);
	return { kind, name: full.slice(kind.length + 1) };
}

const numberOr = (text: string | undefined) => (text ? Number(text) : null);

function records(path: string): Record<string, string>[] {
	const [head = [], ...rows] = recordsOf(readFileSync(path, 'utf8').normalize('NFC'), ',');
	return rows.map((row) => Object.fromEntries(head.map((heading, i) => [heading, (row[i] ?? '').trim()])));
}

function communeOf(row: Record<string, string>): NationalCommune {
	const listed = [
		{ date: '2026-09', value: numberOr(row['population_2026_09']) },
		{ date: '2025-07', value: numberOr(row['population_2025_07']) }
	];
	return {
		code: row['code'] ?? '',
		...kindAndName(row['full_name'] ?? ''),
		province: row['province_code'] ?? '',
		published: numberOr(row['area_km2_published']),
		residents: listed.flatMap(({ date, value }) => (value ? [{ date, value }] : [])),
		doubts: (row['population_flag'] ?? '').split(';').flatMap((flag) => DOUBTS[flag] ?? [])
	};
}

/** Reads the national data: `communes-2025.topojson`, `communes-2025.csv` and `provinces-2025.csv` of a folder. */
export function readNational(folder: string): NationalData {
	const provinces = records(`${folder}/provinces-2025.csv`).map((row) => ({
		code: row['code'] ?? '',
		...kindAndName(row['name'] ?? ''),
		published: numberOr(row['area_km2_published'])
	}));
	return {
		topology: JSON.parse(readFileSync(`${folder}/communes-2025.topojson`, 'utf8')) as NationalTopology,
		communes: records(`${folder}/communes-2025.csv`).map(communeOf),
		provinces
	};
}
