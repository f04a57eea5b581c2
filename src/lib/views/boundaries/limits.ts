import type { Boundaries } from '../../boundaries/boundaries';
import type { AdminUnit } from '../../domain/admin-unit';
import type { DatedCount } from '../../domain/admin-unit';
import type { Bilingual, Mark } from '../../domain/text';
import { areaHa } from '../../geometry/area';
import { PROPOSALS } from '../../register/proposals';

/** The city's present limit or a proposal, measured the same way. */
export interface Limit {
	id: string;
	sign: string;
	name: Bilingual;
	basis: Bilingual;
	atoms: readonly string[];
	areaKm2: number;
	published: { value: number; mark: Mark; source: string } | null;
	population: DatedCount | null;
	units: readonly AdminUnit[];
	wards: number;
	towns: number;
	note: Bilingual | null;
	standIn: boolean;
	sources: readonly string[];
}

const CITY = '178';

function measure(boundaries: Boundaries, atoms: readonly string[]) {
	// Composition and people are counted in the units of Plan 122's day.
	const units = boundaries.unitsWithin('2020', atoms).map(({ unit }) => unit);
	const known = units.every((unit) => unit.population !== null);
	const people = units.reduce((sum, unit) => sum + (unit.population?.value ?? 0), 0);
	const population: DatedCount | null = known
		? { value: people, year: 2019, mark: 'computed', source: 'census-2019' }
		: null;
	return {
		atoms,
		areaKm2: areaHa(boundaries.outline(atoms)) / 100,
		units,
		population,
		wards: units.filter((unit) => unit.kind === 'phường').length,
		towns: units.filter((unit) => unit.kind === 'thị trấn').length
	};
}

/** Present limit first, then every proposal of the register. Areas in km², geodesic on WGS 84. */
export function limitsOf(boundaries: Boundaries): Limit[] {
	const city = boundaries.unitByCode('2020', CITY);
	const present: Limit[] = city
		? [
				{
					id: 'present',
					sign: '',
					name: { vi: 'Thành phố Lạng Sơn hiện nay', en: 'Lạng Sơn city at present' },
					basis: { vi: 'địa giới ngày 27/5/2023', en: 'boundaries of 27 May 2023' },
					...measure(boundaries, city.atoms),
					published: city.publishedArea,
					note: null,
					standIn: false,
					sources: ['communes-2025', 'communes-2009', 'census-2019']
				}
			]
		: [];
	return [
		...present,
		...PROPOSALS.map((proposal) => ({
			id: proposal.id,
			sign: proposal.sign,
			name: proposal.name,
			basis: proposal.basis,
			...measure(boundaries, boundaries.proposalAtoms(proposal)),
			published: proposal.publishedArea,
			note: proposal.note,
			standIn: proposal.standing === 'stand-in',
			sources: proposal.sources
		}))
	];
}
