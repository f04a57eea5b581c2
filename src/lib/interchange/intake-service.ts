import { Boundaries } from '../boundaries/boundaries';
import type { AtomTopology } from '../boundaries/topology';
import { readPlans, type PlanFileOptions, type PlanFileRead } from '../coverage/plan-file';
import { CodedError, type ErrorCode } from '../domain/errors';
import type { UnitRegister } from '../domain/unit-register';
import type { VintageId } from '../domain/vintage';
import { fromGeoJson, type ReadFile } from '../proposal/file';
import { PROVINCE } from '../register/province';
import type { DossierCheck } from './dossier/check-dossier';
import { dossierFiles } from './dossier/dossier-files';
import { whereIn } from './crs/where-in';
import type { GdalTold } from './gdal/gdal-link';
import type { GeoFile } from './geojson/features';
import type { GivenFile, LayerNote } from './layers/layer';
import type { FileQuestion, GeoChoice } from './layers/question';
import { readGeo } from './read-geo';
import type { CheckedSnapshot } from './snapshot/check-snapshot';
import type { Snapshot, writeSnapshot } from './snapshot/snapshot';

/** What came of a file. Refusals are told, not thrown: errors do not cross between threads whole. */
export type Intake<T> =
	| { outcome: 'read'; read: T; notes: readonly LayerNote[] }
	| { outcome: 'asked'; question: FileQuestion }
	| { outcome: 'refused'; code: ErrorCode; details: CodedError['details'] };

/** What came of a file of plans. A dossier is checked by the land of the province: `check` is null until that was given. */
export type PlanIntakeOutcome = Intake<PlanFileRead> | { outcome: 'dossier'; check: DossierCheck | null };

/** A file as it crosses between threads. */
export interface SentFile {
	name: string;
	bytes: ArrayBuffer;
}

const givenOf = (files: readonly SentFile[]): GivenFile[] =>
	files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));

/** A refusal as data; throws what is no coded error. */
function refused(error: unknown): Extract<Intake<never>, { outcome: 'refused' }> {
	if (error instanceof CodedError) return { outcome: 'refused', code: error.code, details: error.details };
	throw error;
}

/** Reads files of plans and of boundary proposals; only plain data crosses. */
export class IntakeService {
	#boundaries: Boundaries | null = null;

	/** Gives it the land that proposals are made of, and by which readings of coordinates are told apart. */
	enter(topology: AtomTopology, units: UnitRegister): void {
		this.#boundaries = new Boundaries(topology, units);
	}

	async #read<T>(
		given: readonly GivenFile[],
		choice: GeoChoice,
		make: (file: GeoFile) => T,
		told?: GdalTold
	): Promise<Intake<T>> {
		try {
			const whereIs = this.#boundaries && whereIn(this.#boundaries);
			const read = await readGeo(given, choice, { wants: 'polygons', own: PROVINCE.grid, whereIs, told });
			if (read.outcome === 'asked') return read;
			return { outcome: 'read', read: make(read.file), notes: read.notes };
		} catch (error) {
			return refused(error);
		}
	}

	async #dossier(given: readonly GivenFile[], told?: GdalTold): Promise<PlanIntakeOutcome | null> {
		try {
			const files = dossierFiles(given);
			if (!files) return null;
			if (!this.#boundaries) return { outcome: 'dossier', check: null };
			const { checkFiles } = await import('./dossier/check-files');
			const province = this.#boundaries.outline(this.#boundaries.atoms.map(({ atom }) => atom));
			const check = await checkFiles(files, { province, grid: PROVINCE.grid }, told);
			return { outcome: 'dossier', check };
		} catch (error) {
			return refused(error);
		}
	}

	/**
	 * The check of a dossier, or the plans of a file, or of several chosen together, as `readPlans` gives them. `told`
	 * hears how much of a reader that must be fetched first has come.
	 */
	async plans(
		files: readonly SentFile[],
		options: PlanFileOptions,
		choice: GeoChoice,
		told?: GdalTold
	): Promise<PlanIntakeOutcome> {
		const given = givenOf(files);
		return (
			(await this.#dossier(given, told)) ??
			this.#read(given, choice, (file) => readPlans(file, options), told)
		);
	}

	/** A snapshot computed anew; see `checkSnapshot`. What it takes comes when first asked. */
	async checkSnapshot(bytes: ArrayBuffer): Promise<CheckedSnapshot> {
		const { checkSnapshot } = await import('./snapshot/check-snapshot');
		return checkSnapshot(new Uint8Array(bytes));
	}

	/** A snapshot of a register; see `writeSnapshot`. */
	async makeSnapshot(...asked: Parameters<typeof writeSnapshot>): Promise<Snapshot> {
		const { writeSnapshot } = await import('./snapshot/snapshot');
		return writeSnapshot(...asked);
	}

	/** The proposal of a file, as `fromGeoJson` gives it. `enter` comes first. */
	proposal(
		files: readonly SentFile[],
		vintage: VintageId,
		choice: GeoChoice,
		told?: GdalTold
	): Promise<Intake<ReadFile>> {
		const make = (file: GeoFile) => {
			if (!this.#boundaries) throw new CodedError('boundaries-unavailable');
			return fromGeoJson(this.#boundaries, file, vintage);
		};
		return this.#read(givenOf(files), choice, make, told);
	}
}
