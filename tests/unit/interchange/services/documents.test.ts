import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	readArcgisFeatures,
	readArcgisLayer,
	readArcgisMap
} from '../../../../src/lib/interchange/services/arcgis';
import type { Asker } from '../../../../src/lib/interchange/services/ask';
import { gather } from '../../../../src/lib/interchange/services/gather';
import type { FeatureAsk } from '../../../../src/lib/interchange/services/offer';
import { nextPage, readCollections } from '../../../../src/lib/interchange/services/ogc-features';
import { tileUrl } from '../../../../src/lib/interchange/services/tile-url';
import { readTileJson } from '../../../../src/lib/interchange/services/tilejson';
import { readWfs } from '../../../../src/lib/interchange/services/wfs';
import { readWmts } from '../../../../src/lib/interchange/services/wmts';

const text = (name: string) => readFileSync(`${import.meta.dirname}/documents/${name}`, 'utf8');
const json = (name: string) => JSON.parse(text(name)) as unknown;

describe('WMTS', () => {
	it('is read as QGIS Server writes it: tiles by parameters, a matrix for each zoom', () => {
		const url = 'http://127.0.0.1:4599/qgis?MAP=/srv/a.qgs';
		const [layer] = readWmts(text('qgis-wmts.xml'), url);
		expect(layer).toMatchObject({ name: 'Thử', bounds: [106.540192, 21.653714, 107.079182, 21.987296] });
		expect(layer?.map).toMatchObject({ tileSize: 256, zooms: [0, 20] });
		const tile = layer?.map && new URL(tileUrl(layer.map.tiles, 13, 6525, 3586)).searchParams;
		expect(Object.fromEntries(tile ?? [])).toMatchObject({
			REQUEST: 'GetTile',
			LAYER: 'Thử',
			STYLE: 'default',
			FORMAT: 'image/png',
			TILEMATRIXSET: 'EPSG:3857',
			TILEMATRIX: '13',
			TILEROW: '3586',
			TILECOL: '6525'
		});
	});

	// As the standard (OGC 07-057r7) has resources: a template, names of matrices of their own, a time.
	const set = (id: string, crs: string, corner: string, scale: number) =>
		`<TileMatrixSet><ows:Identifier>${id}</ows:Identifier><ows:SupportedCRS>${crs}</ows:SupportedCRS>
		${[0, 1, 2].map((k) => `<TileMatrix><ows:Identifier>muc-${k}</ows:Identifier><ScaleDenominator>${scale / 2 ** k}</ScaleDenominator><TopLeftCorner>${corner}</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight></TileMatrix>`).join('')}</TileMatrixSet>`;
	const resources = (links: string) => `<Capabilities><Contents><Layer><ows:Identifier>anh</ows:Identifier>
		<Style><ows:Identifier>mac-dinh</ows:Identifier></Style><Format>image/jpeg</Format>
		<Dimension><ows:Identifier>Time</ows:Identifier><Default>2025</Default></Dimension>${links}
		<ResourceURL format="image/jpeg" resourceType="tile" template="https://a.vn/{Style}/{Time}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.jpg"/>
		<ResourceURL format="text/plain" resourceType="FeatureInfo" template="https://a.vn/info"/></Layer>
		${set('vn', 'urn:ogc:def:crs:EPSG::9215', '500000 2500000', 1000)}
		${set('lech', 'urn:ogc:def:crs:EPSG::3857', '0 0', 559082264.0287178)}
		${set('web', 'urn:ogc:def:crs:EPSG::3857', '-20037508.34 20037508.34', 559082264.0287178 / 32)}</Contents></Capabilities>`;
	const link = (id: string) => `<TileMatrixSetLink><TileMatrixSet>${id}</TileMatrixSet></TileMatrixSetLink>`;

	it('by a template: its zooms are those of its scales, not of the order of its matrices', () => {
		const [layer] = readWmts(resources(link('vn') + link('lech') + link('web')), 'https://a.vn/wmts.xml');
		expect(layer?.map?.zooms).toEqual([5, 7]);
		expect(layer?.map && tileUrl(layer.map.tiles, 6, 50, 28)).toBe(
			'https://a.vn/mac-dinh/2025/web/muc-1/28/50.jpg'
		);
	});

	it('without matrices that lie as the tiles of the map do it is not drawn', () => {
		expect(readWmts(resources(link('vn') + link('lech')), 'https://a.vn/wmts.xml')[0]?.map).toBeNull();
		expect(() => readWmts(text('mapserver-wfs-2.0.0.xml'), 'https://a.vn')).toThrow(
			'not-capabilities (kind=WMTS)'
		);
	});
});

describe('TileJSON', () => {
	const service = { id: 'nen', url: 'https://a.vn/mo/ta.json' };
	it('tiles are found from where the document stands; rows may be counted from the south', () => {
		const [layer] = readTileJson(
			{ tiles: ['anh/{z}/{x}/{y}.png'], scheme: 'tms', maxzoom: 12, attribution: '<a href="x">Sở</a>' },
			service
		);
		expect(layer?.attribution).toBe('Sở');
		// 2^6 - 1 - 28.
		expect(layer?.map && tileUrl(layer.map.tiles, 6, 50, 28)).toBe('https://a.vn/mo/anh/6/50/35.png');
	});
	it('of something else is refused', () => {
		for (const other of [null, [], 'a', {}, { tiles: 'x' }, { tiles: [1] }])
			expect(() => readTileJson(other, service)).toThrow('not-capabilities');
	});
});

describe('WFS and OGC API', () => {
	it('types that come in no GeoJSON are taken as GML', () => {
		const [layer] = readWfs(
			text('mapserver-wfs-2.0.0.xml').replaceAll(/>[^<]*json[^<]*</g, '>text/xml<'),
			'http://127.0.0.1:4599/mapserver'
		);
		expect(layer?.features).toMatchObject({ by: 'wfs', format: null });
	});
	it('collections and the next page are read as MapServer writes them', () => {
		const [layer] = readCollections(
			json('mapserver-collections.json'),
			'http://127.0.0.1:4599/mapserver/lots/ogcapi'
		);
		expect(layer).toMatchObject({ name: 'lots', title: 'Lô đất quy hoạch', bounds: [106.6, 21.7, 107, 22] });
		expect(nextPage(json('mapserver-items.json'), 'http://127.0.0.1:4599/')).toContain('offset=2');
		expect(nextPage({ links: [] }, 'http://127.0.0.1:4599/')).toBeNull();
	});
});

describe('ArcGIS REST', () => {
	const url = 'https://a.vn/arcgis/rest/services/dat/MapServer';
	// As the public specification of ArcGIS REST describes a map service; no server of ArcGIS was at hand.
	const MAP = {
		mapName: 'Lớp',
		copyrightText: 'Sở <b>Xây dựng</b>',
		layers: [
			{ id: 0, name: 'Thửa đất' },
			{ id: 3, name: 'Đường' }
		],
		fullExtent: {
			xmin: 11857910,
			ymin: 2465442,
			xmax: 11920000,
			ymax: 2510000,
			spatialReference: { wkid: 102100, latestWkid: 3857 }
		}
	};
	const CACHE = {
		rows: 256,
		cols: 256,
		origin: { x: -20037508.342787, y: 20037508.342787 },
		spatialReference: { wkid: 102100, latestWkid: 3857 },
		lods: [
			{ level: 0, resolution: 4891.96981025128, scale: 18489297.737236 },
			{ level: 1, resolution: 2445.98490512564, scale: 9244648.868618 }
		]
	};
	it('a map service without tiles is asked for pictures of each layer', () => {
		const layers = readArcgisMap(MAP, url);
		expect(layers.map(({ name, title }) => [name, title])).toEqual([
			['all', 'Lớp'],
			['0', 'Thửa đất'],
			['3', 'Đường']
		]);
		expect(layers[0]?.attribution).toBe('Sở Xây dựng');
		expect(layers[0]?.bounds?.[0]).toBeCloseTo(106.5214, 3);
		const asked = layers[2]?.map && new URL(tileUrl(layers[2].map.tiles, 10, 815, 448));
		expect(asked?.pathname).toBe('/arcgis/rest/services/dat/MapServer/export');
		expect(Object.fromEntries(asked?.searchParams ?? [])).toMatchObject({
			layers: 'show:3',
			f: 'image',
			bboxSR: '3857',
			size: '512,512'
		});
	});
	it('one with tiles of web mercator gives those, by the level of their resolution', () => {
		const [whole] = readArcgisMap({ ...MAP, tileInfo: CACHE }, url);
		// 156543.034 / 4891.970 = 32 = 2^5.
		expect(whole?.map?.zooms).toEqual([5, 6]);
		expect(whole?.map && tileUrl(whole.map.tiles, 6, 50, 28)).toBe(`${url}/tile/1/28/50`);
		const elsewhere = { ...CACHE, spatialReference: { wkid: 9215 } };
		expect(readArcgisMap({ ...MAP, tileInfo: elsewhere }, url)[0]?.map?.tiles.by).toBe('arcgis-export');
	});
	it('a feature service is read as Koop writes it, and a refusal with status 200', () => {
		const features = 'http://127.0.0.1:4598/file-geojson/rest/services/many/FeatureServer';
		const [layer] = readArcgisFeatures(json('koop-service.json'), features);
		expect(layer).toMatchObject({ name: '0', title: 'many', features: { url: `${features}/0` } });
		expect(readArcgisLayer(json('koop-layer.json'))).toEqual({ page: 1000, objectId: 'OBJECTID' });
		expect(() => readArcgisFeatures({ error: { code: 499, message: 'Token Required' } }, features)).toThrow(
			'service-exception (said=Token Required)'
		);
		expect(() => readArcgisMap({ a: 1 }, url)).toThrow('not-capabilities');
	});
});

describe('taking features', () => {
	const feature = (id: number) => ({ type: 'Feature', id, properties: {}, geometry: null });
	const wish = { within: null, patienceS: 5, signal: new AbortController().signal, told: () => {} };
	const request: FeatureAsk = { by: 'ogc-features', url: 'https://a.vn/collections/a/items' };
	const answering = (answer: (url: string) => unknown): Asker => ({
		fetch: (url) => Promise.resolve(Response.json(answer(url))),
		origins: ['https://a.vn'],
		online: () => true,
		blocked: () => false
	});
	const page = (features: unknown[], next?: string) => ({
		type: 'FeatureCollection',
		features,
		links: next ? [{ rel: 'next', href: next }] : []
	});

	it('a server that sends the same page again and again ends it', async () => {
		const asker = answering(() => page([feature(1)], 'https://a.vn/collections/a/items?offset=1'));
		expect((await gather(request, asker, wish)).count).toBe(1);
	});
	it('a next page at another host is asked of the host of the service', async () => {
		const asker = answering((url) =>
			url.includes('offset') ? page([feature(2)]) : page([feature(1)], 'http://10.0.0.4/x?offset=1')
		);
		expect((await gather(request, asker, wish)).count).toBe(2);
	});
	it('more than the intake takes is refused before it is fetched', async () => {
		const asker = answering(() => ({ ...page([feature(1)]), numberMatched: 5_000_000 }));
		await expect(gather(request, asker, wish)).rejects.toThrow('too-many-features');
	});
	it('what is no GeoJSON is refused', async () => {
		await expect(
			gather(
				request,
				answering(() => ({ features: 1 })),
				wish
			)
		).rejects.toThrow('without-geojson');
	});

	const gmlRequest = {
		by: 'wfs',
		url: 'https://a.vn/wfs',
		version: '2.0.0',
		type: 'lo',
		format: null,
		counts: true
	} as const;
	const gml = (numbers: string, inside: string) =>
		`<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" ${numbers}>${inside}</wfs:FeatureCollection>`;
	const saying = (text: string): Asker => ({
		...answering(() => null),
		fetch: () => Promise.resolve(new Response(text))
	});
	it.each([
		['by what it says', gml('numberMatched="2" numberReturned="2"', ''), 2],
		['by its members', gml('numberMatched="unknown"', '<wfs:member/><wfs:member></wfs:member>'), 2],
		['not, where they stand in one', gml('', '<gml:featureMembers><a/></gml:featureMembers>'), null],
		['as none', gml('numberReturned="0"', ''), 0]
	])('GML is counted %s', async (_, text, count) => {
		expect(await gather(gmlRequest, saying(text), wish)).toEqual({ text, form: 'gml', count });
	});
	it.each([
		[
			'of which the server leaves some out',
			gml('numberMatched="9" numberReturned="2"', ''),
			'too-many-features'
		],
		[
			'that is an exception',
			'<ows:ExceptionReport><ows:ExceptionText>no</ows:ExceptionText></ows:ExceptionReport>',
			'service-exception'
		],
		['that is something else', '<html></html>', 'without-geojson']
	])('GML %s is refused', async (_, text, code) => {
		await expect(gather(gmlRequest, saying(text), wish)).rejects.toThrow(code);
	});
});
