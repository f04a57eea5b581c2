import type { Progress } from '../coverage/progress';
import type { OnProgress } from '../coverage/service';
import { CodedError } from '../domain/errors';

/** An answer that comes sooner shows no progress. */
const PATIENCE_MS = 500;

/** The answer of a worker to the latest question; what comes late for an older one is dropped. */
export class Asked<T> {
	/** What was answered last to a question about the same thing; it stays until the next answer is there. */
	value = $state.raw<T | null>(null);
	busy = $state(false);
	/** Of a question that takes long, or was stopped. */
	progress = $state.raw<Progress | null>(null);
	failed = $state.raw<CodedError | null>(null);
	#about: string | null = null;
	#latest = 0;

	/** Asks something `about` a thing; the question answers null when it was stopped. */
	async ask(about: string, question: (onprogress: OnProgress) => Promise<T | null>): Promise<void> {
		if (about !== this.#about) this.value = null;
		this.#about = about;
		this.#latest += 1;
		const asked = this.#latest;
		const late = () => asked !== this.#latest;
		const started = performance.now();
		this.busy = true;
		this.failed = null;
		this.progress = null;
		try {
			const value = await question((done, total) => {
				const slow = performance.now() - started > PATIENCE_MS;
				if (slow && this.busy && !late()) this.progress = { done, total };
			});
			if (late()) return;
			this.value = value ?? this.value;
			if (value !== null) this.progress = null;
		} catch (error) {
			if (late()) return;
			this.failed = error instanceof CodedError ? error : new CodedError('coverage-failed');
			this.progress = null;
		}
		this.busy = false;
	}

	/** Forgets the question and its answer. */
	drop(): void {
		this.#latest += 1;
		this.#about = null;
		this.value = null;
		this.busy = false;
		this.progress = null;
		this.failed = null;
	}
}
