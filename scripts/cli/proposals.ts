import { compositionOf } from '../../src/lib/proposal/measure';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { committedBoundaries } from './boundaries';
import type { Command } from './command';
import { oneOf } from './options';
import { rounded } from './rounding';

/** Boundary proposals with what they hold, counted in the communes of May 2023. */
export const proposals: Command = {
	name: 'proposals',
	usage: 'proposals [--id city-a|city-b|…]',
	summary: 'boundary proposals: area, people and units',
	options: ['id'],
	run: (values) => {
		const ids = PROPOSALS.map((proposal) => proposal.id);
		const wanted = values['id'] === undefined ? null : oneOf('id', values['id'], ids);
		const boundaries = committedBoundaries();
		const found = PROPOSALS.filter(({ id }) => wanted === null || id === wanted).map((proposal) => {
			const composition = compositionOf(boundaries, boundaries.proposalAtoms(proposal));
			return {
				id: proposal.id,
				name: proposal.name.vi,
				basis: proposal.basis.vi,
				clause: proposal.clause,
				standing: proposal.standing,
				area_km2: rounded(composition.areaKm2),
				published_area_km2: proposal.publishedArea?.value ?? null,
				population: composition.population?.value ?? null,
				population_year: composition.population?.year ?? null,
				unit_count: composition.units.length,
				units: composition.units.map((unit) => unit.code),
				sources: proposal.sources
			};
		});
		return {
			json: { proposals: found },
			table: {
				head: ['id', 'name', 'standing', 'area_km2', 'published_km2', 'population', 'year', 'units'],
				rows: found.map((proposal) => [
					proposal.id,
					proposal.name,
					proposal.standing,
					proposal.area_km2,
					proposal.published_area_km2,
					proposal.population,
					proposal.population_year,
					proposal.unit_count
				])
			},
			notes: [
				'No composition is official: the text of Resolution 81-NQ/TU is not public.',
				'Areas: geodesic on WGS 84, measured from generalised boundaries. Population: census of 1 April 2019.'
			]
		};
	}
};
