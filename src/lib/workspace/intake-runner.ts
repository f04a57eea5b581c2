import { workerName } from '$site';
import { proxy } from 'comlink';
import type { Boundaries } from '../boundaries/boundaries';
import { needsMatch, statedMatch } from '../coverage/stated-match';
import { CodedError } from '../domain/errors';
import type { VintageId } from '../domain/vintage';
import { footprintBounds } from '../geometry/bounds';
import { labelPoint } from '../geometry/interior-point';
import type { GdalTold } from '../interchange/gdal/gdal-link';
import type {
	Intake,
	IntakeService,
	PlanIntakeOutcome,
	PlanReadOptions,
	PlansRead,
	RefusedWish,
	SentPlans
} from '../interchange/intake-service';
import type { SourceFiles } from '../interchange/refused/read-mended';
import type { GeoChoice } from '../interchange/layers/question';
import type { ReadFile } from '../proposal/file';
import { UNIT_REGISTER } from '../register/units';
import { sentOf } from './sent-files';
import { WorkerLink } from './worker-link';

/** Files of plans of the reader: the file itself, and what was mended of it elsewhere. */
export interface PlanFiles {
	source: SourceFiles<File>;
	mended: readonly SourceFiles<File>[];
}

function sentPlans({ source, mended }: PlanFiles): SentPlans {
	const sent = ({ files, choice }: SourceFiles<File>) => ({ files: sentOf(files), choice });
	return { source: sent(source), mended: mended.map(sent) };
}

/** Reads files in a worker of its own: the page draws meanwhile, and a file that takes too long can be stopped. */
export class IntakeRunner {
	readonly #link = new WorkerLink<IntakeService>(
		() =>
			new Worker(new URL('../interchange/intake-worker.ts', import.meta.url), {
				type: 'module',
				name: workerName()
			})
	);
	#entered: object | null = null;

	async #enter(boundaries: Boundaries): Promise<void> {
		if (this.#entered !== null && this.#entered === this.#link.worker) return;
		await this.#link.ask((service) => service.enter(boundaries.topology, UNIT_REGISTER));
		this.#entered = this.#link.worker;
	}

	/**
	 * The plans of a file, or of several that belong together, or the check of a dossier. Only that and a question
	 * about coordinates need `boundaries`; null while there are none. Rejects with the CodedErrors of WorkerLink,
	 * `file-unreadable`, `stopped`, and `boundaries-unavailable` for a dossier. `told` hears how much of a reader that must
	 * be fetched first has come.
	 */
	async plans(
		files: PlanFiles,
		options: PlanReadOptions,
		boundaries: Boundaries | null,
		told: GdalTold = () => {}
	): Promise<PlanIntakeOutcome> {
		const read = async () => {
			const intake = await this.#link.ask<PlanIntakeOutcome>(async (service) =>
				service.plans(sentPlans(files), options, proxy(told))
			);
			if (intake.outcome === 'read') await this.#fetch(intake.read);
			return intake;
		};
		const intake = await read();
		if (intake.outcome === 'dossier' && !intake.check) {
			if (!boundaries) throw new CodedError('boundaries-unavailable');
			await this.#enter(boundaries);
			return read();
		}
		if (intake.outcome !== 'asked' || intake.question.about !== 'crs' || !boundaries) return intake;
		if (intake.question.readings.some(({ inside }) => inside !== null)) return intake;
		await this.#enter(boundaries);
		return read();
	}

	/** True for a plan file and what was mended of it, given together; false too where that cannot be told. */
	async isMended(files: readonly File[]): Promise<boolean> {
		try {
			return await this.#link.ask((service) => service.isMended(sentOf(files)));
		} catch {
			// Whatever is wrong with them is told when they are read.
			return false;
		}
	}

	/** Fetches what was read, slice by slice: the page answers in between. */
	async #fetch(read: PlansRead): Promise<void> {
		for (;;) {
			const slice = await this.#link.ask((service) => service.more());
			if (!slice) return;
			read.items.push(...slice.items);
			// The map and the report ask for all of them at once.
			for (const plan of slice.items) {
				labelPoint(plan.geometry);
				footprintBounds(plan.geometry);
				if (needsMatch(plan)) statedMatch(plan);
			}
			read.leftOut.push(...slice.leftOut);
			read.repaired.push(...slice.repaired);
		}
	}

	/** The refused features of files that `plans` has read, as GeoJSON; rejects as it does. */
	async refused(
		files: PlanFiles,
		options: PlanReadOptions,
		wish: RefusedWish
	): Promise<Uint8Array<ArrayBuffer> | null> {
		return this.#link.ask<Uint8Array<ArrayBuffer> | null>(async (service) =>
			service.refused(sentPlans(files), options, wish)
		);
	}

	/** Rejects as `plans` does. */
	async proposal(
		boundaries: Boundaries,
		files: readonly File[],
		vintage: VintageId,
		choice: GeoChoice,
		told: GdalTold = () => {}
	): Promise<Intake<ReadFile>> {
		await this.#enter(boundaries);
		return this.#link.ask<Intake<ReadFile>>(async (service) =>
			service.proposal(sentOf(files), vintage, choice, proxy(told))
		);
	}

	/** Ends what is being read: it rejects with `stopped`. */
	stop(): void {
		this.#link.stop();
	}
}
