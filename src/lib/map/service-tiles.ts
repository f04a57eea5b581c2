import { addProtocol, type AddProtocolAction } from 'maplibre-gl';
import { ServiceArchive } from '../interchange/services/archive';
import { ask, type Asker } from '../interchange/services/ask';
import { exceptionOf } from '../interchange/services/exception';
import type { MapOffer } from '../interchange/services/offer';
import { ServiceError, type ServiceCode } from '../interchange/services/service-error';
import { tileUrl } from '../interchange/services/tile-url';
import { stretched } from './stretched';

const PROTOCOL = 'service';

/** After one of these the next tile would fare no better: nothing more is asked until it is tried again. */
const HOPELESS: readonly ServiceCode[] = [
	'offline',
	'service-blocked',
	'service-cors',
	'service-slow',
	'service-unlisted',
	'service-unreached'
];

/** A picture of one pixel that shows nothing. */
const NOTHING = Uint8Array.from(
	atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
	(letter) => letter.charCodeAt(0)
);

/** How the tiles of one layer are had. */
export interface TileSource {
	offer: MapOffer;
	asker: Asker;
	patienceS: number;
	/** Hears why a tile did not come. */
	onfail: (error: ServiceError) => void;
}

/** Tiles of one try at a layer. */
class Tiles {
	readonly #archive: ServiceArchive | null;
	#hopeless = false;
	/** A tile has come: one that is not there is a gap of the service, not a failure. */
	#some = false;

	constructor(readonly source: TileSource) {
		const { offer, asker, patienceS } = source;
		this.#archive =
			offer.tiles.by === 'pmtiles' ? new ServiceArchive(offer.tiles.url, asker, patienceS) : null;
	}

	/** A tile; null where there is none, or it cannot be had, which is told. */
	async tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer | null> {
		if (this.#hopeless) return null;
		try {
			const data = await (this.#archive?.tile(z, x, y, signal) ?? this.#fetch(z, x, y, signal));
			this.#some ||= data !== null;
			return data;
		} catch (error) {
			const fault = error instanceof ServiceError ? error : new ServiceError('no-picture');
			if (fault.code === 'stopped' || signal.aborted) return null;
			const missing = fault.code === 'service-status' && fault.details['status'] === 404;
			if (missing && this.#some) return null;
			this.#hopeless ||= HOPELESS.includes(fault.code);
			this.source.onfail(fault);
			return null;
		}
	}

	async #fetch(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer | null> {
		const { offer, asker, patienceS } = this.source;
		const url = tileUrl(offer.tiles, z, x, y);
		const response = await ask(url, asker, { patienceS, signal });
		if (response.status === 204) return null;
		const data = await response.arrayBuffer();
		if (offer.shape === 'vector') return data;
		if (!isPicture(data)) {
			// Servers refuse with status 200 too, in XML.
			const said = exceptionOf(new TextDecoder().decode(data.slice(0, 4000)));
			throw said === null ? new ServiceError('no-picture') : new ServiceError('service-exception', { said });
		}
		const bent = offer.tiles.by === 'wms' && offer.tiles.order !== 'mercator';
		return bent ? stretched(data, z, y) : data;
	}
}

/** PNG, JPEG, GIF or WebP by its first bytes: what a server calls it may be anything. */
function isPicture(data: ArrayBuffer): boolean {
	const [a, b, c] = new Uint8Array(data, 0, Math.min(3, data.byteLength));
	const png = a === 0x89 && b === 0x50;
	const jpeg = a === 0xff && b === 0xd8;
	const gif = a === 0x47 && b === 0x49 && c === 0x46;
	const webp = a === 0x52 && b === 0x49 && c === 0x46;
	return png || jpeg || gif || webp;
}

const sources = new Map<string, Tiles>();
/** What of a layer is kept, by the key of the layer: its last try. */
const names = new Map<string, { name: string; of: MapOffer; tries: number }>();
let next = 0;

const tile: AddProtocolAction = async ({ url }, { signal }) => {
	const [name = '', z, x, y] = url.slice(PROTOCOL.length + 3).split('/');
	const tiles = sources.get(name);
	const data = (await tiles?.tile(Number(z), Number(x), Number(y), signal)) ?? null;
	if (data) return { data };
	return { data: tiles?.source.offer.shape === 'vector' ? new ArrayBuffer(0) : NOTHING.slice().buffer };
};

/**
 * Lets the map ask for the tiles of a layer: gives the address of a tile with `{z}`, `{x}` and `{y}`, the same one for
 * the same offer and try. Every failure is told, none reaches the map.
 */
export function tilesAddress(key: string, tries: number, source: TileSource): string {
	if (next === 0) addProtocol(PROTOCOL, tile);
	const known = names.get(key);
	if (known?.of === source.offer && known.tries === tries) return address(known.name);
	if (known) sources.delete(known.name);
	next += 1;
	const name = `tiles-${next}`;
	names.set(key, { name, of: source.offer, tries });
	sources.set(name, new Tiles(source));
	return address(name);
}

const address = (name: string) => `${PROTOCOL}://${name}/{z}/{x}/{y}`;
