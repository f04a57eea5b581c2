import { workerName } from '$site';
import { transfer } from 'comlink';
import { CodedError } from '../domain/errors';
import type { Snapshot } from '../interchange/snapshot/snapshot';
import type { CheckedSnapshot } from '../interchange/snapshot/check-snapshot';
import type { IntakeService } from '../interchange/intake-service';
import { WorkerLink } from './worker-link';

/** Snapshots in a worker of their own: the page draws meanwhile. Rejects with the CodedErrors of WorkerLink and `stopped`. */
export class SnapshotRunner {
	readonly #link = new WorkerLink<IntakeService>(
		() =>
			new Worker(new URL('../interchange/intake-worker.ts', import.meta.url), {
				type: 'module',
				name: workerName()
			})
	);

	/** Computes a file anew; see `checkSnapshot`. Rejects with `file-unreadable` too. */
	async check(file: File): Promise<CheckedSnapshot> {
		const bytes = await file.arrayBuffer().catch(() => {
			throw new CodedError('file-unreadable');
		});
		return this.#link.ask<CheckedSnapshot>(async (service) =>
			service.checkSnapshot(transfer(bytes, [bytes]))
		);
	}

	make(...asked: Parameters<IntakeService['makeSnapshot']>): Promise<Snapshot> {
		return this.#link.ask<Snapshot>(async (service) => service.makeSnapshot(...asked));
	}

	stop(): void {
		this.#link.stop();
	}
}
