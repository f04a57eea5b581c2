import { fullName } from '../../src/lib/domain/admin-unit';
import { answerJson } from '../../src/lib/interchange/answer-json';
import { LANG_SON_GRID } from '../../src/lib/geometry/vn2000-grids';
import {
	locate as locateSubject,
	type LocateAnswer,
	type LocateRegister
} from '../../src/lib/location/locate';
import { PlaceIndex } from '../../src/lib/location/place-index';
import { searchIndex } from '../../src/lib/location/search';
import { borderGatesOf, routesOf } from '../../src/lib/location/themes';
import { CENTRES } from '../../src/lib/register/centres';
import { LINEAGE } from '../../src/lib/register/lineage';
import { PLANS } from '../../src/lib/register/plans';
import { PROJECTS } from '../../src/lib/register/projects';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { readTheme } from '../tiles/sources';
import { committedBoundaries } from './boundaries';
import type { Command, OptionValues } from './command';
import { fileItems, placeItem, zoneOf, type Item } from './locate-input';
import { dateOf } from './options';
import { Refusal } from './refusal';
import type { Cell } from './table';

/** Until this day the register was searched. */
const REGISTER_DATE = '2026-11-01';

const BY_UNIT = { '2020': 'units of 2023-05-27', '2025': 'units since 2025-07-01' } as const;

function unitsCell(answer: LocateAnswer, vintage: keyof typeof BY_UNIT): string {
	const { units = [], line } = answer.dates.find((date) => date.vintage === vintage) ?? {};
	const names = units.map(({ unit, share }) =>
		share > 0.9999 ? fullName(unit) : `${fullName(unit)} ${(share * 100).toFixed(1)} %`
	);
	return `${names.join(', ') || 'outside'}${line?.tooClose ? ` (±, line at ${line.distanceM.toFixed(0)} m)` : ''}`;
}

function limitCell(answer: LocateAnswer, id: string): string {
	const limit = answer.limits.find((one) => one.id === id);
	if (!limit) return '';
	if (limit.relation === 'straddles') return `straddles, ${(limit.insideShare * 100).toFixed(1)} % inside`;
	return limit.distanceM === null ? limit.relation : `${limit.relation}, ${limit.distanceM.toFixed(0)} m`;
}

function itemsOf(values: OptionValues, context: Parameters<typeof placeItem>[1]): Item[] {
	const given = ['at', 'vn2000', 'file'].filter((option) => values[option] !== undefined);
	if (given.length === 0) throw new Refusal('option-missing', '--at, --vn2000 or --file is missing');
	if (given.length > 1) throw new Refusal('option-conflict', `--${given.join(' and --')} do not go together`);
	if (values['file'] !== undefined) return fileItems(values['file'], context);
	if (values['vn2000'] !== undefined) {
		const frame = context.frame ?? LANG_SON_GRID;
		return [placeItem(values['vn2000'], { ...context, frame })];
	}
	return [placeItem(values['at'] ?? '', context)];
}

/** What holds at a place, or at each feature or row of a file. */
export const locate: Command = {
	name: 'locate',
	usage:
		'locate --at "21.8537, 106.7613" | --vn2000 "E,N" [--zone 9215] | --file F.(geojson|csv|tsv) [--zone Z] [--as-of D]',
	summary:
		'units, limits, plans and projects at a place; --vn2000 without --zone is EPSG:9215, that of Lạng Sơn',
	options: ['at', 'vn2000', 'zone', 'file', 'as-of'],
	run: (values) => {
		const boundaries = committedBoundaries();
		const routes = routesOf(readTheme('routes.geojson'));
		const register: LocateRegister = {
			proposals: PROPOSALS,
			plans: PLANS,
			projects: PROJECTS,
			centres: CENTRES,
			lineage: LINEAGE,
			routes,
			gates: borderGatesOf(readTheme('places.geojson'))
		};
		const names = searchIndex(boundaries, CENTRES, PROJECTS);
		const items = itemsOf(values, { boundaries, names, routes, frame: zoneOf(values['zone']) });
		const asOf = values['as-of'] === undefined ? REGISTER_DATE : dateOf('as-of', values['as-of']);
		const index = new PlaceIndex(boundaries);
		const results = items.map((item) => {
			if ('refused' in item) return { item, answer: null };
			return { item, answer: locateSubject(index, item.subject, register, asOf, { paper: item.paper }) };
		});
		return {
			json: {
				as_of: asOf,
				places: results.map(({ item, answer }) => {
					if (!answer || 'refused' in item) {
						const { code, candidates = [] } = 'refused' in item ? item.refused : { code: 'refused' };
						return { name: item.name, refused: code, candidates };
					}
					const { reading } = item;
					return {
						name: item.name,
						read_as: reading && {
							kind: reading.kind,
							frame: reading.frame,
							remarks: reading.remarks,
							named: reading.named && { id: reading.named.id, name: reading.named.name.vi }
						},
						...answerJson(answer)
					};
				})
			},
			table: {
				head: ['place', 'lat', 'lon', ...Object.values(BY_UNIT), 'present city', 'A', 'B'],
				rows: results.map(({ item, answer }): Cell[] => {
					if (!answer)
						return [item.name, null, null, 'refused' in item ? item.refused.code : '', '', '', '', ''];
					const [lon, lat] = answer.place;
					return [
						item.name,
						Number(lat.toFixed(6)),
						Number(lon.toFixed(6)),
						unitsCell(answer, '2020'),
						unitsCell(answer, '2025'),
						...['present', 'city-a', 'city-b'].map((id) => limitCell(answer, id))
					];
				})
			},
			notes: [
				'Lines are known to 40 m where they survive in 2025, else to 130 m; "too-close" is nearer than that.',
				'No plan known is not no plan: see plans in --json.'
			]
		};
	}
};
