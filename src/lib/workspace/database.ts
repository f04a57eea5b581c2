import { CodedError } from '../domain/errors';

/** Gives the browser's database; a browser may have none, or throw on the asking. */
export type Factory = () => IDBFactory | undefined;

/** Longer than this no healthy database takes, not even on a busy machine. */
const PATIENCE_MS = 6000;
const TICK_MS = 500;

/** The answer of a request. */
export function answer<R>(request: IDBRequest<R>): Promise<R> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new CodedError('keep-failed'));
	});
}

/**
 * The promise, or `keep-silent` when it takes too long. Counted in ticks: while the page itself stands still it could
 * not have heard an answer either.
 */
export async function timely<R>(promise: Promise<R>, patience: number, late: () => void): Promise<R> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const limit = new Promise<never>((_, reject) => {
		const wait = (left: number) => {
			timer = setTimeout(() => {
				if (left > TICK_MS) return wait(left - TICK_MS);
				late();
				reject(new CodedError('keep-silent'));
			}, TICK_MS);
		};
		wait(patience);
	});
	try {
		return await Promise.race([promise, limit]);
	} finally {
		clearTimeout(timer);
	}
}

function abort(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch {
		// It has ended already.
	}
}

/** Result of the work once it is committed: a request that succeeded may still be lost when the disk is full. */
function committed<R>(transaction: IDBTransaction, work: Promise<R>): Promise<R> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve(work);
		transaction.onabort = () => reject(transaction.error ?? new CodedError('keep-failed'));
		work.catch((error: unknown) => {
			reject(error);
			abort(transaction);
		});
	});
}

/** True when the connection was closed under us: by the browser, or for another version of the app. */
function isClosed(error: unknown): boolean {
	const { name } = (error ?? {}) as { name?: unknown };
	return name === 'InvalidStateError' || name === 'AbortError';
}

/**
 * Tables in a database of the browser, keyed by `id`. It is opened when first needed and again whenever it was closed;
 * every wait has an end.
 */
export class Database {
	#connection: Promise<IDBDatabase> | null = null;

	constructor(
		private readonly name: string,
		private readonly tables: readonly string[],
		private readonly factory: Factory,
		private readonly patience = PATIENCE_MS
	) {}

	/** Does the work in one transaction. Throws what the browser says, or a `keep-…` code (see `keepFault`). */
	async transact<R>(
		mode: IDBTransactionMode,
		work: (table: (name: string) => IDBObjectStore) => Promise<R>
	): Promise<R> {
		try {
			return await this.#attempt(mode, work);
		} catch (error) {
			this.#forget();
			if (!isClosed(error)) throw error;
			return this.#attempt(mode, work);
		}
	}

	async #attempt<R>(
		mode: IDBTransactionMode,
		work: (table: (name: string) => IDBObjectStore) => Promise<R>
	): Promise<R> {
		this.#connection ??= this.#open();
		const database = await timely(this.#connection, this.patience, () => undefined);
		// Called kept only once the disk has it: by themselves browsers are content with the system's memory.
		const transaction = database.transaction([...this.tables], mode, { durability: 'strict' });
		const done = committed(
			transaction,
			work((name) => transaction.objectStore(name))
		);
		return timely(done, this.patience, () => abort(transaction));
	}

	#forget(): void {
		this.#connection?.then(
			(database) => database.close(),
			() => undefined
		);
		this.#connection = null;
	}

	async #open(): Promise<IDBDatabase> {
		const factory = this.factory();
		if (!factory) throw new CodedError('keep-refused');
		const request = factory.open(this.name, 1);
		request.onupgradeneeded = () => {
			for (const table of this.tables) request.result.createObjectStore(table, { keyPath: 'id' });
		};
		const database = await answer(request);
		const close = () => {
			database.close();
			this.#connection = null;
		};
		database.onclose = close;
		database.onversionchange = close;
		return database;
	}
}
