import { workerName } from '$site';
import type { IntakeService } from '../interchange/intake-service';
import { WorkerLink } from './worker-link';

/** Writes files in a worker: the page draws meanwhile. Rejects with the CodedErrors of WorkerLink. */
export class WriteRunner {
	readonly #link = new WorkerLink<IntakeService>(
		() =>
			new Worker(new URL('../interchange/intake-worker.ts', import.meta.url), {
				type: 'module',
				name: workerName()
			})
	);

	/** See `writeLayer`. */
	layer(...asked: Parameters<IntakeService['writeLayer']>): ReturnType<IntakeService['writeLayer']> {
		return this.#link.ask(async (service) => service.writeLayer(...asked));
	}

	/** See `writeEvidence`. */
	evidence(...asked: Parameters<IntakeService['writeEvidence']>): ReturnType<IntakeService['writeEvidence']> {
		return this.#link.ask(async (service) => service.writeEvidence(...asked));
	}

	/** Ends the worker. */
	stop(): void {
		this.#link.stop();
	}
}
