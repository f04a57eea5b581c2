import type { Language } from '../domain/language';
import type { FeatureCollection, Geometry, MultiPolygon, Point } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { VintageId } from '../domain/vintage';
import type { Comparison } from '../proposal/compare';
import type { ScreeningClass } from '../proposal/screening-classes';
import type { CoverageClass } from '../workspace/coverage-class';
import type { LayerGroup } from '../workspace/layer-groups';
import type { View } from '../workspace/view-state';
import type { Theme } from './palette';
import type { CentrePicture } from './pictures';

/** Which polygons carry the coverage colours, and the codes of each class. */
export interface Choropleth {
	layer: 'province' | 'district' | 'commune' | 'proposal';
	classes: ReadonlyMap<CoverageClass, readonly string[]>;
	/** Codes of what reaches the target for certain; none where the share of land itself is shown. */
	met: readonly string[];
}

/** A proposal's line on the map; the chosen one is filled too. */
export interface ShownLimit {
	id: string;
	sign: string;
	chosen: boolean;
}

/** A centre with the symbol it has in the chosen year. */
export interface ShownCentre {
	id: string;
	symbol: CentrePicture;
	rank: number;
	label: string;
}

/** What services and the basemap of the site draw, as the map takes it. */
export interface ForeignMap {
	sources: Readonly<Record<string, SourceSpecification>>;
	/** Right over the ground: what fills land. */
	base: readonly LayerSpecification[];
	/** Over the colours of units, under plans and lines, the lowest first. */
	layers: readonly LayerSpecification[];
	/** What the legend names, the topmost first, and over it. */
	named: readonly { id: string; label: string }[];
	title: string;
}

/** What the map draws, all of it. The style is a pure function of this. */
export interface MapModel {
	theme: Theme;
	language: Language;
	/** How many times as large words and symbols are as on a desk: for a map read from afar. */
	textScale: number;
	view: View;
	vintage: VintageId;
	hidden: ReadonlySet<LayerGroup>;
	choropleth: Choropleth | null;
	met: MultiPolygon | null;
	ticks: FeatureCollection<Point>;
	plans: FeatureCollection;
	pieces: FeatureCollection;
	limits: readonly ShownLimit[];
	present: MultiPolygon | null;
	limitSigns: FeatureCollection<Point>;
	/** Land of the reader's own proposal. */
	mine: MultiPolygon | null;
	/** Land the chosen limit gains and loses against another; null = not compared. */
	change: Pick<Comparison, 'gained' | 'lost'> | null;
	/** Codes of the communes of each class of a rule of rearrangement; null = not shown. */
	screening: ReadonlyMap<ScreeningClass, readonly string[]> | null;
	/** Codes of communes that came about at the boundary date, where that is what the map is about. */
	newCommunes: readonly string[];
	centres: readonly ShownCentre[];
	projects: FeatureCollection<Point>;
	projectDiscs: readonly string[];
	selection: Geometry | null;
	members: readonly string[];
	checked: readonly [number, number] | null;
	/** From the checked place to the nearest line of the limit spoken of. */
	way: Geometry | null;
	/** Checked rows of a table, with whether each needs a look. */
	rows: FeatureCollection<Point>;
	/** What the reader drew and wrote over the map. */
	marks: FeatureCollection;
	/** Comments at their places, by their numbers. */
	comments: FeatureCollection<Point>;
	/** Refused features of the reader's own file. */
	refused: FeatureCollection<Point>;
	/** Gaps between ends of lines of the reader's own drawing. */
	gaps: FeatureCollection<Point>;
	/** Maps of others; null = none. */
	foreign: ForeignMap | null;
}

/** A collection with nothing in it, for sources that are empty for now. */
export const EMPTY: FeatureCollection<never> = { type: 'FeatureCollection', features: [] };

/** One geometry as a collection; none as an empty one. */
export function collectionOf(geometry: Geometry | null): FeatureCollection {
	return geometry
		? { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] }
		: EMPTY;
}
