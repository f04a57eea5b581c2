import { PMTiles, TileType, type RangeResponse, type Source } from 'pmtiles';
import { ask, type Asker } from './ask';
import { boxOf } from './mercator';
import { plainText, type LayerOffer } from './offer';
import { isRecord } from '../geojson/record';
import { textIn } from './json';
import { ServiceError } from './service-error';
import type { Service } from './service-list';
import { innerLayers } from './tilejson';

/** Byte ranges of a file at a service. */
class Ranges implements Source {
	constructor(
		private readonly url: string,
		private readonly asker: Asker,
		private readonly patienceS: number
	) {}

	getKey(): string {
		return this.url;
	}

	async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
		const range = `bytes=${offset}-${offset + length - 1}`;
		const response = await ask(this.url, this.asker, {
			patienceS: this.patienceS,
			headers: { range },
			...(signal && { signal })
		});
		// All of it at once may be more than a machine holds.
		if (response.status !== 206) throw new ServiceError('not-capabilities', { kind: 'PMTiles' });
		return { data: await response.arrayBuffer() };
	}
}

/** A PMTiles archive at a service: read by byte ranges. Throws what `ask` throws, and `not-capabilities`. */
export class ServiceArchive {
	readonly #archive: PMTiles;

	constructor(url: string, asker: Asker, patienceS: number) {
		this.#archive = new PMTiles(new Ranges(url, asker, patienceS));
	}

	/** The one layer it is. */
	async offer({ id, url }: Pick<Service, 'id' | 'url'>): Promise<LayerOffer[]> {
		const [header, about] = await this.#sound(() =>
			Promise.all([this.#archive.getHeader(), this.#archive.getMetadata()])
		);
		const vector = header.tileType === TileType.Mvt;
		const inner = innerLayers(about);
		return [
			{
				name: id,
				title: textIn(about, 'name') ?? '',
				attribution: plainText(textIn(about, 'attribution') ?? '') || null,
				bounds: boxOf([header.minLon, header.minLat, header.maxLon, header.maxLat]),
				map: {
					shape: vector ? 'vector' : 'raster',
					tiles: { by: 'pmtiles', url },
					zooms: [header.minZoom, header.maxZoom],
					tileSize: vector ? 512 : 256,
					inner: isRecord(about) ? inner : []
				},
				features: null
			}
		];
	}

	/** A tile; null where the archive has none. */
	async tile(z: number, x: number, y: number, signal?: AbortSignal): Promise<ArrayBuffer | null> {
		return (await this.#sound(() => this.#archive.getZxy(z, x, y, signal)))?.data ?? null;
	}

	async #sound<T>(read: () => Promise<T>): Promise<T> {
		try {
			return await read();
		} catch (error) {
			if (error instanceof ServiceError) throw error;
			throw new ServiceError('not-capabilities', { kind: 'PMTiles' });
		}
	}
}
