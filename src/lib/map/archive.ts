import { addProtocol } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { communesOf } from './style';
import { tileArchive, type TileArchive } from './tile-archive';

/** Address of the opened archive for the style's vector source. */
export const ARCHIVE = 'pmtiles://province';

/** By which the protocol knows an archive. */
const nameIn = (address: string) => address.replace('pmtiles://', '');

let opened: TileArchive | null = null;

/**
 * Opens the file of tiles and registers its two archives: a directory, then the tiles in view, by byte ranges. Returns
 * the address for the style's vector source. Throws `tiles-unavailable`.
 */
export async function openArchive(): Promise<string> {
	const archive = await tileArchive();
	if (!opened) {
		const protocol = new Protocol();
		protocol.tiles.set(nameIn(ARCHIVE), archive.province);
		protocol.tiles.set(nameIn(communesOf(ARCHIVE)), archive.communes);
		addProtocol('pmtiles', protocol.tile);
		opened = archive;
	}
	return ARCHIVE;
}

/** Fetches the rest of the opened archive, so that the map goes on when the network is cut. Rejects when it cannot. */
export async function keepArchive(): Promise<void> {
	if (opened && !opened.source.isWhole) await opened.source.fetchWhole();
}
