import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, GeoJsonProperties, Position } from 'geojson';

/** A piece of a collection as it crosses: the head of a feature, or a ring of the feature whose head came last. */
export type Part =
	{ properties: GeoJsonProperties; point: Position | null } | { polygon: number; ring: Position[] };

/** A collection of points, polygons and multipolygons in parts: each is small, however large a feature is. */
export function* partsOf({ features }: FeatureCollection): Generator<Part> {
	for (const { properties, geometry } of features) {
		yield { properties, point: geometry?.type === 'Point' ? geometry.coordinates : null };
		const polygons =
			geometry?.type === 'Polygon'
				? [geometry.coordinates]
				: geometry?.type === 'MultiPolygon'
					? geometry.coordinates
					: [];
		for (const [polygon, rings] of polygons.entries()) for (const ring of rings) yield { polygon, ring };
	}
}

function begun({ properties, point }: Extract<Part, { point: unknown }>): Feature {
	return point
		? { type: 'Feature', properties, geometry: { type: 'Point', coordinates: point } }
		: { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: [] } };
}

/** The finest zoom tiles are cut for: 0.15 m a step. The map enlarges them beyond. */
export const MAX_ZOOM = 16;

/** Collections cut into vector tiles, each by a name of its own. */
export class LargeTiles {
	readonly #coming = new Map<string, Feature[]>();
	readonly #cut = new Map<string, GeoJSONVT>();

	/** Takes the next parts of a collection. */
	add(name: string, parts: readonly Part[]): void {
		const features = this.#coming.get(name) ?? [];
		this.#coming.set(name, features);
		for (const part of parts) {
			if ('point' in part) features.push(begun(part));
			else {
				const geometry = features.at(-1)?.geometry;
				if (geometry?.type === 'MultiPolygon') (geometry.coordinates[part.polygon] ??= []).push(part.ring);
			}
		}
	}

	/** All of a collection has come: it can be asked for its tiles. */
	close(name: string): void {
		const features = this.#coming.get(name) ?? [];
		this.#coming.delete(name);
		this.#cut.set(name, new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom: MAX_ZOOM }));
	}

	/** One tile of a collection as a vector tile with one layer, named like the collection; null where nothing lies. */
	tile(name: string, z: number, x: number, y: number): Uint8Array<ArrayBuffer> | null {
		const tile = this.#cut.get(name)?.getTile(z, x, y);
		return tile ? Uint8Array.from(fromGeojsonVt({ [name]: tile }, { version: 2, extent: 4096 })) : null;
	}

	/** Lets go of a collection. */
	drop(name: string): void {
		this.#coming.delete(name);
		this.#cut.delete(name);
	}
}
