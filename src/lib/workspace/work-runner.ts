import { workerName } from '$site';
import type { Boundaries } from '../boundaries/boundaries';
import type { CoverageService } from '../coverage/service';
import type { WorkItem, WorklistInput } from '../coverage/worklist';
import { UNIT_REGISTER } from '../register/units';
import { WorkerLink } from './worker-link';

/** The worklist in a worker of its own: it measures the areas again for each item, and holds up no figure. */
export class WorkRunner {
	readonly #link = new WorkerLink<CoverageService>(
		() =>
			new Worker(new URL('../coverage/worker.ts', import.meta.url), { type: 'module', name: workerName() })
	);

	/** What is worth finding out, sorted; see `worklist`. Rejects with the CodedErrors of WorkerLink and `stopped`. */
	worklist(boundaries: Boundaries, input: WorklistInput): Promise<readonly WorkItem[]> {
		return this.#link.ask<readonly WorkItem[]>(async (service) =>
			service.worklist(boundaries.topology, UNIT_REGISTER, input)
		);
	}

	/** Ends the worker. */
	stop(): void {
		this.#link.stop();
	}
}
