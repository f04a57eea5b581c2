import type { Feature } from 'geojson';
import type { BoundaryProposal } from '../../src/lib/domain/proposal';
import type { Project } from '../../src/lib/domain/project';
import type { UrbanCentre } from '../../src/lib/domain/urban-centre';
import { discOfHa } from '../../src/lib/geometry/disc';
import type { TileLayer } from './layer';
import { simplifyGeometry } from './simplify-topology';
import type { ZoomedBoundaries } from './zoomed-boundaries';

/** Proposals as land and as outlines, in the order of the register. */
export function proposalLayers(proposals: readonly BoundaryProposal[], at: ZoomedBoundaries): TileLayer[] {
	const fields = { id: 'String' } as const;
	const land = (zoom: number): Feature[] =>
		proposals.map((proposal) => ({
			type: 'Feature',
			properties: { id: proposal.id },
			geometry: at(zoom).outline(at(zoom).proposalAtoms(proposal))
		}));
	const outlines = (zoom: number): Feature[] =>
		land(zoom).map((feature) => ({
			...feature,
			geometry: {
				type: 'MultiLineString',
				coordinates: feature.geometry.type === 'MultiPolygon' ? feature.geometry.coordinates.flat() : []
			}
		}));
	return [
		{ id: 'proposal', fields, features: land },
		{ id: 'proposal_line', fields, features: outlines }
	];
}

/** Centres whose place is known. */
export function centreLayer(centres: readonly UrbanCentre[]): TileLayer {
	const features = centres.flatMap(({ id, point }): Feature[] =>
		point === null
			? []
			: [{ type: 'Feature', properties: { id }, geometry: { type: 'Point', coordinates: [...point] } }]
	);
	return { id: 'centre', fields: { id: 'String' }, features: () => features };
}

/** Projects at a known place as a disc of the stated area round it. */
export function projectDiscLayer(projects: readonly Project[]): TileLayer {
	const discs = projects.flatMap(({ id, kind, point, areaHa }) =>
		point && areaHa ? [{ properties: { id, kind }, disc: discOfHa(point, areaHa) }] : []
	);
	return {
		id: 'project_disc',
		fields: { id: 'String', kind: 'String' },
		features: (zoom) =>
			discs.map(({ properties, disc }) => ({
				type: 'Feature',
				properties,
				geometry: simplifyGeometry(disc, zoom)
			}))
	};
}
