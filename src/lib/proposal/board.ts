import type { Boundaries } from '../boundaries/boundaries';
import { CodedError, type ErrorCode } from '../domain/errors';
import type { PopulationBasis } from '../domain/population';
import { standardById, type UnitStandard } from '../register/standards';
import { figuresOf } from './figures';
import type { ProposalFigures } from './figures-by';
import { isOfCity, type Limit } from './limit';
import { basisOf, withBasis, type Proposal } from './proposal';
import { fromUnit, SEAT } from './published';
import { scoreboardOf, type Scoreboard } from './scoreboard';
import { subjectOf, type Subject } from './subject';
import { PROVINCE } from '../register/province';

/** What a limit without a standard of its own is held against: that of a provincial city. */
export const CITY_STANDARD = PROVINCE.seat.standard;

/** One column of the scoreboard: a limit or the reader's own proposal held against a standard. */
export interface Column {
	id: string;
	sign: string;
	proposal: Proposal;
	figures: ProposalFigures;
	subject: Subject;
	board: Scoreboard;
	/** Code of a choice of reductions that cannot be; the board then stands without them. */
	refused: ErrorCode | null;
}

/** The standard a proposal is held against, else the city's; null when it names one that is not on file. */
export function standardOf({ standard }: Pick<Proposal, 'standard'>): UnitStandard | null {
	const id = standard ?? CITY_STANDARD;
	return id === null ? null : standardById(id);
}

/** Holds a proposal against a standard. A bad choice of reductions is said and left out. */
function columnOf(
	boundaries: Boundaries,
	named: { id: string; sign: string },
	proposal: Proposal,
	standard: UnitStandard,
	figures: ProposalFigures = figuresOf(boundaries, proposal)
): Column {
	const subject = subjectOf(boundaries, proposal, figures);
	const { id, sign } = named;
	const common = { id, sign, proposal, figures, subject };
	const chosen = proposal.reductions.filter((reduction) => standard.reductions.includes(reduction.id));
	try {
		return { ...common, board: scoreboardOf(standard, subject, chosen), refused: null };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return { ...common, board: scoreboardOf(standard, subject), refused: error.code };
	}
}

/** A limit held against a standard, its people counted as a basis counts them. */
function countedAs(
	boundaries: Boundaries,
	limit: Limit,
	standard: UnitStandard,
	basis: PopulationBasis
): Column {
	const { proposal, figures } = limit;
	if (figures.people.basis === basis) return columnOf(boundaries, limit, proposal, standard, figures);
	const counted = withBasis(proposal, basis);
	return columnOf(boundaries, limit, counted, standard, figuresOf(boundaries, counted, figures.vintage));
}

/**
 * The columns of a limit's scoreboard under a standard; one table holds one kind of count of people. The city's
 * limits stand together. A proposal of the reader's own stands last: beside them where it starts from the city or is
 * held against the city's standard, else beside the unit it starts from.
 */
export function boardColumns(
	boundaries: Boundaries,
	chosen: Limit,
	limits: readonly Limit[],
	standard: UnitStandard
): Column[] {
	const { base, vintage } = chosen.proposal;
	const basis = basisOf(chosen.proposal);
	const column = (limit: Limit) => countedAs(boundaries, limit, standard, basis);
	const city = limits.filter(isOfCity);
	if (chosen.id !== 'mine') return (isOfCity(chosen) ? city : [chosen]).map(column);
	const own = columnOf(boundaries, chosen, chosen.proposal, standard, chosen.figures);
	if (base === SEAT || standard.id === CITY_STANDARD) return [...city.map(column), own];
	if (base === null) return [own];
	const before = withBasis(fromUnit(boundaries, vintage, base), basis);
	return [columnOf(boundaries, { id: 'present', sign: '' }, before, standard), own];
}

/** A limit held against its own standard; null when that is not on file. */
export function ownBoard(boundaries: Boundaries, limit: Limit): Scoreboard | null {
	const standard = standardOf(limit.proposal);
	return standard && columnOf(boundaries, limit, limit.proposal, standard, limit.figures).board;
}
