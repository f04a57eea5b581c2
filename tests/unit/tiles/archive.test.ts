import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, TileType, type RangeResponse, type Source } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import { allLayers } from '../../../scripts/tiles/all-layers';
import { buildArchive } from '../../../scripts/tiles/archive';
import { archiveFrom } from '../../../src/lib/map/archive-part';
import { readAtoms } from '../../../scripts/tiles/sources';
import { VINTAGES } from '../../../src/lib/register/vintages';

const BOUNDS = [106.0954, 21.3252, 107.3641, 22.4617] as const;

class MemorySource implements Source {
	constructor(readonly bytes: Uint8Array) {}
	getKey = () => 'memory';
	getBytes(offset: number, length: number): Promise<RangeResponse> {
		return Promise.resolve({ data: this.bytes.slice(offset, offset + length).buffer as ArrayBuffer });
	}
}

let archive: Uint8Array;
let reader: PMTiles;
/** Of the archive behind the first. */
let communes: PMTiles;

/** The layers of a tile of both archives. */
async function tile(z: number, x: number, y: number): Promise<Pick<VectorTile, 'layers'> | null> {
	const found = await Promise.all([reader, communes].map((one) => one.getZxy(z, x, y)));
	const tiles = found.flatMap((one) =>
		one ? [new VectorTile(new PbfReader(new Uint8Array(one.data)))] : []
	);
	return tiles.length > 0 ? { layers: Object.assign({}, ...tiles.map(({ layers }) => layers)) } : null;
}

/** What the features of a layer say, in their order. */
function propertiesOf(vector: Pick<VectorTile, 'layers'> | null, layer: string) {
	const source = vector?.layers[layer];
	return Array.from({ length: source?.length ?? 0 }, (_, i) => source?.feature(i).properties ?? {});
}

/** Twice the signed area of all rings of a layer, in tile units. */
function doubledArea(vector: Pick<VectorTile, 'layers'>, layer: string): number {
	const source = vector.layers[layer];
	let sum = 0;
	for (let i = 0; i < (source?.length ?? 0); i++) {
		for (const ring of source?.feature(i).loadGeometry() ?? []) {
			for (let k = 0; k < ring.length; k++) {
				const [a, b] = [ring[k], ring[(k + 1) % ring.length]];
				sum += (a?.x ?? 0) * (b?.y ?? 0) - (b?.x ?? 0) * (a?.y ?? 0);
			}
		}
	}
	return sum;
}

beforeAll(async () => {
	archive = buildArchive(allLayers(readAtoms()), BOUNDS);
	const file = new MemorySource(new Uint8Array(archive));
	reader = new PMTiles(file);
	const { tileDataOffset, tileDataLength = 0 } = await reader.getHeader();
	communes = new PMTiles(archiveFrom(file, tileDataOffset + tileDataLength));
}, 120_000);

// The reader is the pmtiles package, the decoder @mapbox/vector-tile: neither shares code with the writer.
describe('the tile archive, read by the libraries of the browser', () => {
	it('has a header a reader accepts', async () => {
		const header = await reader.getHeader();
		expect(header).toMatchObject({
			specVersion: 3,
			minZoom: 5,
			maxZoom: 12,
			clustered: true,
			tileType: TileType.Mvt
		});
		expect(header.minLon).toBeCloseTo(106.0954, 6);
		expect(header.maxLat).toBeCloseTo(22.4617, 6);
		expect(header.numAddressedTiles).toBeGreaterThanOrEqual(header.numTileContents);
	});

	it('names its layers and carries no HTML in the attribution', async () => {
		const [metadata, apart] = (await Promise.all([reader.getMetadata(), communes.getMetadata()])) as {
			attribution: string;
			vector_layers: { id: string }[];
		}[];
		expect(metadata?.attribution).not.toMatch(/[<>]/);
		expect(apart?.vector_layers.map(({ id }) => id)).toEqual(VINTAGES.map(({ id }) => `commune_${id}`));
		expect(metadata?.vector_layers.map((l) => l.id)).toEqual(
			expect.arrayContaining(['province', 'district', 'line_2025', 'unit_label', 'route', 'river'])
		);
	});

	it('holds every unit of every vintage at the widest zoom, by its padded code', async () => {
		// 101.25°–112.5° E; the province lies on both sides of 21.943° N, where rows 13 and 14 of zoom 5 meet.
		const rows = [await tile(5, 25, 13), await tile(5, 25, 14)];
		const codes = (layer: string) =>
			new Set(rows.flatMap((row) => propertiesOf(row, layer).map(({ code }) => String(code))));
		expect(codes('district').size).toBe(11);
		for (const vintage of VINTAGES) {
			const found = codes(`commune_${vintage.id}`);
			expect(found.size).toBe(vintage.communeCount);
			for (const code of found) expect(code).toMatch(/^\d{5}$/);
		}
	});

	it('names every unit where its name is drawn, and none where it is not', async () => {
		const named = async (zoom: number, level: string, vintage: string) => {
			const [wide, tall] = [zoom - 5, 2 ** (zoom - 5)];
			const found = new Set<string>();
			for (let x = 25 << wide; x < (25 << wide) + tall; x++)
				for (let y = 13 << wide; y < (13 << wide) + 2 * tall; y++)
					for (const label of propertiesOf(await tile(zoom, x, y), 'unit_label'))
						if (label['level'] === level && String(label['vintages']).includes(vintage))
							found.add(String(label['code']));
			return found.size;
		};
		// Names of districts at zooms 7.2 to 10.5; of communes from 10.3, those of today from 9 on.
		for (const zoom of [6, 7, 10, 11]) {
			for (const { id } of VINTAGES.filter(({ hasDistricts }) => hasDistricts))
				expect(await named(zoom, 'district', id), `${id} at ${zoom}`).toBe(
					zoom === 7 || zoom === 10 ? 11 : 0
				);
		}
		for (const { id, communeCount } of VINTAGES) {
			expect(await named(8, 'commune', id)).toBe(0);
			expect((await named(9, 'commune', id)) > 0).toBe(id === '2025');
			expect(await named(10, 'commune', id), id).toBe(communeCount);
		}
	});

	it('draws no district line after 30 June 2025', async () => {
		const wide = await tile(5, 25, 14);
		const ranks = (layer: string) => propertiesOf(wide, layer).map(({ rank }) => rank);
		expect(ranks('line_2020')).toEqual(['province', 'district', 'commune']);
		expect(ranks('line_2025')).toEqual(['province', 'commune']);
	});

	it('opens no gap between neighbours at any zoom: the units of a tile fill its land exactly', async () => {
		for (const [z, x, y] of [
			[5, 25, 14],
			[7, 101, 55],
			[8, 203, 111],
			[9, 407, 223],
			[10, 815, 447],
			[11, 1631, 895],
			[12, 3262, 1790]
		] as const) {
			const vector = await tile(z, x, y);
			expect(vector, `${z}/${x}/${y}`).not.toBeNull();
			const land = doubledArea(vector ?? { layers: {} }, 'province');
			expect(land).not.toBe(0);
			for (const layer of ['commune_2019', 'commune_2020', 'commune_2025', 'district']) {
				expect(doubledArea(vector ?? { layers: {} }, layer), `${layer} in ${z}/${x}/${y}`).toBe(land);
			}
		}
	});

	it('gives the same bytes for the same input', () => {
		const again = buildArchive(allLayers(readAtoms()), BOUNDS);
		expect(Buffer.from(again).equals(Buffer.from(archive))).toBe(true);
	});
});
