import { proxy, transfer } from 'comlink';
import type { Boundaries } from '../boundaries/boundaries';
import type { PlanFileOptions } from '../coverage/plan-file';
import { CodedError } from '../domain/errors';
import type { VintageId } from '../domain/vintage';
import type { GdalTold } from '../interchange/gdal/gdal-link';
import type { Intake, IntakeService, PlanIntakeOutcome, SentFile } from '../interchange/intake-service';
import type { GeoChoice } from '../interchange/layers/question';
import type { ReadFile } from '../proposal/file';
import { UNIT_REGISTER } from '../register/units';
import { WorkerLink } from './worker-link';

async function bytesOf(file: File): Promise<ArrayBuffer> {
	try {
		return await file.arrayBuffer();
	} catch {
		throw new CodedError('file-unreadable');
	}
}

const sentOf = (files: readonly File[]): Promise<SentFile[]> =>
	Promise.all(
		files.map(async (file) => ({ name: file.webkitRelativePath || file.name, bytes: await bytesOf(file) }))
	);

const buffersOf = (sent: readonly SentFile[]) => sent.map(({ bytes }) => bytes);

/** Reads files in a worker of its own: the page draws meanwhile, and a file that takes too long can be stopped. */
export class IntakeRunner {
	readonly #link = new WorkerLink<IntakeService>(
		() => new Worker(new URL('../interchange/intake-worker.ts', import.meta.url), { type: 'module' })
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
		files: readonly File[],
		options: PlanFileOptions,
		choice: GeoChoice,
		boundaries: Boundaries | null,
		told: GdalTold = () => {}
	): Promise<PlanIntakeOutcome> {
		const read = async () => {
			const sent = await sentOf(files);
			return this.#link.ask<PlanIntakeOutcome>(async (service) =>
				service.plans(transfer(sent, buffersOf(sent)), options, choice, proxy(told))
			);
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

	/** Rejects as `plans` does. */
	async proposal(
		boundaries: Boundaries,
		files: readonly File[],
		vintage: VintageId,
		choice: GeoChoice,
		told: GdalTold = () => {}
	): Promise<Intake<ReadFile>> {
		const sent = await sentOf(files);
		await this.#enter(boundaries);
		return this.#link.ask<Intake<ReadFile>>(async (service) =>
			service.proposal(transfer(sent, buffersOf(sent)), vintage, choice, proxy(told))
		);
	}

	/** Ends what is being read: it rejects with `stopped`. */
	stop(): void {
		this.#link.stop();
	}
}
