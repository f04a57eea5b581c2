import { arcgisUrl, readArcgisLayer } from './arcgis';
import { askJson, askText, type Asker } from './ask';
import { isRecord } from '../geojson/record';
import { listIn, member, numberIn, textIn } from './json';
import type { Bounds } from '../../geometry/bounds';
import type { FeatureAsk } from './offer';
import { firstPageUrl, nextPage } from './ogc-features';
import { withQuery } from './query';
import { ServiceError } from './service-error';
import { exceptionOf, saidShort } from './exception';
import { WFS_PAGE, wfsPageUrl } from './wfs';

/** The intake of files takes no more. */
const MOST_FEATURES = 200_000;
const MOST_LETTERS = 300 * 1024 * 1024;

export interface Gathering {
	/** Only what lies in this extent, degrees; null = all. */
	within: Bounds | null;
	patienceS: number;
	signal: AbortSignal;
	/** How many features have come, of how many where that is said. */
	told: (features: number, of: number | null) => void;
}

interface Page {
	features: readonly unknown[];
	/** How many there are in all, where it is said. */
	of: number | null;
	json: unknown;
}

/** Addresses of the pages, one after the other; each is given the page before it. */
type Pages = Generator<string, void, Page>;

function* wfsPages(request: Extract<FeatureAsk, { by: 'wfs' }>, within: Bounds | null): Pages {
	let got = 0;
	for (;;) {
		const { features, of } = yield wfsPageUrl(request, got, within);
		got += features.length;
		if (!request.counts || features.length === 0) return;
		if (of === null ? features.length < WFS_PAGE : got >= of) return;
	}
}

function* ogcPages({ url }: Extract<FeatureAsk, { by: 'ogc-features' }>, within: Bounds | null): Pages {
	let at: string | null = firstPageUrl(url, within);
	while (at !== null) {
		const { json }: Page = yield at;
		const next = nextPage(json, at);
		// A service behind another may name a host that nobody reaches: only where to go on is taken of it. That of
		// MapServer forgets the extent.
		at =
			next &&
			withQuery(new URL(new URL(next).search, at.split('?')[0]).href, within ? { bbox: within.join() } : {});
	}
}

function* arcgisPages(
	{ url, page, objectId }: Extract<FeatureAsk, { by: 'arcgis-features' }>,
	within: Bounds | null
): Pages {
	const extent: Record<string, string | number> = within
		? {
				geometry: within.join(),
				geometryType: 'esriGeometryEnvelope',
				inSR: 4326,
				spatialRel: 'esriSpatialRelIntersects'
			}
		: {};
	const query = withQuery(`${url.replace(/\/+$/, '')}/query`, {
		where: '1=1',
		outFields: '*',
		outSR: 4326,
		f: 'geojson',
		...(objectId === '' ? {} : { orderByFields: objectId }),
		...extent
	});
	let got = 0;
	for (;;) {
		const { features, json } = yield withQuery(query, { resultOffset: got, resultRecordCount: page });
		got += features.length;
		const more = member(json, 'exceededTransferLimit') ?? member(json, 'properties', 'exceededTransferLimit');
		// Not every server says that there is more.
		if (features.length === 0 || (more !== true && features.length < page)) return;
	}
}

function pagesOf(request: FeatureAsk, within: Bounds | null): Pages {
	if (request.by === 'wfs') return wfsPages(request, within);
	return request.by === 'ogc-features' ? ogcPages(request, within) : arcgisPages(request, within);
}

function pageOf(json: unknown): Page {
	const said = member(json, 'error');
	if (isRecord(said))
		throw new ServiceError('service-exception', { said: saidShort(textIn(said, 'message') ?? '') });
	if (!isRecord(json) || !Array.isArray(json['features']))
		throw new ServiceError('without-geojson', { formats: '' });
	const of = numberIn(json, 'numberMatched') ?? numberIn(json, 'totalFeatures');
	return { features: listIn(json, 'features'), of, json };
}

/** What tells a page from the one before: a server that knows no paging sends the same again. */
const markOf = ({ features }: Page) => JSON.stringify(features[0] ?? null);

/** Features as the text of a file. */
export interface Gathered {
	text: string;
	form: 'geojson' | 'gml';
	/** null where a GML does not tell. */
	count: number | null;
}

/** Numbers that the head of an answer in GML gives. */
function numberSaid(head: string, name: string): number | null {
	const said = new RegExp(`\\b${name}="(\\d+)"`).exec(head)?.[1];
	return said === undefined ? null : Number(said);
}

/** How many features a GML holds: as it says, else as they lie in it one by one. */
function countIn(gml: string, said: number | null): number | null {
	if (said !== null) return said;
	const members = gml.match(/<(\w+:)?(featureMember|member)[\s/>]/g)?.length ?? 0;
	return members > 0 || !/<(\w+:)?featureMembers[\s>]/.test(gml) ? members : null;
}

/** All features as the GML that a WFS gives in one answer. Throws `too-many-features` where it leaves any out. */
async function gatherGml(
	request: Extract<FeatureAsk, { by: 'wfs' }>,
	asker: Asker,
	{ within, patienceS, signal, told }: Gathering
): Promise<Gathered> {
	const text = await askText(wfsPageUrl(request, 0, within, MOST_FEATURES), asker, { patienceS, signal });
	const said = exceptionOf(text);
	if (said !== null) throw new ServiceError('service-exception', { said });
	const head = /<(\w+:)?FeatureCollection\b[^>]*>/.exec(text)?.[0];
	if (!head) throw new ServiceError('without-geojson', { formats: '' });
	const count = countIn(text, numberSaid(head, 'numberReturned') ?? numberSaid(head, 'numberOfFeatures'));
	const matched = numberSaid(head, 'numberMatched');
	if (matched !== null && count !== null && matched > count)
		throw new ServiceError('too-many-features', { features: matched, most: count });
	if (count !== null) told(count, matched);
	return { text, form: 'gml', count };
}

/**
 * All features of a layer as one GeoJSON text, page by page, or as GML. Throws what `askJson` throws, `without-geojson`,
 * `too-many-features` and `too-large`.
 */
export async function gather(request: FeatureAsk, asker: Asker, wish: Gathering): Promise<Gathered> {
	if (request.by === 'wfs' && request.format === null) return gatherGml(request, asker, wish);
	const options = { patienceS: wish.patienceS, signal: wish.signal };
	let asked = request;
	if (request.by === 'arcgis-features')
		asked = { ...request, ...readArcgisLayer((await askJson(arcgisUrl(request.url), asker, options)).json) };
	const pages = pagesOf(asked, wish.within);
	const features: unknown[] = [];
	let crs: unknown;
	let letters = 0;
	let before = '';
	let step = pages.next();
	while (!step.done) {
		const { json, letters: more } = await askJson(step.value, asker, options);
		const page = pageOf(json);
		letters += more;
		if (features.length > 0 && page.features.length > 0 && markOf(page) === before) break;
		before = markOf(page);
		for (const feature of page.features) features.push(feature);
		crs ??= member(json, 'crs');
		if (features.length > MOST_FEATURES || (page.of ?? 0) > MOST_FEATURES)
			throw new ServiceError('too-many-features', {
				features: Math.max(features.length, page.of ?? 0),
				most: MOST_FEATURES
			});
		if (letters > MOST_LETTERS) throw new ServiceError('too-large', { mb: MOST_LETTERS / 1024 / 1024 });
		wish.told(features.length, page.of);
		step = pages.next(page);
	}
	const named = crs === undefined ? {} : { crs };
	const text = JSON.stringify({ type: 'FeatureCollection', ...named, features });
	return { text, form: 'geojson', count: features.length };
}
