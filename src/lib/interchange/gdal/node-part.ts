/** The parts of Node that are used where there is no browser, as far as they are used. */
interface NodeParts {
	'node:worker_threads': {
		/** null in the main thread. */
		parentPort: {
			postMessage: (message: unknown, transfer?: readonly ArrayBuffer[]) => void;
			on: (event: 'message', heard: (message: never) => void) => void;
		} | null;
		Worker: new (code: string, options: { eval: true; workerData: string }) => NodeThread;
	};
	'node:module': {
		createRequire: (from: string) => ((id: string) => unknown) & { resolve: (id: string) => string };
	};
	'node:fs': { readFileSync: (path: string) => Uint8Array };
}

export interface NodeThread {
	postMessage: (message: unknown) => void;
	on: (event: string, heard: (value: never) => void) => void;
	terminate: () => Promise<number>;
	ref: () => void;
	unref: () => void;
}

type Host = { process?: { getBuiltinModule?: (id: string) => unknown } };

/** A part of Node by its name; null in a browser. Not imported, so that nothing of it is looked for in a page's build. */
export const nodePart = <K extends keyof NodeParts>(id: K): NodeParts[K] | null =>
	((globalThis as Host).process?.getBuiltinModule?.(id) as NodeParts[K] | undefined) ?? null;
