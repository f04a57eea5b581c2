import { Boundaries } from '../boundaries/boundaries';
import type { AtomTopology } from '../boundaries/topology';
import { readPlans, type PlanFileOptions, type PlanFileRead } from '../coverage/plan-file';
import { CodedError, type ErrorCode } from '../domain/errors';
import type { UnitRegister } from '../domain/unit-register';
import type { VintageId } from '../domain/vintage';
import { fromGeoJson, type ReadFile } from '../proposal/file';
import { PROVINCE } from '../register/province';
import { whereIn } from './crs/where-in';
import type { GeoFile } from './geojson/features';
import type { LayerNote } from './layers/layer';
import type { FileQuestion, GeoChoice } from './layers/question';
import { readGeo } from './read-geo';

/** What came of a file. Refusals are told, not thrown: errors do not cross between threads whole. */
export type Intake<T> =
	| { outcome: 'read'; read: T; notes: readonly LayerNote[] }
	| { outcome: 'asked'; question: FileQuestion }
	| { outcome: 'refused'; code: ErrorCode; details: CodedError['details'] };

/** A file as it crosses between threads. */
export interface SentFile {
	name: string;
	bytes: ArrayBuffer;
}

/** Reads files of plans and of boundary proposals; only plain data crosses. */
export class IntakeService {
	#boundaries: Boundaries | null = null;

	/** Gives it the land that proposals are made of, and by which readings of coordinates are told apart. */
	enter(topology: AtomTopology, units: UnitRegister): void {
		this.#boundaries = new Boundaries(topology, units);
	}

	async #read<T>(
		files: readonly SentFile[],
		choice: GeoChoice,
		make: (file: GeoFile) => T
	): Promise<Intake<T>> {
		try {
			const given = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
			const whereIs = this.#boundaries && whereIn(this.#boundaries);
			const read = await readGeo(given, choice, { wants: 'polygons', own: PROVINCE.grid, whereIs });
			if (read.outcome === 'asked') return read;
			return { outcome: 'read', read: make(read.file), notes: read.notes };
		} catch (error) {
			if (error instanceof CodedError)
				return { outcome: 'refused', code: error.code, details: error.details };
			throw error;
		}
	}

	/** The plans of a file, or of several chosen together, as `readPlans` gives them. */
	plans(
		files: readonly SentFile[],
		options: PlanFileOptions,
		choice: GeoChoice
	): Promise<Intake<PlanFileRead>> {
		return this.#read(files, choice, (file) => readPlans(file, options));
	}

	/** The proposal of a file, as `fromGeoJson` gives it. `enter` comes first. */
	proposal(files: readonly SentFile[], vintage: VintageId, choice: GeoChoice): Promise<Intake<ReadFile>> {
		return this.#read(files, choice, (file) => {
			if (!this.#boundaries) throw new CodedError('boundaries-unavailable');
			return fromGeoJson(this.#boundaries, file, vintage);
		});
	}
}
