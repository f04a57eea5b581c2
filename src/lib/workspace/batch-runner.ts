import { workerName } from '$site';
import { proxy, type Remote } from 'comlink';
import { CodedError } from '../domain/errors';
import type { BatchWorld, FileShown, OnRows } from '../interchange/batch-service';
import type { Columns } from '../interchange/columns';
import type { FileChoice } from '../interchange/open-file';
import type { StatedFrame } from '../location/reading';
import type { Project } from '../domain/project';
import { REGISTER_DATE } from '../register/dates';
import type { VerdictService } from '../i18n/verdict-service';
import { sentOf } from './sent-files';
import { WorkerLink } from './worker-link';

/** The batch in a worker of its own: the page draws while it reads, checks and writes. */
export class BatchRunner {
	readonly #link = new WorkerLink<VerdictService>(
		() => new Worker(new URL('./batch-worker.ts', import.meta.url), { type: 'module', name: workerName() })
	);
	#entered: { worker: object; register: BatchWorld['register'] } | null = null;
	/** The worker that holds the open file or the projects, and what was found of them. */
	#holder: object | null = null;

	/** Tells the worker of the world when it is new, and again when the register grows. */
	async #enter(world: BatchWorld): Promise<void> {
		const entered = this.#entered;
		if (entered && entered.worker === this.#link.worker && entered.register === world.register) return;
		await this.#link.ask((service) => service.enter(world));
		const { worker } = this.#link;
		this.#entered = worker && { worker, register: world.register };
	}

	async #begin<R>(world: BatchWorld, question: (service: Remote<VerdictService>) => Promise<R>): Promise<R> {
		await this.#enter(world);
		this.#holder = this.#link.worker;
		return this.#link.ask(question);
	}

	/** Asks about what is open. Rejects with `worker-failed` when the worker that held it is gone. */
	async ask<R>(question: (service: Remote<VerdictService>) => Promise<R>): Promise<R> {
		if (this.#holder === null || this.#holder !== this.#link.worker) throw new CodedError('worker-failed');
		return this.#link.ask(question);
	}

	/**
	 * Opens a file, or several that belong together.
	 */
	async open(world: BatchWorld, files: readonly File[]): Promise<FileShown> {
		return this.#begin<FileShown>(world, async (service) => service.open(sentOf(files)));
	}

	/** Reads the open file anew by what the reader has chosen. */
	choose(choice: FileChoice): Promise<FileShown> {
		return this.ask<FileShown>(async (service) => service.choose(choice));
	}

	async checkFile(world: BatchWorld, columns: Columns | null, frame: StatedFrame | null, told: OnRows) {
		if (this.#holder === this.#link.worker) await this.#enter(world);
		return this.ask((service) => service.checkFile(columns, frame, REGISTER_DATE, proxy(told)));
	}

	checkProjects(world: BatchWorld, projects: readonly { name: string; project: Project }[], told: OnRows) {
		return this.#begin(world, (service) => service.checkProjects(projects, REGISTER_DATE, proxy(told)));
	}

	/** Ends the worker, and with it what it holds. */
	stop(): void {
		this.#link.stop();
	}
}
