import { fullName } from '../../src/lib/domain/admin-unit';
import { areaHa } from '../../src/lib/geometry/area';
import { committedBoundaries } from './boundaries';
import type { Command } from './command';
import { dateOf, oneOf, required, vintageOf } from './options';
import { rounded } from './rounding';

const WITH_RESIDENTS =
	'Residents: permanent and temporary, list of 2026-09 (--json: of 2025-07 too), not a census';

function residentsNote(found: readonly { code: string; residents: readonly { contradictory: boolean }[] }[]) {
	if (found.every(({ residents }) => residents.length === 0)) return [];
	const doubtful = found.filter(({ residents }) => residents.some((one) => one.contradictory));
	return [`${WITH_RESIDENTS}; contradictory for ${doubtful.map(({ code }) => code).join(', ')}.`];
}

/** Units of a level in force on a day. Areas in km², four decimals. Throws `level-absent` for districts after 30 Jun 2025. */
export const units: Command = {
	name: 'units',
	usage: 'units --level province|district|commune --vintage YYYY-MM-DD',
	summary: 'administrative units in force on a day',
	options: ['level', 'vintage'],
	run: (values) => {
		const level = oneOf('level', required('level', values['level']), ['province', 'district', 'commune']);
		const date = dateOf('vintage', required('vintage', values['vintage']));
		const vintage = vintageOf('vintage', date);
		const boundaries = committedBoundaries();
		const found = boundaries.unitsAt(vintage.id, level).map((unit) => ({
			id: unit.id,
			code: unit.code,
			name: fullName(unit),
			kind: unit.kind,
			parent: unit.parent,
			area_km2: rounded(areaHa(boundaries.outline(unit.atoms)) / 100),
			published_area_km2: unit.publishedArea?.value ?? null,
			population: unit.population?.value ?? null,
			population_year: unit.population?.year ?? null,
			residents: unit.residents.map(({ value, date, mark, source, contradictory }) => ({
				value,
				date,
				counts: 'permanent and temporary residents',
				mark,
				source,
				contradictory
			})),
			valid_from: unit.validFrom,
			valid_to: unit.validTo
		}));
		return {
			json: { vintage: date, level, units: found },
			table: {
				head: [
					'code',
					'name',
					'parent',
					'area_km2',
					'published_km2',
					'population',
					'residents_2026_09',
					'valid_from',
					'valid_to'
				],
				rows: found.map((unit) => [
					unit.code,
					unit.name,
					unit.parent ?? '',
					unit.area_km2,
					unit.published_area_km2,
					unit.population,
					unit.residents[0]?.value ?? null,
					unit.valid_from,
					unit.valid_to ?? ''
				])
			},
			notes: [
				`${found.length} units on ${date}. Areas: geodesic on WGS 84, measured from generalised boundaries.`,
				'Population: census of 1 April 2019.',
				...residentsNote(found)
			]
		};
	}
};
