import type { Boundaries } from '../boundaries/boundaries';
import { soundParts } from '../proposal/cut';
import type { Proposal } from '../proposal/proposal';
import { parseProposal } from './proposals-link';

/** The proposal a link holds, without parts that cannot be cut; null when there is none that can be read. */
export function linkedProposal(boundaries: Boundaries | null, text: string | null): Proposal | null {
	if (!boundaries || text === null) return null;
	try {
		return soundParts(boundaries, parseProposal(text)).proposal;
	} catch {
		return null;
	}
}
