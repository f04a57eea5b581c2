import type { Feature } from 'geojson';

export const MIN_ZOOM = 5;
export const MAX_ZOOM = 12;

export type FieldType = 'String' | 'Number' | 'Boolean';

/** A source layer of the tiles: its fields and its features (WGS 84) at one zoom, those alone that are drawn there. */
export interface TileLayer {
	id: string;
	fields: Readonly<Record<string, FieldType>>;
	/** Large, and on few screens: it is fetched where it is drawn. */
	apart?: true;
	features: (zoom: number) => readonly Feature[];
}
