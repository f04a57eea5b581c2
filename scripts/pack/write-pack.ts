import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { Feature, MultiPolygon as Land, Polygon as Outline } from 'geojson';
import type { Polygon } from 'topojson-specification';
import type { CommuneRow } from '../../src/lib/country/overview';
import { areaHa } from '../../src/lib/geometry/area';
import type { NationalCommune, NationalData } from './national-data';
import { overviewOf } from './overview';
import { partTopology } from './part-topology';
import { provinceFiles } from './province-files';

type Shaped = Polygon<{ code: string; province: string }>;

const positions = (land: Land) => land.coordinates.flat(2);

function writeJson(path: string, value: unknown): void {
	writeFileSync(path, `${JSON.stringify(value)}\n`);
}

/** A unit as the list of the country holds it. */
export const rowOf = ({
	code,
	kind,
	name,
	province,
	published,
	residents,
	doubts
}: NationalCommune): CommuneRow => [
	code,
	kind as CommuneRow[1],
	name,
	province,
	published,
	residents.find(({ date }) => date === '2025-07')?.value ?? null,
	doubts
];

/** Plans that have a date or a state in a province's own register. */
function plansIn(folder: string): number {
	return (JSON.parse(readFileSync(`${folder}/plans.json`, 'utf8')) as unknown[]).length;
}

/**
 * Writes a national pack: `overview.json`, `communes.json` and a folder a province, each with all files of a province
 * of its own. A province of which `own` names a folder is copied from there, with what is known of its plans.
 * @param own folders of provinces by code
 */
export function writePack(data: NationalData, folder: string, own: Readonly<Record<string, string>>): void {
	rmSync(folder, { recursive: true, force: true });
	const shapes = data.topology.objects.all.geometries as Shaped[];
	for (const province of data.provinces) {
		const to = `${folder}/provinces/${province.code}`;
		mkdirSync(to, { recursive: true });
		const from = own[province.code];
		if (from) {
			cpSync(from, to, { recursive: true });
			continue;
		}
		const lands = shapes.filter(({ properties }) => properties?.province === province.code);
		const byCode = new Map(lands.map((land) => [land.properties?.code ?? '', land]));
		const communes = data.communes.filter((one) => one.province === province.code);
		const missing = communes.filter(({ code }) => !byCode.has(code));
		if (missing.length > 0) throw new Error(`no land for ${missing.map(({ code }) => code).join(', ')}`);
		const part = partTopology(data.topology, lands, ({ properties }) => properties?.code ?? '');
		const outlines = new Map(
			lands.map((land) => {
				const { geometry } = feature(data.topology, land) as Feature<Outline | Land>;
				const multi: Land =
					geometry.type === 'Polygon'
						? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
						: geometry;
				return [land.properties?.code ?? '', multi] as const;
			})
		);
		const points = [...outlines.values()].flatMap(positions);
		const areas = new Map([...outlines].map(([code, land]) => [code, areaHa(land)] as const));
		const files = provinceFiles(province, communes, part, points, areas);
		for (const [name, value] of Object.entries(files)) writeJson(`${to}/${name}`, value);
	}
	const plansOf = (code: string) => {
		const from = own[code];
		return from && existsSync(`${from}/plans.json`) ? plansIn(from) : null;
	};
	writeJson(`${folder}/overview.json`, overviewOf(data, plansOf));
	writeJson(`${folder}/communes.json`, data.communes.map(rowOf));
}
