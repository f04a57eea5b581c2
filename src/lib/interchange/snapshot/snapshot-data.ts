import * as v from 'valibot';
import { Boundaries } from '../../boundaries/boundaries';
import { readTopology } from '../../boundaries/topology';
import { CodedError } from '../../domain/errors';
import type { PlanningDocument } from '../../domain/plan';
import type { BoundaryProposal } from '../../domain/proposal';
import type { UnitRegister } from '../../domain/unit-register';
import type { UrbanCentre } from '../../domain/urban-centre';
import type { CompletenessEntry } from '../../register/completeness';
import { centresSchema } from '../../register/schemas/centres';
import { completenessSchema, outlinedPlansSchema } from '../../register/schemas/plans';
import { proposalsSchema } from '../../register/schemas/proposals';
import { unitRegisterSchema } from '../../register/schemas/units';
import { VINTAGE_REGISTER } from '../../register/vintages';

/** The files of a snapshot that figures are computed from, by path, each as parsed JSON. */
export type SnapshotSources = Readonly<Record<SnapshotPath, unknown>>;

export const SNAPSHOT_PATHS = [
	'boundaries/atoms.topojson',
	'boundaries/units.json',
	'boundaries/vintages.json',
	'register/centres.json',
	'register/completeness.json',
	'register/plans.json',
	'register/proposals.json'
] as const;
export type SnapshotPath = (typeof SNAPSHOT_PATHS)[number];

/** The same, ready to be computed with. */
export interface SnapshotData {
	boundaries: Boundaries;
	plans: readonly PlanningDocument[];
	completeness: readonly CompletenessEntry[];
	centres: readonly UrbanCentre[];
	proposals: readonly BoundaryProposal[];
}

/** Refuses what does not fit its schema; the schemas say no more than the types do. */
function checked<T>(schema: v.GenericSchema, path: SnapshotPath, sources: SnapshotSources): T {
	if (!v.safeParse(schema, sources[path]).success) throw new CodedError('snapshot-data', { path });
	return sources[path] as T;
}

/** Boundary dates: letters and days by which plans are counted may change, the sets may not. */
function datesOf(register: unknown): string {
	const { vintages } = register as typeof VINTAGE_REGISTER;
	return JSON.stringify(vintages.map(({ id, from, hasDistricts }) => [id, from, hasDistricts]));
}

/**
 * Makes the data of a snapshot ready. Throws `snapshot-data` with the `path` of what cannot be read, and
 * `snapshot-dates` where it was made for other boundary dates than this program knows.
 */
export function readSnapshotData(sources: SnapshotSources): SnapshotData {
	let path: SnapshotPath = 'boundaries/vintages.json';
	try {
		if (datesOf(sources[path]) !== datesOf(VINTAGE_REGISTER)) throw new CodedError('snapshot-dates');
		const units = checked<UnitRegister>(unitRegisterSchema, 'boundaries/units.json', sources);
		path = 'boundaries/atoms.topojson';
		return {
			boundaries: new Boundaries(readTopology(sources[path]), units),
			plans: checked(outlinedPlansSchema, 'register/plans.json', sources),
			completeness: checked(completenessSchema, 'register/completeness.json', sources),
			centres: checked(centresSchema, 'register/centres.json', sources),
			proposals: checked(proposalsSchema, 'register/proposals.json', sources)
		};
	} catch (error) {
		const own = error instanceof CodedError && error.code.startsWith('snapshot-');
		throw own ? error : new CodedError('snapshot-data', { path });
	}
}
