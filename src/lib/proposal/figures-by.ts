import type { Boundaries } from '../boundaries/boundaries';
import { URBAN_KINDS, type AdminUnit, type PublishedArea, type UnitKind } from '../domain/admin-unit';
import type { PartialDate } from '../domain/date';
import type { Figure, FigureUnit, Qualifier, Warning } from '../domain/figure';
import type { SourceRef } from '../domain/text';
import type { VintageId } from '../domain/vintage';
import { BASIS_FACTS, type PopulationBasis } from '../domain/population';
import { vintageById } from '../register/vintages';
import { cutAtoms } from './cut-atoms';
import type { DrawnLand } from './drawn-land';
import { fitIn, type Fit } from './fit';
import { limitChange, type LimitChange } from './limits';
import { takingsOf, type Taking } from './neighbours';
import { peopleOf, type People } from './people';
import { basisOf, type Proposal } from './proposal';
import { publishedAreaOf } from './published-area';
import { wholeShape } from './shape';

const LINES: readonly SourceRef[] = ['communes-2025', 'communes-2009'];

const SUM_METHODS: Readonly<Record<PopulationBasis, string>> = {
	'census-2019': 'census-sum',
	'residents-2026-09': 'residents-sum'
};
const DENSITY_METHODS: Readonly<Record<PopulationBasis, string>> = {
	'census-2019': 'census-over-area',
	'residents-2026-09': 'residents-over-area'
};

/** Everything a proposal means, at once. Areas km², lengths km, shares percent. */
export interface ProposalFigures {
	vintage: VintageId;
	fit: Fit;
	units: readonly AdminUnit[];
	/** Whole communes by kind. */
	kinds: Readonly<Record<'phường' | 'thị trấn' | 'xã', number>>;
	/** The published area of exactly this land, where there is one. */
	published: PublishedArea | null;
	area: Figure;
	people: People;
	population: Figure;
	/** Residents of the wards and towns wholly inside: the inner city by NQ 1210. */
	innerPeople: People;
	density: Figure;
	wardShare: Figure;
	border: Figure;
	/** 4πA/P² (Polsby and Popper 1991), 1 for a disc. */
	compactness: number | null;
	pieces: number;
	enclaves: readonly { km2: number }[];
	takings: readonly Taking[];
	limit: LimitChange | null;
}

function figure(
	value: number | null,
	unit: FigureUnit,
	method: string,
	date: PartialDate,
	sources: readonly SourceRef[],
	more: { qualifier?: Qualifier; warnings?: readonly Warning[] } = {}
): Figure {
	const { qualifier = 'exact', warnings = [] } = more;
	return { value, unit, qualifier, method, date, precision: 'generalised', sources, warnings };
}

function countKinds(units: readonly AdminUnit[]): ProposalFigures['kinds'] {
	const count = (kind: UnitKind) => units.filter((unit) => unit.kind === kind).length;
	return { phường: count('phường'), 'thị trấn': count('thị trấn'), xã: count('xã') };
}

/**
 * The figures of a proposal in the communes of a vintage. Units are counted whole; a part counts in area and
 * lines, never in people: `drawn` measures parts, null where there can be none. Throws `unit-unknown` and what a bad
 * cut throws.
 */
export function figuresBy(
	drawn: DrawnLand | null,
	boundaries: Boundaries,
	proposal: Proposal,
	vintage: VintageId
): ProposalFigures {
	const { atoms, parts } = proposal;
	if (parts.length > 0 && !drawn) throw new Error('drawn parts need what measures them');
	const date = vintageById(vintage).from;
	const cut = [...cutAtoms(boundaries, parts)];
	const fit = fitIn(boundaries, vintage, atoms);
	const units = [...fit.whole, ...fit.partly.map(({ unit }) => unit)];
	const kinds = countKinds(fit.whole);
	const shape =
		parts.length > 0 && drawn ? drawn.shapeOf(boundaries, proposal) : wholeShape(boundaries, atoms);
	const published = parts.length === 0 ? publishedAreaOf(boundaries, atoms) : null;
	const basis = basisOf(proposal);
	const counted = BASIS_FACTS[basis];
	const people = peopleOf(boundaries, vintage, atoms, cut, basis);
	const urban = fit.whole.filter((unit) => URBAN_KINDS.includes(unit.kind)).flatMap((unit) => unit.atoms);
	const km2 = published?.value ?? shape.km2;
	const exact = people.exact?.value ?? null;
	const base = proposal.base ? (boundaries.unitByCode(proposal.vintage, proposal.base)?.atoms ?? null) : null;
	const taken: readonly Warning[] = fit.partly.map(({ unit }) => ({
		code: 'partly-taken',
		about: unit.code
	}));
	const doubtful = people.contradictory.map((about): Warning => ({ code: 'residents-contradictory', about }));
	return {
		vintage,
		fit,
		units,
		kinds,
		published,
		area: figure(shape.km2, 'km2', 'geodesic-area', date, LINES),
		people,
		population: figure(
			exact ?? people.atLeast,
			'people',
			SUM_METHODS[basis],
			counted.date,
			[counted.source],
			{
				qualifier: exact === null ? 'at-least' : 'exact',
				warnings: [...taken, ...doubtful]
			}
		),
		innerPeople: peopleOf(boundaries, vintage, urban, [], basis),
		density: figure(
			exact === null || km2 === 0 ? null : exact / km2,
			'people/km2',
			DENSITY_METHODS[basis],
			counted.date,
			[counted.source, ...LINES]
		),
		wardShare: figure(
			fit.whole.length === 0 ? null : (100 * kinds.phường) / fit.whole.length,
			'percent',
			'wards-over-units',
			date,
			['gso-2023'],
			{ warnings: taken }
		),
		border: figure(shape.borderKm, 'km', 'geodesic-outline', date, LINES),
		compactness: shape.borderKm === 0 ? null : (4 * Math.PI * shape.km2) / (shape.borderKm * shape.borderKm),
		pieces: shape.pieces,
		enclaves: shape.enclaves,
		takings: takingsOf(boundaries, vintage, proposal, drawn),
		limit: base && parts.length === 0 ? limitChange(boundaries, base, atoms) : null
	};
}
