import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CodedError } from '../../../src/lib/domain/errors';
import { bundledWorker } from './bundle';
import type { BatchDone, ChunkDone, ChunkTask, Task } from './hand';
import { namelessFile } from './spool';

type Done<T extends Task> = T extends ChunkTask ? ChunkDone | null : BatchDone;

/** What a thread answers: errors lose their kind on the way. */
export type Said<D> = { done: D } | Pick<CodedError, 'code' | 'details'>;

/** MB for what lives short in a thread: with little, most of its time would go into collecting it. */
const YOUNG_MB = 64;

/** Threads that work side by side. */
export class Crew {
	private constructor(private readonly threads: readonly Worker[]) {}

	static async of(size: number): Promise<Crew> {
		const code = await bundledWorker();
		const thread = () =>
			new Worker(code, {
				eval: true,
				// Without what loads TypeScript: it is not needed.
				execArgv: [],
				workerData: { plans: namelessFile(), texts: namelessFile() },
				resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB }
			});
		return new Crew(Array.from({ length: size }, thread));
	}

	/** Does tasks as they come; `done` hears each result with the number of its task. Rejects with what a task throws. */
	async each<T extends Task>(
		tasks: AsyncGenerator<T> | Generator<T>,
		done: (result: Done<T>, task: number) => void
	): Promise<void> {
		let next = 0;
		const taking = async (thread: Worker) => {
			for (;;) {
				const number = next;
				next += 1;
				const { value, done: over } = await tasks.next();
				if (over) return;
				thread.postMessage(value);
				const [said] = (await once(thread, 'message')) as [Said<Done<T>>];
				if ('code' in said) throw new CodedError(said.code, said.details);
				done(said.done, number);
			}
		};
		try {
			await Promise.all(this.threads.map(taking));
		} finally {
			// What it reads from is closed also where it was not read to its end.
			await tasks.return(undefined);
		}
	}

	async leave(): Promise<void> {
		await Promise.all(this.threads.map((thread) => thread.terminate()));
	}
}
