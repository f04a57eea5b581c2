import { allSpoken } from '../domain/text';
import type { BoundaryProposal } from '../domain/proposal';
import proposals from '$province/proposals.json';
import { PROVINCE } from './province';

/** The published boundary proposals: both versions of the enlarged city, and whole districts for the two thị xã. */
export const PROPOSALS = allSpoken(proposals) as readonly BoundaryProposal[];

/** Ids of the limits of the seat: its present one (`present`) and the published versions that enlarge it. */
export const SEAT_LIMITS: readonly string[] = [
	'present',
	...PROPOSALS.filter(({ base }) => base === PROVINCE.seat.unit).map(({ id }) => id)
];

/** Of those the widest, which shows all of them: the last version; null where none is published. */
export const WIDEST_SEAT_LIMIT: string | null = SEAT_LIMITS.length > 1 ? (SEAT_LIMITS.at(-1) ?? null) : null;
