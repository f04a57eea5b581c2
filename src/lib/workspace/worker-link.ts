import { wrap, type Remote } from 'comlink';
import { CodedError, isErrorCode } from '../domain/errors';
import { isLostPart } from '../domain/lost-part';

/** How long a worker may take to start: its script comes over the network. */
const START_MS = 30_000;

/** An error of a worker as the page tells it. Errors cross between threads by name and message only. */
function codedOf(error: unknown): CodedError {
	if (error instanceof CodedError) return error;
	if (isLostPart(error)) return new CodedError('part-lost');
	const message = error instanceof Error ? error.message : String(error);
	const named = error instanceof Error && error.name === 'CodedError' ? /^[a-z0-9-]+/.exec(message) : null;
	const code = named?.[0];
	return isErrorCode(code) ? new CodedError(code) : new CodedError('worker-failed', { why: message });
}

interface Running<T> {
	service: Remote<T>;
	/** Never resolves; rejects when the worker can no longer answer. */
	broken: Promise<never>;
	end: (error: CodedError) => void;
}

/**
 * A service in a worker, started when first asked. The worker must post any message of its own once it listens.
 * Every call ends: with its result, or with a CodedError when the worker throws (its code, `worker-failed` or
 * `part-lost`), breaks or does not start in time (`worker-failed`). The next call starts a new worker.
 */
export class WorkerLink<T> {
	#running: Running<T> | null = null;

	constructor(
		private readonly make: () => Worker,
		private readonly startMs: number = START_MS
	) {}

	/** The worker now running, to be compared only: another one knows nothing of what this one was told. */
	get worker(): object | null {
		return this.#running;
	}

	/** Asks the service, and starts it where it is not running. */
	async ask<R>(question: (service: Remote<T>) => Promise<R>): Promise<R> {
		try {
			this.#running ??= this.#start();
			const { service, broken } = this.#running;
			return await Promise.race([question(service), broken]);
		} catch (error) {
			throw codedOf(error);
		}
	}

	/** Ends the worker at once: calls under way reject with `stopped`. */
	stop(): void {
		this.#running?.end(new CodedError('stopped'));
	}

	#start(): Running<T> {
		const worker = this.make();
		let end: Running<T>['end'] = () => {};
		const broken = new Promise<never>((_resolve, reject) => {
			end = (error) => {
				clearTimeout(wait);
				worker.terminate();
				this.#running = null;
				reject(error);
			};
			const fail = (why: string) => end(new CodedError('worker-failed', { why }));
			const wait = setTimeout(() => fail('not started'), this.startMs);
			worker.addEventListener('message', () => clearTimeout(wait), { once: true });
			worker.addEventListener('error', (event) => fail(event.message ?? 'not loaded'));
			worker.addEventListener('messageerror', () => fail('unreadable message'));
		});
		// Nobody may be waiting when it breaks.
		broken.catch(() => {});
		return { service: wrap<T>(worker), broken, end };
	}
}
