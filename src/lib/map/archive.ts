import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { DATA_FILES } from '../workspace/data-files';
import { archiveFrom } from './archive-part';
import { ArchiveSource } from './archive-source';
import { communesOf } from './style';

/** Address of the opened archive for the style's vector source. */
export const ARCHIVE = 'pmtiles://province';

/** By which the protocol knows an archive. */
const nameIn = (address: string) => address.replace('pmtiles://', '');

const protocol = new Protocol();
let opened: ArchiveSource | null = null;

/**
 * Opens the file of tiles and registers its two archives: a directory, then the tiles in view, by byte ranges. Returns the address for
 * the style's vector source. Throws `tiles-unavailable`.
 */
export async function openArchive(): Promise<string> {
	if (!opened) {
		const source = new ArchiveSource(new URL(DATA_FILES.archive, document.baseURI).href);
		const archive = new PMTiles(archiveFrom(source, 0));
		const { tileDataOffset, tileDataLength = 0 } = await archive.getHeader();
		protocol.tiles.set(nameIn(ARCHIVE), archive);
		// Behind it stands that of the communes.
		const communes = new PMTiles(archiveFrom(source, tileDataOffset + tileDataLength));
		protocol.tiles.set(nameIn(communesOf(ARCHIVE)), communes);
		addProtocol('pmtiles', protocol.tile);
		opened = source;
	}
	return ARCHIVE;
}

/** Fetches the rest of the opened archive, so that the map goes on when the network is cut. Rejects when it cannot. */
export async function keepArchive(): Promise<void> {
	if (opened && !opened.isWhole) await opened.fetchWhole();
}
