import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { DATA_FILES } from '../workspace/data-files';
import { ArchiveSource } from './archive-source';

/** Address of the opened archive for the style's vector source. */
export const ARCHIVE = 'pmtiles://province';

const protocol = new Protocol();
let opened: ArchiveSource | null = null;

/**
 * Opens the archive and registers it: its directory, then the tiles in view, by byte ranges. Returns the address for
 * the style's vector source. Throws `tiles-unavailable`.
 */
export async function openArchive(): Promise<string> {
	if (!opened) {
		const source = new ArchiveSource(new URL(DATA_FILES.archive, document.baseURI).href);
		const archive = new PMTiles(source);
		await archive.getHeader();
		protocol.tiles.set('province', archive);
		addProtocol('pmtiles', protocol.tile);
		opened = source;
	}
	return ARCHIVE;
}

/** Fetches the rest of the opened archive, so that the map goes on when the network is cut. Rejects when it cannot. */
export async function keepArchive(): Promise<void> {
	if (opened && !opened.isWhole) await opened.fetchWhole();
}
