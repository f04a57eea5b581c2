import { CodedError } from '../../domain/errors';
import { nodePart, type NodeThread } from './node-part';
import type { GdalAnswer, GdalRequest } from './to-geopackage';

/** What the thread of GDAL posts. */
export type FromGdal =
	| { kind: 'loading'; share: number }
	| { kind: 'ready' }
	| { kind: 'lost'; why: string }
	| { kind: 'answer'; answer: GdalAnswer };

/** Hears of the share of GDAL that has come, 0 to 1; null once it is here and reads. */
export type GdalTold = (share: number | null) => void;

/** A file that takes longer is given up, ms: so much, and more for each MB. */
const PATIENCE_MS = 30_000;
const PATIENCE_MB_MS = 1_000;
/** GDAL takes much memory: it is ended when it was not asked for so long, ms. */
const IDLE_MS = 20_000;

interface Thread {
	post: (request: GdalRequest) => void;
	end: () => void;
	/** Whether Node waits for it. */
	hold: (held: boolean) => void;
}

const FILE = './gdal-worker.ts';
/** A thread of Node reads TypeScript only by what reads it in the first thread too. */
const NODE_START = `
	const { workerData } = require('node:worker_threads');
	import('tsx/esm/api').then(({ tsImport }) => tsImport(workerData, workerData));
`;

function nodeThread(heard: (message: FromGdal) => void, broken: (why: string) => void): Thread | null {
	const threads = nodePart('node:worker_threads');
	if (!threads) return null;
	const thread: NodeThread = new threads.Worker(NODE_START, {
		eval: true,
		workerData: new URL(FILE, import.meta.url).href
	});
	thread.on('message', heard);
	thread.on('error', (error: unknown) => broken(String(error)));
	return {
		post: (request) => thread.postMessage(request),
		end: () => void thread.terminate(),
		hold: (held) => (held ? thread.ref() : thread.unref())
	};
}

function browserThread(heard: (message: FromGdal) => void, broken: (why: string) => void): Thread {
	const worker = new Worker(new URL('./gdal-worker.ts', import.meta.url), { type: 'module' });
	worker.addEventListener('message', ({ data }: MessageEvent<FromGdal>) => heard(data));
	worker.addEventListener('error', (event) => broken(event.message ?? 'not loaded'));
	return { post: (request) => worker.postMessage(request), end: () => worker.terminate(), hold: () => {} };
}

const bytesIn = ({ files }: GdalRequest) => files.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** GDAL in a thread that is started when first asked, answers one request after the other, and can be ended. */
export class GdalLink {
	#thread: Thread | null = null;
	#heard: (message: FromGdal) => void = () => {};
	#broken: (why: string) => void = () => {};
	#idle: ReturnType<typeof setTimeout> | undefined;
	#ready = false;
	/** Grows with each thread that is started or ended. */
	#turn = 0;
	#last: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly patienceMs = PATIENCE_MS,
		private readonly make?: (heard: (message: FromGdal) => void, broken: (why: string) => void) => Thread
	) {}

	/**
	 * What GDAL makes of a source. Throws `part-lost` when it does not come, `file-slow` when the file holds it up, and
	 * the codes of `toGeoPackage`.
	 */
	ask(request: GdalRequest, told: GdalTold = () => {}): Promise<Extract<GdalAnswer, { outcome: 'read' }>> {
		const asked = this.#last.then(() => this.#ask(request, told));
		this.#last = asked.catch(() => {});
		return asked;
	}

	async #ask(request: GdalRequest, told: GdalTold): Promise<Extract<GdalAnswer, { outcome: 'read' }>> {
		clearTimeout(this.#idle);
		let wait: ReturnType<typeof setTimeout> | undefined;
		try {
			const answer = await new Promise<GdalAnswer>((resolve, reject) => {
				const begin = () => {
					if (wait !== undefined) return;
					this.#ready = true;
					told(null);
					const patience = this.patienceMs + (bytesIn(request) / 1024 / 1024) * PATIENCE_MB_MS;
					wait = setTimeout(() => reject(new CodedError('file-slow')), patience);
				};
				this.#broken = (why) => reject(new CodedError(this.#ready ? 'gdal-failed' : 'part-lost', { why }));
				this.#heard = (message) => {
					if (message.kind === 'loading') told(message.share);
					else if (message.kind === 'ready') begin();
					else if (message.kind === 'lost') reject(new CodedError('part-lost', { why: message.why }));
					else resolve(message.answer);
				};
				this.#start().post(request);
				this.#thread?.hold(true);
				if (this.#ready) begin();
			});
			if (answer.outcome === 'refused' && answer.code !== 'gdal-unreadable')
				throw new CodedError(answer.code, answer.details);
			this.#rest();
			if (answer.outcome === 'refused') throw new CodedError(answer.code, answer.details);
			return answer;
		} catch (error) {
			// One that broke over a file, or hangs over it, is not trusted with the next.
			if (!(error instanceof CodedError) || error.code !== 'gdal-unreadable') this.#end();
			throw error;
		} finally {
			clearTimeout(wait);
		}
	}

	/** Lets it be until the next file, for a while. */
	#rest(): void {
		this.#thread?.hold(false);
		this.#idle = setTimeout(() => this.#end(), IDLE_MS);
		(this.#idle as { unref?: () => void }).unref?.();
	}

	#start(): Thread {
		if (this.#thread) return this.#thread;
		// What comes late of one that was ended is of no file any more.
		const turn = ++this.#turn;
		const heard = (message: FromGdal) => (turn === this.#turn ? this.#heard(message) : undefined);
		const broken = (why: string) => (turn === this.#turn ? this.#broken(why) : undefined);
		this.#thread = this.make?.(heard, broken) ?? nodeThread(heard, broken) ?? browserThread(heard, broken);
		return this.#thread;
	}

	#end(): void {
		clearTimeout(this.#idle);
		this.#turn += 1;
		this.#thread?.end();
		this.#thread = null;
		this.#ready = false;
	}
}
