import { boxOf, HALF_WORLD, isMercator } from './mercator';
import type { LayerOffer, MapOffer } from './offer';
import { withQuery } from './query';
import { ServiceError } from './service-error';
import { all, attribute, first, textAt, xmlTree, type XmlNode } from './xml-tree';

/** Scale of the whole world in one tile of 256 pixels of 0.28 mm, by the standard. */
const WHOLE_SCALE = 559082264.0287178;

const FORMATS = ['image/png', 'image/webp', 'image/jpeg', 'image/jpgpng', 'image/png8'];

export function wmtsCapabilitiesUrl(url: string): string {
	// An address of a document, as servers of files have it, is asked for as it stands.
	return /\.xml([?#]|$)/i.test(url)
		? url
		: withQuery(url, { SERVICE: 'WMTS', REQUEST: 'GetCapabilities', VERSION: '1.0.0' });
}

/** A set of matrices that lie as the tiles of the map do. */
interface Grid {
	id: string;
	tileSize: number;
	/** Names of the matrices by zoom. */
	matrices: Readonly<Record<number, string>>;
	zooms: readonly [number, number];
}

/** A matrix as a zoom; null where its tiles lie otherwise. */
function zoomOf(matrix: XmlNode): { zoom: number; size: number } | null {
	const size = Number(textAt(matrix, 'TileWidth'));
	const [x = NaN, y = NaN] = textAt(matrix, 'TopLeftCorner').split(/\s+/).map(Number);
	const zoom = Math.log2((WHOLE_SCALE * 256) / size / Number(textAt(matrix, 'ScaleDenominator')));
	const aligned = Math.abs(x + HALF_WORLD) < 5 && Math.abs(y - HALF_WORLD) < 5;
	const square = size === Number(textAt(matrix, 'TileHeight')) && (size === 256 || size === 512);
	const whole = Math.abs(zoom - Math.round(zoom)) < 0.01 && zoom > -0.5;
	return aligned && square && whole ? { zoom: Math.round(zoom), size } : null;
}

function gridOf(set: XmlNode): Grid | null {
	if (!isMercator(textAt(set, 'SupportedCRS')) && !isMercator(textAt(set, 'WellKnownScaleSet'))) return null;
	const matrices: Record<number, string> = {};
	let tileSize = 0;
	for (const matrix of all(set, 'TileMatrix')) {
		const found = zoomOf(matrix);
		if (!found || (tileSize !== 0 && found.size !== tileSize)) continue;
		tileSize = found.size;
		matrices[found.zoom] = textAt(matrix, 'Identifier');
	}
	const zooms = Object.keys(matrices).map(Number);
	// Between the first and a zoom that is not there every zoom is.
	const from = Math.min(...zooms);
	let to = from;
	while (to + 1 in matrices) to += 1;
	return zooms.length > 0 ? { id: textAt(set, 'Identifier'), tileSize, matrices, zooms: [from, to] } : null;
}

const corner = (node: XmlNode, name: string) =>
	textAt(node, 'WGS84BoundingBox', name).split(/\s+/).map(Number);

function styleOf(layer: XmlNode): string {
	const styles = all(layer, 'Style');
	const chosen = styles.find((style) => attribute(style, 'isDefault') === 'true') ?? styles[0];
	return textAt(chosen, 'Identifier');
}

/** The address of tiles of a layer with `{z}`, `{x}`, `{y}`, by its template, else by parameters. */
function templateOf(layer: XmlNode, grid: Grid, get: string): string {
	const format = (formats: readonly string[]) =>
		FORMATS.find((one) => formats.includes(one)) ?? formats[0] ?? '';
	const resources = all(layer, 'ResourceURL').filter((one) => attribute(one, 'resourceType') === 'tile');
	const chosen = format(resources.map((one) => attribute(one, 'format')));
	const template = attribute(
		resources.find((one) => attribute(one, 'format') === chosen) ?? resources[0],
		'template'
	);
	const dimensions = all(layer, 'Dimension').map(
		(one) => [textAt(one, 'Identifier'), textAt(one, 'Default')] as const
	);
	const style = styleOf(layer);
	if (template !== '') {
		const fixed: readonly (readonly [string, string])[] = [
			['TileMatrixSet', grid.id],
			['Style', style],
			['Layer', textAt(layer, 'Identifier')],
			...dimensions
		];
		return fixed
			.reduce(
				(url, [name, value]) =>
					url.replaceAll(new RegExp(`\\{${escaped(name)}\\}`, 'gi'), () => encodeURIComponent(value)),
				template
			)
			.replace(/\{TileMatrix\}/i, '{z}')
			.replace(/\{TileCol\}/i, '{x}')
			.replace(/\{TileRow\}/i, '{y}');
	}
	const url = withQuery(get, {
		SERVICE: 'WMTS',
		REQUEST: 'GetTile',
		VERSION: '1.0.0',
		LAYER: textAt(layer, 'Identifier'),
		STYLE: style,
		FORMAT: format(all(layer, 'Format').map(({ text }) => text.trim())),
		TILEMATRIXSET: grid.id,
		...Object.fromEntries(dimensions)
	});
	return `${url}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function getTileAddress(root: XmlNode, url: string): string {
	const operation = all(first(root, 'OperationsMetadata'), 'Operation').find(
		(one) => attribute(one, 'name') === 'GetTile'
	);
	const gets = all(first(operation, 'DCP', 'HTTP'), 'Get').map((get) => attribute(get, 'href'));
	return gets.find((href) => URL.canParse(href) && new URL(href).origin === new URL(url).origin) ?? url;
}

/**
 * The layers of the capabilities of a WMTS. One without a set of matrices in web mercator that lie as the tiles of the
 * map do has `map` null. Throws `not-capabilities` and `no-layers`.
 */
export function readWmts(xml: string, url: string): LayerOffer[] {
	const root = xmlTree(xml);
	const contents = first(root ?? undefined, 'Contents');
	if (root?.name !== 'Capabilities' || !contents)
		throw new ServiceError('not-capabilities', { kind: 'WMTS' });
	const grids = all(contents, 'TileMatrixSet').flatMap((set) => gridOf(set) ?? []);
	const get = getTileAddress(root, url);
	const layers = all(contents, 'Layer').map((layer): LayerOffer => {
		const linked = all(layer, 'TileMatrixSetLink').map((link) => textAt(link, 'TileMatrixSet'));
		const grid = grids.find(({ id }) => linked.includes(id));
		const map: MapOffer | null = grid
			? {
					shape: 'raster',
					tiles: { by: 'template', url: templateOf(layer, grid, get), matrices: grid.matrices },
					zooms: grid.zooms,
					tileSize: grid.tileSize,
					inner: []
				}
			: null;
		const name = textAt(layer, 'Identifier');
		return {
			name,
			title: textAt(layer, 'Title') || name,
			attribution: null,
			bounds: boxOf([...corner(layer, 'LowerCorner'), ...corner(layer, 'UpperCorner')]),
			map,
			features: null
		};
	});
	if (layers.length === 0) throw new ServiceError('no-layers');
	return layers;
}
