import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exceptionOf } from '../../../../src/lib/interchange/services/exception';
import { readWms, wmsCapabilitiesUrl } from '../../../../src/lib/interchange/services/wms';
import { tileUrl } from '../../../../src/lib/interchange/services/tile-url';
import type { MapOffer } from '../../../../src/lib/interchange/services/offer';

const document = (name: string) => readFileSync(`${import.meta.dirname}/documents/${name}`, 'utf8');
const SERVICE = 'http://127.0.0.1:4599/mapserver?map=/srv/lots.map';

/** A tile by its address, as its parameters. */
const asked = (map: MapOffer | null | undefined) =>
	new URL(map ? tileUrl(map.tiles, 10, 815, 448) : 'about:blank').searchParams;

/** As GeoServer writes layers that have degrees alone, by 1.3.0. */
const withCrs = (...crs: string[]) =>
	`<WMS_Capabilities version="1.3.0"><Capability><Request><GetMap><Format>image/png</Format></GetMap></Request>
	<Layer><Title>Gốc</Title>${crs.map((one) => `<CRS>${one}</CRS>`).join('')}
	<Attribution><Title>Sở &amp; huyện</Title></Attribution>
	<Layer><Name>qh:dat</Name><Title>Đất</Title></Layer></Layer></Capability></WMS_Capabilities>`;

describe('capabilities of a WMS', () => {
	it.each(['1.1.1', '1.3.0'])('are read as MapServer writes them, version %s', (version) => {
		const layers = readWms(document(`mapserver-wms-${version}.xml`), SERVICE);
		expect(layers.map(({ name, title }) => [name, title])).toEqual([
			['may-chu-thu', 'Máy chủ thử'],
			['lots', 'Lô đất quy hoạch']
		]);
		// Markup in it is text; the extent is that of the map file.
		expect(layers[1]?.attribution).toBe('Sở Xây dựng <script>alert(1)</script> thử');
		expect(layers[1]?.bounds).toEqual([106.6, 21.7, 107, 22]);
		const query = asked(layers[1]?.map);
		expect(query.get('VERSION')).toBe(version);
		expect(query.get('LAYERS')).toBe('lots');
		expect(query.get(version === '1.3.0' ? 'CRS' : 'SRS')).toBe('EPSG:3857');
		// Where tile 10/815/448 lies, by cs2cs of PROJ 9.1 from 21.616579 N, 106.523438 E (x before y in both versions).
		const [west = 0, south = 0, east = 0, north = 0] = (query.get('BBOX') ?? '').split(',').map(Number);
		expect(west).toBeCloseTo(11858134.82, 2);
		expect(south).toBeCloseTo(2465552.784, 2);
		expect(east - west).toBeCloseTo(39135.758, 2);
		expect(north - south).toBeCloseTo(39135.758, 2);
	});

	it('by 1.3.0 EPSG:4326 has latitude first, CRS:84 and 1.1.1 longitude', () => {
		const box = (xml: string) =>
			(asked(readWms(xml, SERVICE).at(-1)?.map).get('BBOX') ?? '').split(',').map(Number);
		const [south, west] = box(withCrs('EPSG:4326'));
		expect([south, west]).toEqual([expect.closeTo(21.616579, 5), expect.closeTo(106.523438, 5)]);
		expect(box(withCrs('CRS:84'))[0]).toBeCloseTo(106.523438, 5);
		const old = withCrs()
			.replace('WMS_C', 'WMT_MS_C')
			.replace('</WMS_C', '</WMT_MS_C')
			.replace('1.3.0', '1.1.1')
			.replace('<Title>Gốc', '<SRS>EPSG:4326 EPSG:9215</SRS><Title>Gốc');
		expect(box(old)[0]).toBeCloseTo(106.523438, 5);
	});

	it('layers take over coordinates and attribution of those they stand in; without any of ours they are not drawn', () => {
		expect(readWms(withCrs('EPSG:3857'), SERVICE)[0]).toMatchObject({
			name: 'qh:dat',
			attribution: 'Sở & huyện'
		});
		expect(readWms(withCrs('EPSG:9215'), SERVICE)[0]?.map).toBeNull();
	});

	it('the address keeps what the service asks for besides, and a version', () => {
		expect(wmsCapabilitiesUrl(SERVICE)).toBe(
			'http://127.0.0.1:4599/mapserver?map=/srv/lots.map&SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0'
		);
		expect(wmsCapabilitiesUrl('https://a.vn/ows?version=1.1.1&request=x')).toBe(
			'https://a.vn/ows?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.1.1'
		);
	});

	it('of another kind, or none, are refused by code', () => {
		expect(() => readWms(document('mapserver-wfs-2.0.0.xml'), SERVICE)).toThrow(
			'not-capabilities (kind=WMS)'
		);
		expect(() => readWms('<html><body>Chào</body></html>', SERVICE)).toThrow('not-capabilities');
		expect(() => readWms(withCrs().replace('<Name>qh:dat</Name>', ''), SERVICE)).toThrow('no-layers');
	});
});

it('an exception with status 200 says why, as MapServer writes it', () => {
	const said = `<?xml version='1.0' encoding="UTF-8" standalone="no" ?>
<ServiceExceptionReport version="1.3.0" xmlns="http://www.opengis.net/ogc">
<ServiceException code="LayerNotDefined">
msWMSLoadGetMapParams(): WMS server error. Invalid layer(s) given in the LAYERS parameter.
</ServiceException></ServiceExceptionReport>`;
	expect(exceptionOf(said)).toBe(
		'msWMSLoadGetMapParams(): WMS server error. Invalid layer(s) given in the LAYERS parameter.'
	);
	expect(
		exceptionOf(
			'<ows:ExceptionReport><ows:Exception><ows:ExceptionText>Không có</ows:ExceptionText></ows:Exception></ows:ExceptionReport>'
		)
	).toBe('Không có');
	expect(exceptionOf('<html>Exception</html>')).toBeNull();
});
