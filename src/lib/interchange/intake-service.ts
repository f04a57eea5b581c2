import { Boundaries } from '../boundaries/boundaries';
import type { AtomTopology } from '../boundaries/topology';
import { cornersOf, slicesOf } from '../coverage/crossing';
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
import { fileColumns, type FileColumns } from './file-columns';
import type { GeoFile } from './geojson/features';
import type { ColumnMap } from './geojson/properties';
import { givenOf, type GivenFile, type LayerNote, type SentFile } from './layers/layer';
import type { FileQuestion, GeoChoice } from './layers/question';
import type { Chooser } from './layers/choose';
import { readGeo } from './read-geo';
import type { CheckedSnapshot } from './snapshot/check-snapshot';
import type { Evidence, writeEvidence } from './export/evidence';
import type { Snapshot, writeSnapshot } from './snapshot/snapshot';
import { readMended, type SourceFiles, type SourceRead } from './refused/read-mended';
import { refusedFile, type RefusedRequest } from './refused/refused-file';
import type { Written } from './write/out-layer';
import type { writeLayer } from './write/write-layer';

/** What came of a file. Refusals are told, not thrown: errors do not cross between threads whole. */
export type Intake<T> =
	| { outcome: 'read'; read: T; notes: readonly LayerNote[] }
	| { outcome: 'asked'; question: FileQuestion }
	| { outcome: 'refused'; code: ErrorCode; details: CodedError['details'] };

/** The plans of a file, and what was mended of it elsewhere. */
export interface PlansRead extends PlanFileRead {
	/** `fileId` of the file. */
	file: string;
	/** The file that these features were refused in, where they come back alone. */
	from: SourceRead['from'];
	mended: number;
	added: number;
	/** How lines of a drawing were joined; null for other files. */
	joins: SourceRead['joins'];
	columns: FileColumns;
}

/** How plans of a file are read; what was said of columns before, by the shape of the file. */
export interface PlanReadOptions extends PlanFileOptions {
	remembered?: Readonly<Record<string, ColumnMap>>;
}

/** What came of a file of plans. A dossier is checked by the land of the province: `check` is null until that was given. */
export type PlanIntakeOutcome = Intake<PlansRead> | { outcome: 'dossier'; check: DossierCheck | null };

/** Files of plans as they cross: the file itself, and what was mended of it elsewhere. */
export interface SentPlans {
	source: SourceFiles<SentFile>;
	mended: readonly SourceFiles<SentFile>[];
}

/** The same with their bytes. */
interface GivenPlans {
	source: SourceFiles<GivenFile>;
	mended: readonly SourceFiles<GivenFile>[];
}

async function givenPlans({ source, mended }: SentPlans): Promise<GivenPlans> {
	const given = async (one: SourceFiles<SentFile>) => ({ ...one, files: await givenOf(one.files) });
	return { source: await given(source), mended: await Promise.all(mended.map(given)) };
}

/** What a file of refused features is to hold. */
export interface RefusedWish extends Pick<RefusedRequest, 'words'> {
	/** Name of the file they come from. */
	name: string;
	/** True for the originals of what was repaired too. */
	repaired: boolean;
}

/** A refusal as data; throws what is no coded error. */
function refused(error: unknown): Extract<Intake<never>, { outcome: 'refused' }> {
	if (error instanceof CodedError) return { outcome: 'refused', code: error.code, details: error.details };
	throw error;
}

/** Some of what was read of a file. */
export type ReadSlice = Pick<PlansRead, 'items' | 'leftOut' | 'repaired'>;

/** What was read of a file in slices: the lists of a large one would hold the page that takes them at once. */
function* slicesOfRead({ items, leftOut, repaired }: ReadSlice): Generator<ReadSlice, void> {
	const none = { items: [], leftOut: [], repaired: [] };
	for (const slice of slicesOf(items, ({ geometry }) => cornersOf(geometry))) yield { ...none, items: slice };
	for (const slice of slicesOf(leftOut, () => 1)) yield { ...none, leftOut: slice };
	for (const slice of slicesOf(repaired, () => 1)) yield { ...none, repaired: slice };
}

/** Reads files of plans and of boundary proposals, and writes files; only plain data crosses. */
export class IntakeService {
	#boundaries: Boundaries | null = null;
	/** What was read last and is not fetched yet. */
	#rest: Generator<ReadSlice, void> | null = null;

	/** Gives it the land that proposals are made of, and by which readings of coordinates are told apart. */
	enter(topology: AtomTopology, units: UnitRegister): void {
		this.#boundaries = new Boundaries(topology, units);
	}

	#chooser(told?: GdalTold): Chooser {
		const whereIs = this.#boundaries && whereIn(this.#boundaries);
		return { wants: 'polygons', own: PROVINCE.grid, whereIs, ...(told && { told }) };
	}

	async #read<T>(
		files: readonly SentFile[],
		choice: GeoChoice,
		make: (file: GeoFile) => T,
		told?: GdalTold
	): Promise<Intake<T>> {
		try {
			const read = await readGeo(await givenOf(files), choice, this.#chooser(told));
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

	/** The features of a file with what was mended of it, and the plans among them. Throws what `readMended` throws. */
	async #source(
		{ source, mended }: GivenPlans,
		{ remembered, ...options }: PlanReadOptions,
		told?: GdalTold
	) {
		const read = await readMended(source, this.#chooser(told), mended);
		if (read.outcome === 'asked') return read;
		const { columns, map } = fileColumns(read.file, read.format, options.columns, remembered);
		return { ...read, columns, plans: readPlans(read.file, { ...options, columns: map }) };
	}

	/**
	 * The check of a dossier, or the plans of a file, or of several chosen together, as `readPlans` gives them; what was
	 * mended of it stands in the place of its originals. The lists of what was read are empty here: `more` gives them.
	 * `told` hears how much of a reader that must be fetched first has come.
	 */
	async plans(sent: SentPlans, options: PlanReadOptions, told?: GdalTold): Promise<PlanIntakeOutcome> {
		try {
			const given = await givenPlans(sent);
			const dossier = given.mended.length > 0 ? null : await this.#dossier(given.source.files, told);
			if (dossier) return dossier;
			const read = await this.#source(given, options, told);
			if (read.outcome === 'asked') return read;
			const { id, from, mended, added, joins, notes, plans, columns } = read;
			this.#rest = slicesOfRead(plans);
			const about = { file: id, from, mended, added, joins, columns };
			return { outcome: 'read', read: { ...plans, items: [], leftOut: [], repaired: [], ...about }, notes };
		} catch (error) {
			return refused(error);
		}
	}

	/** True for a plan file and what was mended of it: they are read as one. Rejects with `file-unreadable`. */
	async isMended(files: readonly SentFile[]): Promise<boolean> {
		const { splitMended } = await import('./refused/split-mended');
		return splitMended(await givenOf(files)) !== null;
	}

	/** The next of what `plans` read; null when all was given. */
	more(): ReadSlice | null {
		const next = this.#rest?.next();
		if (next && !next.done) return next.value;
		this.#rest = null;
		return null;
	}

	/**
	 * The refused features of the same file as a GeoJSON, with the originals of those `repaired` on wish; null where it
	 * can no longer be read as it was.
	 */
	async refused(
		sent: SentPlans,
		options: PlanReadOptions,
		{ name, repaired, words }: RefusedWish
	): Promise<Uint8Array<ArrayBuffer> | null> {
		const read = await this.#source(await givenPlans(sent), options);
		if (read.outcome === 'asked') return null;
		const { leftOut, repaired: all } = read.plans;
		const source = { id: read.id, name };
		return refusedFile(read.file, { leftOut, repaired: repaired ? all : [], source, words });
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
		return this.#read(files, choice, make, told);
	}
}
