import type { Boundaries } from '../../boundaries/boundaries';
import type { PopulationBasis } from '../../domain/population';
import type { ProposalFigures } from '../../proposal/figures';
import { figuresOf } from '../../proposal/figures';
import { withBasis, type Proposal } from '../../proposal/proposal';
import { scoreboardOf, type Scoreboard } from '../../proposal/scoreboard';
import { subjectOf, type Subject } from '../../proposal/subject';
import type { UnitStandard } from '../../register/standards';
import { CodedError, type ErrorCode } from '../../domain/errors';

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

/** A limit with its people counted as a basis counts them: one table holds one kind of count. */
export function countedAs<T extends { proposal: Proposal; figures: ProposalFigures }>(
	boundaries: Boundaries,
	limit: T,
	basis: PopulationBasis
): T {
	if (limit.figures.people.basis === basis) return limit;
	const proposal = withBasis(limit.proposal, basis);
	return { ...limit, proposal, figures: figuresOf(boundaries, proposal, limit.figures.vintage) };
}

/** Holds a proposal against a standard. A bad choice of reductions is said and left out. */
export function columnOf(
	boundaries: Boundaries,
	named: { id: string; sign: string },
	proposal: Proposal,
	standard: UnitStandard,
	figures: ProposalFigures = figuresOf(boundaries, proposal)
): Column {
	const subject = subjectOf(boundaries, proposal, figures);
	const common = { ...named, proposal, figures, subject };
	const chosen = proposal.reductions.filter(({ id }) => standard.reductions.includes(id));
	try {
		return { ...common, board: scoreboardOf(standard, subject, chosen), refused: null };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return { ...common, board: scoreboardOf(standard, subject), refused: error.code };
	}
}
