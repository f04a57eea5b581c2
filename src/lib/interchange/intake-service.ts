import { Boundaries } from '../boundaries/boundaries';
import type { AtomTopology } from '../boundaries/topology';
import { readPlans, type PlanFileOptions, type PlanFileRead } from '../coverage/plan-file';
import { CodedError, type ErrorCode } from '../domain/errors';
import type { UnitRegister } from '../domain/unit-register';
import type { VintageId } from '../domain/vintage';
import { fromGeoJson, type ReadFile } from '../proposal/file';
import { readGeoJsonFile } from './geojson-file';

/** What came of a file. Refusals are told, not thrown: errors do not cross between threads whole. */
export type Intake<T> =
	{ outcome: 'read'; read: T } | { outcome: 'refused'; code: ErrorCode; details: CodedError['details'] };

function told<T>(read: () => T): Intake<T> {
	try {
		return { outcome: 'read', read: read() };
	} catch (error) {
		if (error instanceof CodedError) return { outcome: 'refused', code: error.code, details: error.details };
		throw error;
	}
}

/** Reads files of plans and of boundary proposals; only plain data crosses. */
export class IntakeService {
	#boundaries: Boundaries | null = null;

	/** Gives it the land that proposals are made of. */
	enter(topology: AtomTopology, units: UnitRegister): void {
		this.#boundaries = new Boundaries(topology, units);
	}

	/** The plans of a file, as `readPlans` gives them. */
	plans(name: string, bytes: ArrayBuffer, options: PlanFileOptions): Intake<PlanFileRead> {
		return told(() => readPlans(readGeoJsonFile(name, new Uint8Array(bytes)), options));
	}

	/** The proposal of a file, as `fromGeoJson` gives it. `enter` comes first. */
	proposal(name: string, bytes: ArrayBuffer, vintage: VintageId): Intake<ReadFile> {
		return told(() => {
			if (!this.#boundaries) throw new CodedError('boundaries-unavailable');
			return fromGeoJson(this.#boundaries, readGeoJsonFile(name, new Uint8Array(bytes)), vintage);
		});
	}
}
