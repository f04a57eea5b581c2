import type { FeatureCollection } from 'geojson';
import { addProtocol, type GeoJSONSourceSpecification, type VectorSourceSpecification } from 'maplibre-gl';
import { slicesOf } from '../coverage/crossing';
import { WorkerLink } from '../workspace/worker-link';
import { MAX_ZOOM, partsOf, type LargeTiles } from './large-tiles';
import { EMPTY } from './model';

/** Collections of more corners than this are not handed over as they are: the map copies and compares all it is given. */
const LARGE = 20_000;

const PROTOCOL = 'large';

const link = new WorkerLink<LargeTiles>(
	() => new Worker(new URL('./large-worker.ts', import.meta.url), { type: 'module' })
);

let named = 0;

/** A name that no collection had before: tiles are kept by it. */
function newName(): string {
	if (named === 0) {
		addProtocol(PROTOCOL, async ({ url }) => {
			const [name = '', z, x, y] = url.slice(PROTOCOL.length + 3).split('/');
			const tile = await link.ask((tiles) => tiles.tile(name, Number(z), Number(x), Number(y)));
			return { data: tile?.buffer ?? new ArrayBuffer(0) };
		});
	}
	named += 1;
	return `collection-${named}`;
}

/** How a source stands in the style. */
export type HeldSource = GeoJSONSourceSpecification | (VectorSourceSpecification & { layer: string });

/** Corners of a collection of polygons and points, counted no further than `most`. */
function cornersUpTo(most: number, collection: FeatureCollection): number {
	let sum = 0;
	for (const part of partsOf(collection)) {
		sum += 'ring' in part ? part.ring.length : 1;
		if (sum > most) break;
	}
	return sum;
}

const asIs = (data: FeatureCollection): HeldSource => ({ type: 'geojson', data });

interface Held {
	of: FeatureCollection;
	name: string;
	ready: boolean;
	/** What is drawn until its tiles are there. */
	before: HeldSource;
}

const tilesOf = (name: string): HeldSource => ({
	type: 'vector',
	tiles: [`${PROTOCOL}://${name}/{z}/{x}/{y}`],
	maxzoom: MAX_ZOOM,
	layer: name
});

/** Sources of the map; large ones cross to a worker in slices, that gives them as tiles. */
export class LargeData {
	readonly #held = new Map<string, Held>();
	#closed = false;

	/** `onready`: a source that was empty or old has its data now. `onfail`: it could not be had. */
	constructor(
		private readonly onready: () => void,
		private readonly onfail: (error: unknown) => void
	) {}

	/** True while a source waits for its data. */
	get waits(): boolean {
		return [...this.#held.values()].some(({ ready }) => !ready);
	}

	/** A source as the style holds it: a small collection as it is, a large one as tiles. */
	of(id: string, collection: FeatureCollection): HeldSource {
		const held = this.#held.get(id);
		const drawn = held && (held.ready ? tilesOf(held.name) : held.before);
		if (drawn && held?.of === collection) return drawn;
		this.#held.delete(id);
		if (cornersUpTo(LARGE, collection) <= LARGE) {
			if (held) this.#drop(held);
			return asIs(collection);
		}
		const fresh: Held = { of: collection, name: newName(), ready: false, before: drawn ?? asIs(EMPTY) };
		this.#held.set(id, fresh);
		this.#send(id, fresh, held).catch((error: unknown) => {
			fresh.ready = true;
			this.onfail(error);
		});
		return fresh.before;
	}

	/** Lets go of all data. */
	close(): void {
		this.#closed = true;
		for (const held of this.#held.values()) this.#drop(held);
		this.#held.clear();
	}

	#drop({ name }: Held): void {
		if (link.worker) link.ask((tiles) => tiles.drop(name)).catch(() => {});
	}

	async #send(id: string, held: Held, before: Held | undefined): Promise<void> {
		for (const parts of slicesOf(partsOf(held.of), (part) => ('ring' in part ? part.ring.length : 1))) {
			await link.ask((tiles) => tiles.add(held.name, parts));
			if (this.#closed || this.#held.get(id) !== held) {
				this.#drop(held);
				return;
			}
		}
		await link.ask((tiles) => tiles.close(held.name));
		held.ready = true;
		if (before) this.#drop(before);
		this.onready();
	}
}
