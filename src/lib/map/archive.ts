import { addProtocol, type AddProtocolAction } from 'maplibre-gl';
import { EtagMismatch, PMTiles, Protocol } from 'pmtiles';
import { ArchiveSource } from './archive-source';

/** Address of the opened archive for the style's vector source. */
export const ARCHIVE = 'pmtiles://province';

const protocol = new Protocol();
let opened: ArchiveSource | null = null;

/**
 * Opens the archive and registers it: its directory, then the tiles in view, by byte ranges. Returns the address for
 * the style's vector source. Throws `tiles-unavailable`.
 */
export async function openArchive(url: string): Promise<string> {
	const source = new ArchiveSource(new URL(url, document.baseURI).href);
	if (opened?.getKey() !== source.getKey()) {
		const archive = new PMTiles(source);
		await archive.getHeader();
		protocol.tiles.set('province', archive);
		addProtocol('pmtiles', tile);
		opened = source;
	}
	return ARCHIVE;
}

/** One tile. Where the server has another archive by now, that is fetched whole: its parts would not fit together. */
const tile: AddProtocolAction = async (request, abort) => {
	try {
		return await protocol.tile(request, abort);
	} catch (error) {
		if (!(error instanceof EtagMismatch)) throw error;
		await keepArchive();
		return protocol.tile(request, abort);
	}
};

/** Fetches the rest of the opened archive, so that the map goes on when the network is cut. Rejects when it cannot. */
export async function keepArchive(): Promise<void> {
	if (!opened || opened.isWhole) return;
	await opened.fetchWhole();
	// Read anew: what was opened may be of an older version.
	protocol.tiles.set('province', new PMTiles(opened));
}
