import { PMTiles } from 'pmtiles';
import { DATA_FILES } from '../workspace/data-files';
import { archiveFrom } from './archive-part';
import { ArchiveSource } from './archive-source';
import { firstTiles, type Opening } from './first-view';

/** The file of tiles, opened: that of all dates, and behind it that of the communes. */
export interface TileArchive {
	source: ArchiveSource;
	province: PMTiles;
	communes: PMTiles;
}

let opening: Promise<TileArchive> | null = null;

async function open(): Promise<TileArchive> {
	const source = new ArchiveSource(new URL(DATA_FILES.archive, document.baseURI).href);
	const province = new PMTiles(archiveFrom(source, 0));
	const { tileDataOffset, tileDataLength = 0 } = await province.getHeader();
	const communes = new PMTiles(archiveFrom(source, tileDataOffset + tileDataLength));
	return { source, province, communes };
}

/** The file of tiles by its directory, read once; anew after a failure. Throws `tiles-unavailable`. */
export function tileArchive(): Promise<TileArchive> {
	opening ??= open().catch((error: unknown) => {
		opening = null;
		throw error;
	});
	return opening;
}

/** Fetches tiles that a map will open on, while what draws it is on its way. A failure is left to the map. */
export async function fetchAhead(opening: Opening): Promise<void> {
	try {
		const { province } = await tileArchive();
		const { minZoom, maxZoom } = await province.getHeader();
		const places = firstTiles(opening, [minZoom, maxZoom]);
		await Promise.all(places.map(([zoom, column, row]) => province.getZxy(zoom, column, row)));
	} catch {
		// The map asks again, and says what is wrong.
	}
}
