import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol, type RangeResponse, type Source } from 'pmtiles';
import { CodedError } from '../domain/errors';

/** A PMTiles archive held whole in memory: the map goes on when the network is cut. */
class MemorySource implements Source {
	constructor(
		private readonly key: string,
		private readonly bytes: ArrayBuffer
	) {}

	getKey(): string {
		return this.key;
	}

	async getBytes(offset: number, length: number): Promise<RangeResponse> {
		return { data: this.bytes.slice(offset, offset + length) };
	}
}

/** Address of the opened archive for the style's vector source. */
export const ARCHIVE = 'pmtiles://province';

/**
 * Fetches the archive once and registers it. Returns the address for the style's vector source.
 * Throws `tiles-unavailable`.
 */
export async function openArchive(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new CodedError('tiles-unavailable', { status: response.status });
	const protocol = new Protocol();
	protocol.add(new PMTiles(new MemorySource('province', await response.arrayBuffer())));
	addProtocol('pmtiles', protocol.tile);
	return ARCHIVE;
}
