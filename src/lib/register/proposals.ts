import { allSpoken } from '../domain/text';
import type { BoundaryProposal } from '../domain/proposal';
import proposals from './proposals.json';

/** The published boundary proposals: both versions of the enlarged city, and whole districts for the two thị xã. */
export const PROPOSALS = allSpoken(proposals) as readonly BoundaryProposal[];
