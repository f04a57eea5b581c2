import type { FeatureCollection } from 'geojson';
import type { LayerGroup } from '../workspace/layer-groups';
import type { LayerMaker } from './layer-kit';
import type { MapModel } from './model';
import type { Sample } from './sample';

/** One line of the legend, for something the map draws now. */
export interface LegendEntry {
	id: string;
	sample: Sample;
	label: string;
	/** How many or how much of it there is, in words. */
	value?: string;
	/** A class of a scale of which the map has none now. */
	empty?: boolean;
	/** A line parts it from the entry before. */
	parted?: boolean;
	/** Zooms at which it is drawn, from and up to; all of them where not said. */
	zooms?: readonly [number, number];
}

/** What the legend says of a layer. */
export interface LayerLegend {
	title?: string;
	/** What the values of the entries are. */
	aside?: string;
	note?: string;
	entries: readonly LegendEntry[];
}

/** What only those who show the map know. */
export interface LegendContext {
	/** The coverage colours say how far a target, in percent, is met; null = the share of land itself. */
	target: number | null;
	/** Name of the reader's own proposal. */
	mine: string;
	/** Name of what the chosen limit is compared with. */
	against: string | null;
}

/** One layer of the map. When its group is hidden, nothing of it is drawn or named. */
export interface MapLayer<Part extends string = string> {
	id: string;
	/** Group by which the reader hides it; null = always there. */
	group: LayerGroup | null;
	/** Data of its own, beside the tiles. */
	sources?: (model: MapModel) => Readonly<Record<string, FeatureCollection>>;
	/** What it draws, by height: each part has its place in the drawing order. */
	parts: Readonly<Record<Part, LayerMaker>>;
	/** Its part of the legend; null = nothing of it is drawn. Left out for words and ground, which need none. */
	legend?: (model: MapModel, context: LegendContext) => LayerLegend | null;
}

/** A legend of these entries; null when there is none. */
export function legendOf(
	entries: readonly LegendEntry[],
	more: Omit<LayerLegend, 'entries'> = {}
): LayerLegend | null {
	return entries.length > 0 ? { ...more, entries } : null;
}
