import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { BatchWorld, OnRows } from '../../interchange/batch-service';
import type { Columns } from '../../interchange/columns';
import type { Frame } from '../../location/reading';
import type { Project } from '../../domain/project';
import { REGISTER_DATE } from '../../register/dates';
import type { VerdictService } from '../../i18n/verdict-service';

/** The batch in a worker of its own: the page draws while it reads, checks and writes. */
export class BatchRunner {
	#worker: Remote<VerdictService> | null = null;
	#entered: BatchWorld['register'] | null = null;

	/** The worker, in a world. It is started when first asked for, and told again when the register grows. */
	async in(world: BatchWorld): Promise<Remote<VerdictService>> {
		this.#worker ??= wrap<VerdictService>(
			new Worker(new URL('./batch-worker.ts', import.meta.url), { type: 'module' })
		);
		if (this.#entered !== world.register) {
			this.#entered = world.register;
			await this.#worker.enter(world);
		}
		return this.#worker;
	}

	/** Opens a file; its bytes are handed over, not copied. */
	async open(world: BatchWorld, file: File) {
		const bytes = await file.arrayBuffer();
		return (await this.in(world)).open(file.name, transfer(bytes, [bytes]));
	}

	async checkFile(world: BatchWorld, columns: Columns | null, frame: Frame | null, told: OnRows) {
		return (await this.in(world)).checkFile(columns, frame, REGISTER_DATE, proxy(told));
	}

	async checkProjects(
		world: BatchWorld,
		projects: readonly { name: string; project: Project }[],
		told: OnRows
	) {
		return (await this.in(world)).checkProjects(projects, REGISTER_DATE, proxy(told));
	}
}
