import type { Boundaries } from '../../boundaries/boundaries';
import type { ProposalFigures } from '../../proposal/figures';
import { figuresOf } from '../../proposal/figures';
import type { Proposal } from '../../proposal/proposal';
import { scoreboardOf, type Scoreboard } from '../../proposal/scoreboard';
import { subjectOf, type Subject } from '../../proposal/subject';
import type { UnitStandard } from '../../register/standards';
import { CodedError } from '../../domain/errors';

/** One column of the scoreboard: a limit or the reader's own proposal held against a standard. */
export interface Column {
	id: string;
	sign: string;
	proposal: Proposal;
	figures: ProposalFigures;
	subject: Subject;
	board: Scoreboard;
	/** Code of a choice of reductions that cannot be; the board then stands without them. */
	refused: string | null;
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
