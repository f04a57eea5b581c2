import type { Boundaries } from '../boundaries/boundaries';
import type { Mark, SourceRef } from '../domain/text';
import type { PartialDate } from '../domain/date';
import { BASIS_FACTS } from '../domain/population';
import type { UrbanClass } from '../domain/urban-centre';
import type { ProposalFigures } from './figures-by';
import type { Proposal } from './proposal';
import { knownClassOf } from './urban-class';

/** A number known exactly or between bounds; all null = not known. */
export interface Known {
	exact: number | null;
	atLeast: number | null;
	atMost: number | null;
}

/** What is held against a standard: the facts of one unit, present or proposed. */
export interface Subject {
	population: Known;
	/** Day or year the people were counted, and where that is from. */
	populationDate: PartialDate;
	populationSource: SourceRef;
	innerPopulation: Known;
	/** km²; `published` says whether it is the published figure or measured from the lines. */
	areaKm2: number | null;
	published: boolean;
	units: number | null;
	towns: number | null;
	wards: number | null;
	urbanClass: { class: UrbanClass; mark: Mark; source: SourceRef } | null;
}

/** An exactly known number. */
export function exactly(value: number): Known {
	return { exact: value, atLeast: value, atMost: value };
}

/** The facts of a proposal. What the team entered (people, class) goes before the census and the register. */
export function subjectOf(boundaries: Boundaries, proposal: Proposal, figures: ProposalFigures): Subject {
	const counted = BASIS_FACTS[figures.people.basis];
	const { people, innerPeople, published, area, fit, kinds } = figures;
	const bounds = (known: ProposalFigures['people']): Known => ({
		exact: known.exact?.value ?? null,
		atLeast: known.atLeast,
		atMost: known.atMost
	});
	const entered = proposal.population;
	// Wholly taken communes only: what a part becomes is not known yet.
	const countable = fit.partly.length === 0 && proposal.parts.length === 0;
	const known = knownClassOf(boundaries, proposal.atoms);
	return {
		population: entered ? exactly(entered.value) : bounds(people),
		populationDate: entered?.date ?? counted.date,
		populationSource: entered?.source ?? counted.source,
		innerPopulation: bounds(innerPeople),
		areaKm2: published?.value ?? area.value,
		published: published !== null,
		units: countable ? fit.whole.length : null,
		towns: countable ? kinds['thị trấn'] : null,
		wards: countable ? kinds.phường : null,
		urbanClass: proposal.urbanClass
			? { class: proposal.urbanClass.class, mark: 'seen', source: proposal.urbanClass.source }
			: known && { class: known.class, mark: known.mark, source: known.source }
	};
}
