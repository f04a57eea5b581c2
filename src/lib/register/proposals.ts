import type { BoundaryProposal } from '../domain/proposal';
import proposals from './proposals.json';

/** The published boundary proposals: both versions of the enlarged city, and whole districts for the two thị xã. */
export const PROPOSALS = proposals as unknown as readonly BoundaryProposal[];
