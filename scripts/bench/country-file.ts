import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { flatGeobufFeature, flatGeobufHead } from '../../src/lib/interchange/write/flatgeobuf';
import { outCrs } from '../../src/lib/interchange/write/out-crs';
import type { OutLayer } from '../../src/lib/interchange/write/out-layer';
import { countryPlans } from './country-plans';

/** The 3,321 communes of the country. */
export const COUNTRY = '../shared/data/national/communes-2025.topojson';

export const countryMissing = () => (existsSync(COUNTRY) ? null : COUNTRY);

/** The communes by their codes. */
export function communes(): { id: string; geometry: Polygon | MultiPolygon }[] {
	const topology = JSON.parse(readFileSync(COUNTRY, 'utf8')) as Topology<{ all: GeometryCollection }>;
	return feature(topology, topology.objects.all).features.map(({ geometry, properties }) => ({
		id: String((properties as { code: unknown }).code),
		geometry: geometry as Polygon | MultiPolygon
	}));
}

const LAYER: OutLayer = {
	name: 'plans',
	fields: ['id', 'type', 'status', 'approved'].map((name) => ({ name, type: 'text' })),
	features: [],
	label: 0,
	kind: null,
	about: []
};

/** Writes so many made-up plans as FlatGeobuf, one after the other; the number of their corners. */
export function writeCountryPlans(lands: readonly (Polygon | MultiPolygon)[], count: number, path: string) {
	const file = openSync(path, 'w');
	let corners = 0;
	writeSync(file, flatGeobufHead(LAYER, outCrs(4326), null));
	for (const { id, geometry } of countryPlans(lands, count)) {
		const values = [id, 'zoning', 'approved', '2024-05-01'];
		corners += geometry.coordinates[0]?.length ?? 0;
		writeSync(file, flatGeobufFeature(LAYER, { values, geometry }, [geometry.coordinates]));
	}
	closeSync(file);
	return corners;
}
