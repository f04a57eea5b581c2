import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Asker } from '../../../../src/lib/interchange/services/ask';
import { gather, type Gathered } from '../../../../src/lib/interchange/services/gather';
import type { Bounds } from '../../../../src/lib/geometry/bounds';
import type { LayerOffer, TileAsk } from '../../../../src/lib/interchange/services/offer';
import { openService } from '../../../../src/lib/interchange/services/open-service';
import type { Service, ServiceKind } from '../../../../src/lib/interchange/services/service-list';
import { tileUrl } from '../../../../src/lib/interchange/services/tile-url';
import { readWms } from '../../../../src/lib/interchange/services/wms';
import { readGeo } from '../../../../src/lib/interchange/read-geo';
import { readPng } from '../../../../scripts/png/read';
import { hasMapServer, hasQgis } from '../../../services/cgi';
import { hasKoop, Koop } from '../../../services/koop';
import { deadOrigin, hasNginx, Hosts, MANY, MISSING } from '../../../services/hosts';

for (const missing of MISSING) console.log(missing);
if (!hasKoop)
	console.log('KOOP names no folder with Koop: features of ArcGIS are read from recorded answers only.');

let hosts: Hosts;
let asker: Asker;
let dead: string;

beforeAll(async () => {
	hosts = await new Hosts().open();
	dead = await deadOrigin();
	asker = { fetch, origins: [hosts.maps, hosts.files, dead], online: () => true, blocked: () => false };
});
afterAll(() => hosts.close());

const serviceOf = (kind: ServiceKind, url: string, patienceS = 20): Service => ({
	id: 'thu',
	kind,
	name: { vi: 'Thử', en: 'Try' },
	url,
	attribution: null,
	zooms: [0, 18],
	patienceS
});

async function offered(kind: ServiceKind, url: string, name: string): Promise<LayerOffer> {
	const offers = await openService(serviceOf(kind, url), asker);
	const found = offers.find((one) => one.name === name);
	if (!found) throw new Error(offers.map((one) => one.name).join());
	return found;
}

/** Names of what was taken. */
async function taken({ features }: LayerOffer, within: Bounds | null): Promise<string[]> {
	if (!features) throw new Error('no features');
	const told: number[] = [];
	const wish = {
		within,
		patienceS: 20,
		signal: new AbortController().signal,
		told: (got: number) => told.push(got)
	};
	const { text, count } = await gather(features, asker, wish);
	const read = JSON.parse(text) as {
		features: { properties: { name: string }; geometry: { coordinates: number[][][] } }[];
	};
	expect(read.features).toHaveLength(count ?? NaN);
	expect(told.at(-1) ?? 0).toBe(count);
	// Longitude stands first, as GeoJSON has it.
	for (const { geometry } of read.features) expect(geometry.coordinates[0]?.[0]?.[0]).toBeGreaterThan(100);
	return read.features.map(({ properties }) => properties.name);
}

/** Tile 13/6525/3586 lies in these degrees, by the formula of slippy maps. */
const [WEST, EAST] = [(6525 / 8192) * 360 - 180, (6526 / 8192) * 360 - 180];
const latOf = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 8192))) * 180) / Math.PI;
const [NORTH, SOUTH] = [latOf(3586), latOf(3587)];

/** The colour of a place in that tile of a layer. Its rows are as good as even in degrees. */
async function colourAt(tiles: TileAsk | undefined, lon: number, lat: number): Promise<number[]> {
	if (!tiles) throw new Error('not drawn');
	const response = await ask(tileUrl(tiles, 13, 6525, 3586), asker, { patienceS: 20 });
	const bytes = Buffer.from(await response.arrayBuffer());
	if (bytes[0] !== 0x89) throw new Error(bytes.toString());
	const { width, height, rgb } = readPng(bytes);
	const x = Math.floor(((lon - WEST) / (EAST - WEST)) * width);
	const y = Math.floor(((NORTH - lat) / (NORTH - SOUTH)) * height);
	return [...rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

/** The colour of lots in the map file; the middle of a lot, and of the land between four of them. */
const LOT = [214, 108, 60];
const IN: [number, number] = [106.766, 21.846];
const BETWEEN: [number, number] = [106.776, 21.836];

describe.skipIf(!hasMapServer)('MapServer 8', () => {
	it.each([
		['1.3.0', ''],
		['1.1.1', '?version=1.1.1']
	])('gives pictures of a layer by WMS %s', async (_version, query) => {
		const lots = await offered('wms', `${hosts.maps}/mapserver${query}`, 'lots');
		expect(await colourAt(lots.map?.tiles, ...IN)).toEqual(LOT);
		expect(await colourAt(lots.map?.tiles, ...BETWEEN)).not.toEqual(LOT);
	});

	it.each([
		['1.3.0', 'EPSG:4326', 'lat-lon'],
		['1.3.0', 'CRS:84', 'lon-lat'],
		['1.1.1', 'EPSG:4326', 'lon-lat']
	])('gives the same place by WMS %s in %s, %s', async (version, crs, order) => {
		const own = await (
			await fetch(`${hosts.maps}/mapserver?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=${version}`)
		).text();
		// As a server writes it that offers these coordinates alone.
		const others = ['EPSG:3857', 'EPSG:4326', 'CRS:84'].filter((one) => one !== crs);
		const alone = others.reduce((xml, one) => xml.replaceAll(`>${one}<`, '><'), own);
		const map = readWms(alone, `${hosts.maps}/mapserver`).find(({ name }) => name === 'lots')?.map;
		expect(map?.tiles).toMatchObject({ order });
		expect(await colourAt(map?.tiles, ...IN)).toEqual(LOT);
		expect(await colourAt(map?.tiles, ...BETWEEN)).not.toEqual(LOT);
	});

	it('gives all features by WFS, page by page', async () => {
		const names = await taken(await offered('wfs', `${hosts.maps}/mapserver`, 'ms:many'), null);
		expect(new Set(names).size).toBe(MANY);
	});

	it('gives what lies in an extent by WFS 2.0 and 1.1: one row of lots', async () => {
		// The lowest row of the file of lots starts at 21.80 and is 0.012 high; there are eight of them.
		const within: Bounds = [106.5, 21.79, 107, 21.805];
		for (const [query, name] of [
			['', 'ms:lots'],
			['?version=1.1.0', 'lots']
		] as const) {
			const lots = await offered('wfs', `${hosts.maps}/mapserver${query}`, name);
			expect(await taken(lots, within)).toHaveLength(8);
		}
	});

	describe('where it has no GeoJSON', () => {
		const wish = { within: null, patienceS: 20, signal: new AbortController().signal, told: () => {} };
		const lotsOf = async (query: string, name: string) => {
			const { features } = await offered('wfs', `${hosts.maps}/mapserver${query}`, name);
			if (features?.by !== 'wfs') throw new Error('no features');
			return features;
		};
		const opened = ({ text, form }: Gathered) => {
			const given = [{ name: `lots.${form}`, bytes: new TextEncoder().encode(text) }];
			return readGeo(given, {}, { wants: 'polygons', own: 9215, whereIs: null });
		};

		it('gives the same lots in the same places as GML by WFS 2.0', async () => {
			const lots = await lotsOf('', 'ms:lots');
			const gml = await gather({ ...lots, format: null }, asker, wish);
			expect(gml).toMatchObject({ form: 'gml', count: 40 });
			const read = async (gathered: Gathered) => {
				const got = await opened(gathered);
				if (got.outcome !== 'read') throw new Error(got.outcome);
				return got.file.features.map(({ properties, shape }) => [properties['name'], shape.polygons]);
			};
			expect(await read(gml)).toEqual(await read(await gather(lots, asker, wish)));
		});

		// It writes latitude first there, under a name that means the other order in older GML.
		it('is asked about by WFS 1.1, latitude first the first of what is offered', async () => {
			const lots = await lotsOf('?version=1.1.0', 'lots');
			const got = await opened(await gather({ ...lots, format: null }, asker, wish));
			if (got.outcome !== 'asked' || got.question.about !== 'crs') throw new Error(got.outcome);
			expect(got.question.readings[0]?.key).toBe('4326,ne');
		});
	});

	it('gives all features by OGC API, and what lies in an extent, by its links to the next page', async () => {
		const many = await offered('ogc-features', `${hosts.maps}/mapserver/lots/ogcapi`, 'many');
		expect(new Set(await taken(many, null)).size).toBe(MANY);
		// 30 rows of 50, less than all: its link to the next page forgets the extent, which is asked for again.
		expect(await taken(many, [106, 21.7, 107, 21.867])).toHaveLength(1500);
	});

	it('says in an exception what it does not have', async () => {
		const lots = await offered('wms', `${hosts.maps}/mapserver`, 'lots');
		const url = lots.map && tileUrl(lots.map.tiles, 13, 6525, 3586).replace('LAYERS=lots', 'LAYERS=khong');
		const text = await (await ask(url ?? '', asker, { patienceS: 20 })).text();
		expect(text).toContain('LayerNotDefined');
	});
});

describe.skipIf(!hasQgis)('QGIS Server', () => {
	it('gives tiles of a layer by WMTS where its land is', async () => {
		const lots = await offered('wmts', `${hosts.maps}/qgis`, 'lots');
		expect(await colourAt(lots.map?.tiles, ...IN)).toEqual(LOT);
		expect(await colourAt(lots.map?.tiles, ...BETWEEN)).not.toEqual(LOT);
	});

	it('gives features by WFS', async () => {
		expect(await taken(await offered('wfs', `${hosts.maps}/qgis`, 'lots'), null)).toHaveLength(40);
	});
});

describe.skipIf(!hasMapServer || !hasNginx)('files of nginx', () => {
	it('a TileJSON of pictures and one of vector tiles', async () => {
		const raster = await offered('tilejson', `${hosts.files}/open/raster.json`, 'thu');
		expect(raster).toMatchObject({ title: 'Ảnh', attribution: 'Sở ©', bounds: [106.6, 21.7, 107, 22] });
		expect(await colourAt(raster.map?.tiles, ...IN)).toEqual(LOT);
		const vector = await offered('tilejson', `${hosts.files}/open/vector.json`, 'thu');
		expect(vector.map).toMatchObject({ shape: 'vector', inner: ['lots'] });
	});

	it('a PMTiles archive, by ranges', async () => {
		const archive = await offered('pmtiles', `${hosts.files}/open/province.pmtiles`, 'thu');
		expect(archive.map?.shape).toBe('vector');
		expect(archive.map?.inner).toContain('province');
	});
});

describe.skipIf(!hasKoop)('Koop, as a FeatureServer of ArcGIS', () => {
	let koop: Koop;
	beforeAll(async () => {
		koop = await new Koop().open();
		asker = { ...asker, origins: [...asker.origins, koop.origin] };
	});
	afterAll(() => koop.close());

	it('gives all features page by page, and what lies in an extent', async () => {
		const many = await offered('arcgis-features', koop.url, '0');
		expect(new Set(await taken(many, null)).size).toBe(MANY);
		// Three rows of 50.
		expect(await taken(many, [106, 21.7, 107, 21.759])).toHaveLength(150);
		const alone = await offered('arcgis-features', `${koop.url}/0`, '0');
		expect(await taken(alone, [106, 21.7, 107, 21.759])).toHaveLength(150);
	});
});

describe('a service that answers badly', () => {
	const codeOf = (kind: ServiceKind, url: string, patienceS?: number) =>
		openService(serviceOf(kind, url, patienceS), asker).then(
			() => 'open',
			(error: Error) => error.message.split(' ')[0]
		);

	it.each<[string, string, ServiceKind, () => string]>([
		['not reached', 'service-unreached', 'wms', () => `${dead}/ows`],
		['another document', 'not-capabilities', 'wms', () => `${hosts.maps}/wrong`],
		['another document for JSON', 'not-capabilities', 'ogc-features', () => `${hosts.maps}/wrong`],
		['another document for an archive', 'not-capabilities', 'pmtiles', () => `${hosts.maps}/wrong`],
		['an error of HTTP', 'service-status', 'wfs', () => `${hosts.maps}/broken`],
		['a host that nobody let in', 'service-unlisted', 'wms', () => 'https://example.org/ows']
	])('%s: %s', async (_what, code, kind, url) => {
		expect(await codeOf(kind, url())).toBe(code);
	});

	it('too slow, or stopped by a person', async () => {
		expect(await codeOf('wms', `${hosts.maps}/slow`, 0.2)).toBe('service-slow');
		const ends = new AbortController();
		const asked = openService(serviceOf('wms', `${hosts.maps}/slow`), asker, ends.signal);
		ends.abort();
		await expect(asked).rejects.toThrow('stopped');
	});

	it('offline is said as such, and what its server lets nobody read too', async () => {
		const refusing = (mode: string | undefined) =>
			mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError());
		const closed: Asker = { ...asker, fetch: (_url, init) => refusing(init?.mode) };
		await expect(ask(dead, closed, { patienceS: 1 })).rejects.toThrow('service-cors');
		await expect(ask(dead, { ...asker, online: () => false }, { patienceS: 1 })).rejects.toThrow('offline');
		await expect(ask(dead, { ...asker, blocked: () => true }, { patienceS: 1 })).rejects.toThrow(
			'service-blocked'
		);
	});
});
