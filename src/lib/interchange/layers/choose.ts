import { CodedError } from '../../domain/errors';
import { extentOf } from '../crs/extent';
import { crsOfKey, WGS84 } from '../crs/file-crs';
import { commonCrs, contradiction, crsReadings, type WhereIs } from '../crs/readings';
import type { GdalTold } from '../gdal/gdal-link';
import { countsOf, type FileCrs, type FileLayer, type LayerCounts } from './layer';
import { joinFacts } from './joins-of';
import type { FileQuestion, GeoChoice } from './question';

/** All layers of a file. */
export const ALL_LAYERS = '*';
/** The class of a planning dossier that holds the limit of the plan itself (Circular 16/2025/TT-BXD). */
const PLAN_LIMIT = /^ranhgioiquyhoach_a$/i;

export interface Chooser {
	/** What is looked for: land, or anything that has a place. */
	wants: 'polygons' | 'any';
	/** EPSG code of the province's own grid. */
	own: number | null;
	whereIs: WhereIs | null;
	/** Hears how much of a reader that must be fetched first has come. */
	told?: GdalTold;
}

type Answer<T, Q extends FileQuestion = FileQuestion> = { answer: T } | { question: Q };
type CrsQuestion = Extract<FileQuestion, { about: 'crs' }>;

const has = (wants: Chooser['wants'], counts: LayerCounts) =>
	counts.polygons + (wants === 'any' ? counts.lines + counts.points : 0) > 0;

/** True for lines with gaps between their ends: joined over those they may be land. */
const mayClose = ({ joins }: FileLayer) =>
	joins !== undefined && joins.counts['gap-open'] + joins.counts['gap-several'] > 0;

/**
 * The layers that are meant: the one named, or the only one that holds what is looked for. Several are asked about,
 * the plan's limit of a dossier first, then the fullest. Throws `layer-unknown`.
 */
export function chooseLayers(
	layers: readonly FileLayer[],
	{ layer = null }: GeoChoice,
	{ wants }: Chooser
): Answer<FileLayer[]> {
	if (layer === ALL_LAYERS) return { answer: [...layers] };
	if (layer !== null) {
		const named = layers.filter(({ name }) => name.normalize('NFC') === layer.normalize('NFC'));
		if (named.length > 0) return { answer: named };
		throw new CodedError('layer-unknown', { layer, layers: layers.map(({ name }) => name).join('\n') });
	}
	const counted = layers.map((one) => ({ one, counts: countsOf(one) }));
	const fit = counted.filter(({ one, counts }) => has(wants, counts) || mayClose(one));
	const full = fit.length > 0 ? fit : counted.filter(({ counts }) => counts.features > 0);
	if (full.length <= 1)
		return { answer: full.length === 1 ? full.map(({ one }) => one) : layers.slice(0, 1) };
	const rank = (name: string, counts: LayerCounts) => (PLAN_LIMIT.test(name) ? 1e9 : 0) + counts.polygons;
	const asked = full
		.map(({ one: { name }, counts }) => ({ name, ...counts }))
		.sort((a, b) => rank(b.name, b) - rank(a.name, a));
	return { question: { about: 'layer', layers: asked } };
}

/**
 * The system of some layers: the one named, else the one they state where their coordinates bear it out. Throws
 * `crs-option`.
 */
export function chooseCrs(
	layers: readonly FileLayer[],
	{ crs = null }: GeoChoice,
	{ own, whereIs }: Chooser
): Answer<FileCrs, CrsQuestion> {
	if (crs !== null) return { answer: crsOfKey(crs) };
	const extent = extentOf(layers);
	// Without a place there is nothing to move.
	if (!extent) return { answer: WGS84 };
	const stated = commonCrs(layers.map((layer) => layer.crs));
	const why = stated?.crs ? contradiction(stated.crs, extent) : 'crs-unknown';
	if (stated?.crs && why === null) return { answer: stated.crs };
	const first = stated?.crs ? [stated.crs] : (stated?.maybe ?? []);
	const readings = crsReadings(extent, { first, own, whereIs });
	const said = stated?.said ?? null;
	return { question: { about: 'crs', why: why ?? 'crs-unknown', said, readings, joins: joinFacts(layers) } };
}
