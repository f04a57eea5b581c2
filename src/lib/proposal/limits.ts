import type { Boundaries } from '../boundaries/boundaries';
import { graphOf } from './atom-graph';

/** The limit of a base unit against the limit of a proposal, in km. */
export interface LimitChange {
	/** Lines of the base that stay. */
	keptKm: number;
	/** Lines the proposal adds. */
	newKm: number;
	/** Lines of the base that fall. */
	droppedKm: number;
}

/** Compares the outlines of two sets of atoms by their shared arcs. */
export function limitChange(
	boundaries: Boundaries,
	base: readonly string[],
	atoms: readonly string[]
): LimitChange {
	const graph = graphOf(boundaries.topology);
	const [before, after] = [new Set(base), new Set(atoms)];
	const keptKm = graph.commonBorderKm(before, after);
	return {
		keptKm,
		newKm: Math.max(0, graph.borderKm(after) - keptKm),
		droppedKm: Math.max(0, graph.borderKm(before) - keptKm)
	};
}
