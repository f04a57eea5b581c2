import type { Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Polygon as TopoPolygon } from 'topojson-specification';
import type { AtomProperties, AtomTopology } from '../boundaries/topology';
import { areaHa } from '../geometry/area';

/** One connected part of an atom: a shell with its holes. An atom may lie in several, apart from each other. */
export interface LandPart {
	atom: string;
	km2: number;
	/** Arcs of its rings, by their place in the topology whatever their direction. */
	arcs: readonly number[];
}

/** Connected land made of parts that meet along lines. */
export interface LandPiece {
	/** Atoms that have land in it; an atom of several parts may be in several pieces. */
	atoms: readonly string[];
	/** Geodesic on WGS 84. */
	km2: number;
}

/** Every part of every atom of a topology. */
export function landParts(topology: AtomTopology): LandPart[] {
	return topology.objects.atoms.geometries.flatMap((geometry) => {
		const { atom } = geometry.properties as AtomProperties;
		const polygons: number[][][] =
			geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [];
		return polygons.map((arcs) => {
			const polygon: TopoPolygon = { type: 'Polygon', arcs };
			return {
				atom,
				km2: areaHa(feature(topology, polygon).geometry as Polygon) / 100,
				arcs: arcs.flat().map((arc) => (arc < 0 ? ~arc : arc))
			};
		});
	});
}
