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
import type { GeoFile } from './geojson/features';
import type { GivenFile, LayerNote } from './layers/layer';
import type { FileQuestion, GeoChoice } from './layers/question';
import { readGeo } from './read-geo';
import type { CheckedSnapshot } from './snapshot/check-snapshot';
import type { Evidence, writeEvidence } from './export/evidence';
import type { Snapshot, writeSnapshot } from './snapshot/snapshot';
import type { Written } from './write/out-layer';
import type { writeLayer } from './write/write-layer';

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

/** Reads files of plans and of boundary proposals, and writes files; only plain data crosses. */
export class IntakeService {
	#boundaries: Boundaries | null = null;

	/** Gives it the land that proposals are made of, and by which readings of coordinates are told apart. */
	enter(topology: AtomTopology, units: UnitRegister): void {
		this.#boundaries = new Boundaries(topology, units);
	}

	async #read<T>(
		given: readonly GivenFile[],
		choice: GeoChoice,
		make: (file: GeoFile) => T
	): Promise<Intake<T>> {
		try {
			const whereIs = this.#boundaries && whereIn(this.#boundaries);
			const read = await readGeo(given, choice, { wants: 'polygons', own: PROVINCE.grid, whereIs });
			if (read.outcome === 'asked') return read;
			return { outcome: 'read', read: make(read.file), notes: read.notes };
		} catch (error) {
			return refused(error);
		}
	}

	async #dossier(given: readonly GivenFile[]): Promise<PlanIntakeOutcome | null> {
		try {
			const files = dossierFiles(given);
			if (!files) return null;
			if (!this.#boundaries) return { outcome: 'dossier', check: null };
			const { checkFiles } = await import('./dossier/check-files');
			const province = this.#boundaries.outline(this.#boundaries.atoms.map(({ atom }) => atom));
			return { outcome: 'dossier', check: await checkFiles(files, { province, grid: PROVINCE.grid }) };
		} catch (error) {
			return refused(error);
		}
	}

	/** The check of a dossier, or the plans of a file, or of several chosen together, as `readPlans` gives them. */
	async plans(
		files: readonly SentFile[],
		options: PlanFileOptions,
		choice: GeoChoice
	): Promise<PlanIntakeOutcome> {
		const given = givenOf(files);
		return (await this.#dossier(given)) ?? this.#read(given, choice, (file) => readPlans(file, options));
	}

	/** A layer as a file; see `writeLayer`. */
	async writeLayer(...asked: Parameters<typeof writeLayer>): Promise<Written> {
		const { writeLayer } = await import('./write/write-layer');
		return writeLayer(...asked);
	}

	/** The evidence behind some figures; see `writeEvidence`. */
	async writeEvidence(...asked: Parameters<typeof writeEvidence>): Promise<Evidence> {
		const { writeEvidence } = await import('./export/evidence');
		return writeEvidence(...asked);
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
	proposal(files: readonly SentFile[], vintage: VintageId, choice: GeoChoice): Promise<Intake<ReadFile>> {
		return this.#read(givenOf(files), choice, (file) => {
			if (!this.#boundaries) throw new CodedError('boundaries-unavailable');
			return fromGeoJson(this.#boundaries, file, vintage);
		});
	}
}
