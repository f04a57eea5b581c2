/** What goes wrong with the database from now on, as browsers do it. */
export interface Faults {
	/** `open` gets no answer. */
	openHangs?: boolean;
	/** `open` fails with an error of this name. */
	openFails?: string;
	/** A write fails at once with an error of this name. */
	putFails?: string;
	/** The writes succeed, and the commit fails with an error of this name. */
	commitFails?: string;
	/** A transaction gets no answer. */
	hangs?: boolean;
	/** A transaction is committed, but its answer never comes. */
	answerLost?: boolean;
}

interface Data {
	version: number;
	tables: Map<string, Map<string, unknown>>;
}

type Handler = (() => void) | null;

function named(name: string): DOMException {
	return new DOMException(name, name);
}

/**
 * As much of IndexedDB as the store uses: requests answer in order, one after the other; a transaction commits when
 * it has no request left, and a failed request undoes it.
 */
export class FakeDatabases {
	readonly data = new Map<string, Data>();
	faults: Faults = {};
	opened = 0;
	#open = new Set<FakeConnection>();

	/** The factory that the store is given. */
	readonly factory = { open: (name: string, version?: number) => this.#answer(name, version) };

	asFactory = (): IDBFactory => this.factory as unknown as IDBFactory;

	/** The browser closes all connections, as when it runs out of handles; it may say so or not. */
	closeAll(said: boolean): void {
		for (const connection of this.#open) {
			connection.closed = true;
			if (said) connection.onclose?.();
		}
		this.#open.clear();
	}

	records(name: string, table: string): unknown[] {
		return [...(this.data.get(name)?.tables.get(table)?.values() ?? [])];
	}

	seed(name: string, table: string, records: { id: string }[]): void {
		const rows = new Map(records.map((record) => [record.id, record as unknown]));
		this.data.set(name, { version: 1, tables: new Map([[table, rows]]) });
	}

	#answer(name: string, version?: number) {
		this.opened += 1;
		const request = {
			result: null as FakeConnection | null,
			error: null as DOMException | null,
			transaction: null as { abort(): void } | null,
			onsuccess: null as Handler,
			onerror: null as Handler,
			onupgradeneeded: null as Handler
		};
		const { openHangs, openFails } = this.faults;
		if (openHangs) return request;
		queueMicrotask(() => {
			const there = this.data.get(name);
			const fault = openFails ?? (there && version && there.version > version ? 'VersionError' : null);
			if (fault) {
				request.error = named(fault);
				request.onerror?.();
				return;
			}
			const data = there ?? { version: version ?? 1, tables: new Map<string, Map<string, unknown>>() };
			const connection = new FakeConnection(this, data);
			request.result = connection;
			if (!there) {
				this.data.set(name, data);
				let aborted = false;
				request.transaction = { abort: () => (aborted = true) };
				request.onupgradeneeded?.();
				if (aborted) {
					this.data.delete(name);
					request.error = named('AbortError');
					request.onerror?.();
					return;
				}
			}
			this.#open.add(connection);
			request.onsuccess?.();
		});
		return request;
	}
}

class FakeConnection {
	closed = false;
	onclose: Handler = null;
	onversionchange: Handler = null;

	constructor(
		readonly host: FakeDatabases,
		readonly data: Data
	) {}

	readonly objectStoreNames = { contains: (name: string) => this.data.tables.has(name) };

	createObjectStore(name: string): void {
		this.data.tables.set(name, new Map());
	}

	close(): void {
		this.closed = true;
	}

	transaction(_tables: string[] | string, _mode: string): FakeTransaction {
		if (this.closed) throw named('InvalidStateError');
		return new FakeTransaction(this);
	}
}

class FakeTransaction {
	oncomplete: Handler = null;
	onabort: Handler = null;
	error: DOMException | null = null;
	#queue: (() => void)[] = [];
	#before: Map<string, Map<string, unknown>>;
	#ended = false;

	constructor(readonly connection: FakeConnection) {
		this.#before = new Map([...connection.data.tables].map(([name, rows]) => [name, new Map(rows)]));
		if (!connection.host.faults.hangs) setTimeout(() => this.#next());
	}

	abort(error: DOMException | null = null): void {
		if (this.#ended) throw named('InvalidStateError');
		this.#ended = true;
		this.error = error;
		this.connection.data.tables = this.#before;
		setTimeout(() => this.onabort?.());
	}

	objectStore(name: string) {
		const rows = () => this.connection.data.tables.get(name) as Map<string, unknown>;
		const { faults } = this.connection.host;
		return {
			get: (id: string) => this.#request(() => rows().get(id)),
			getAll: () => this.#request(() => [...rows().values()]),
			delete: (id: string) => this.#request(() => void rows().delete(id)),
			put: (record: { id: string }) =>
				this.#request(() => {
					if (faults.putFails) throw named(faults.putFails);
					rows().set(record.id, structuredClone(record));
				})
		};
	}

	#request(work: () => unknown) {
		const request = {
			result: undefined as unknown,
			error: null as DOMException | null,
			onsuccess: null as Handler,
			onerror: null as Handler
		};
		this.#queue.push(() => {
			try {
				request.result = work();
				request.onsuccess?.();
			} catch (error) {
				request.error = error as DOMException;
				request.onerror?.();
				if (!this.#ended) this.abort(request.error);
			}
		});
		return request;
	}

	#next(): void {
		if (this.#ended) return;
		const request = this.#queue.shift();
		if (request) {
			request();
			setTimeout(() => this.#next());
			return;
		}
		const { commitFails } = this.connection.host.faults;
		if (commitFails) {
			this.abort(named(commitFails));
			return;
		}
		this.#ended = true;
		if (!this.connection.host.faults.answerLost) this.oncomplete?.();
	}
}
