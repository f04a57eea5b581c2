import type { Page } from '@playwright/test';

/** What a browser may do to what a page keeps; `window.storageFault` changes it while the page runs. */
export type StorageFault =
	| 'none'
	/** The disk is full: every write fails. */
	| 'full'
	/** The database opens for nobody and says nothing. */
	| 'hangs'
	/** Reading the names `indexedDB`, `localStorage` and `sessionStorage` throws. */
	| 'refused';

type Faulty = typeof globalThis & { storageFault: StorageFault; closeDatabases: () => void };

/** Lets the browser of a page misbehave from its first script on. */
export async function injectFault(page: Page, fault: StorageFault): Promise<void> {
	await page.addInitScript((first) => {
		const faulty = globalThis as Faulty;
		faulty.storageFault = first;
		const denied = () => new DOMException('The operation is insecure.', 'SecurityError');
		for (const name of ['indexedDB', 'localStorage', 'sessionStorage'] as const) {
			const own = Object.getOwnPropertyDescriptor(globalThis, name);
			Object.defineProperty(globalThis, name, {
				configurable: true,
				get() {
					if (faulty.storageFault === 'refused') throw denied();
					return own?.get?.call(globalThis) as unknown;
				}
			});
		}
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
			if (faulty.storageFault === 'full') throw new DOMException('no room', 'QuotaExceededError');
			return put.call(this, value, key);
		};
		const { setItem } = Storage.prototype;
		Storage.prototype.setItem = function (name: string, value: string) {
			if (faulty.storageFault === 'full') throw new DOMException('no room', 'QuotaExceededError');
			setItem.call(this, name, value);
		};
		const open: IDBFactory['open'] = IDBFactory.prototype.open;
		const connections: IDBDatabase[] = [];
		IDBFactory.prototype.open = function (name: string, version?: number) {
			if (faulty.storageFault === 'hangs') return new EventTarget() as IDBOpenDBRequest;
			const request = open.call(this, name, version);
			request.addEventListener('success', () => connections.push(request.result));
			return request;
		};
		faulty.closeDatabases = () => connections.splice(0).forEach((connection) => connection.close());
	}, fault);
}

/** The fault from now on. */
export async function setFault(page: Page, fault: StorageFault): Promise<void> {
	await page.evaluate((next) => ((globalThis as Faulty).storageFault = next), fault);
}

/** Closes every connection behind the page's back, as a browser short of memory does. */
export async function closeDatabases(page: Page): Promise<void> {
	await page.evaluate(() => (globalThis as Faulty).closeDatabases());
}

/** Puts a record into the database of the page, whatever it holds. */
export async function putRecord(page: Page, name: string, table: string, record: object): Promise<void> {
	await page.evaluate(
		([database, store, value]) =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open(database);
				request.onerror = () => reject(request.error ?? new Error('open'));
				request.onsuccess = () => {
					const transaction = request.result.transaction(store, 'readwrite');
					transaction.objectStore(store).put(value);
					transaction.oncomplete = () => {
						request.result.close();
						resolve();
					};
				};
			}),
		[name, table, record] as const
	);
}
