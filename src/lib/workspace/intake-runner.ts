import { transfer } from 'comlink';
import type { Boundaries } from '../boundaries/boundaries';
import type { PlanFileOptions, PlanFileRead } from '../coverage/plan-file';
import { CodedError } from '../domain/errors';
import type { VintageId } from '../domain/vintage';
import type { Intake, IntakeService } from '../interchange/intake-service';
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

/** Reads files in a worker of its own: the page draws meanwhile, and a file that takes too long can be stopped. */
export class IntakeRunner {
	readonly #link = new WorkerLink<IntakeService>(
		() => new Worker(new URL('../interchange/intake-worker.ts', import.meta.url), { type: 'module' })
	);
	#entered: object | null = null;

	/** Rejects with the CodedErrors of WorkerLink, `file-unreadable` and `stopped`. */
	async plans(file: File, options: PlanFileOptions): Promise<Intake<PlanFileRead>> {
		const bytes = await bytesOf(file);
		return this.#link.ask<Intake<PlanFileRead>>(async (service) =>
			service.plans(file.name, transfer(bytes, [bytes]), options)
		);
	}

	/** Rejects as `plans` does. */
	async proposal(boundaries: Boundaries, file: File, vintage: VintageId): Promise<Intake<ReadFile>> {
		const bytes = await bytesOf(file);
		if (this.#entered === null || this.#entered !== this.#link.worker) {
			await this.#link.ask((service) => service.enter(boundaries.topology, UNIT_REGISTER));
			this.#entered = this.#link.worker;
		}
		return this.#link.ask<Intake<ReadFile>>(async (service) =>
			service.proposal(file.name, transfer(bytes, [bytes]), vintage)
		);
	}

	/** Ends what is being read: it rejects with `stopped`. */
	stop(): void {
		this.#link.stop();
	}
}
