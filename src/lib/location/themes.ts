import type { Feature, FeatureCollection, Position } from 'geojson';
import { CodedError } from '../domain/errors';
import type { Place } from './reading';
import type { Route } from './road-posts';

/** A border gate as handed over: a point, known to some hundred metres. */
export interface BorderGate {
	name: string;
	at: Place;
	accuracyM: number;
}

function accuracyOf({ properties }: Feature): number {
	const stated: unknown = properties?.accuracy_m;
	if (typeof stated !== 'number') throw new CodedError('theme-invalid', { what: 'accuracy_m' });
	return stated;
}

function partsOf({ geometry }: Feature): readonly Position[][] {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	if (geometry.type === 'MultiLineString') return geometry.coordinates;
	throw new CodedError('theme-invalid', { what: geometry.type });
}

/** Roads and railways from the theme file (GeoJSON, WGS 84). Throws `theme-invalid`. */
export function routesOf(theme: FeatureCollection): Route[] {
	return theme.features.map((feature) => ({
		id: String(feature.properties?.id),
		name: String(feature.properties?.name),
		class: String(feature.properties?.class),
		accuracyM: accuracyOf(feature),
		parts: partsOf(feature)
	}));
}

/** Border gates among the places of the theme file (GeoJSON, WGS 84). Throws `theme-invalid`. */
export function borderGatesOf(theme: FeatureCollection): BorderGate[] {
	return theme.features
		.filter((feature) => feature.properties?.kind === 'border gate')
		.map((feature) => {
			if (feature.geometry.type !== 'Point') throw new CodedError('theme-invalid', { what: 'gate' });
			const [lon = NaN, lat = NaN] = feature.geometry.coordinates;
			return { name: String(feature.properties?.name), at: [lon, lat], accuracyM: accuracyOf(feature) };
		});
}
