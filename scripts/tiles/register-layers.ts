import type { Feature, Position } from 'geojson';
import type { BoundaryProposal } from '../../src/lib/domain/proposal';
import type { Project } from '../../src/lib/domain/project';
import type { UrbanCentre } from '../../src/lib/domain/urban-centre';
import { discOfHa } from '../../src/lib/geometry/disc';
import type { FieldType, TileLayer } from './layer';
import type { ZoomedBoundaries } from './zoomed-boundaries';

const NAMES = { id: 'String', name: 'String', name_en: 'String' } as const;

/** Proposals as land and as outlines. Feature id = place in the register, from 1. */
export function proposalLayers(proposals: readonly BoundaryProposal[], at: ZoomedBoundaries): TileLayer[] {
	const fields = { ...NAMES, sign: 'String', standing: 'String' } as const;
	const land = (zoom: number): Feature[] =>
		proposals.map((proposal, i) => ({
			type: 'Feature',
			id: i + 1,
			properties: {
				id: proposal.id,
				name: proposal.name.vi,
				name_en: proposal.name.en,
				sign: proposal.sign,
				standing: proposal.standing
			},
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

/** Centres whose place is known, with class and rule-book of each year of the timeline. */
export function centreLayer(centres: readonly UrbanCentre[]): TileLayer {
	const years = [...new Set(centres.flatMap((c) => c.classes.map((state) => state.year)))].sort();
	const fields: Record<string, FieldType> = {
		...NAMES,
		kind: 'String',
		district: 'String',
		indicative: 'Boolean'
	};
	for (const year of years)
		Object.assign(fields, { [`class_${year}`]: 'String', [`rules_${year}`]: 'String' });
	const features = centres.flatMap((centre, i): Feature[] =>
		centre.point === null
			? []
			: [
					{
						type: 'Feature',
						id: i + 1,
						properties: {
							id: centre.id,
							name: centre.name.vi,
							name_en: centre.name.en,
							kind: centre.kind,
							district: centre.district,
							indicative: centre.indicative,
							...Object.fromEntries(
								centre.classes.flatMap((state) => [
									[`class_${state.year}`, state.class],
									[`rules_${state.year}`, state.ruleBook]
								])
							)
						},
						geometry: { type: 'Point', coordinates: [...centre.point] }
					}
				]
	);
	return { id: 'centre', fields, features: () => features };
}

function projectFeature(project: Project, id: number, geometry: Feature['geometry']): Feature {
	return {
		type: 'Feature',
		id,
		properties: {
			id: project.id,
			name: project.name.vi,
			name_en: project.name.en,
			kind: project.kind,
			clause: project.clause,
			precision: project.precision,
			area_ha: project.areaHa
		},
		geometry
	};
}

/** Projects at a known place: points (or the two ends of a road), and a disc of the stated area round the place. */
export function projectLayers(projects: readonly Project[]): TileLayer[] {
	const fields = {
		...NAMES,
		kind: 'String',
		clause: 'String',
		precision: 'String',
		area_ha: 'Number'
	} as const;
	const points = projects.flatMap((project, i): Feature[] => {
		const places: Position[] = [...(project.point ? [project.point] : []), ...project.ends].map((p) => [
			...p
		]);
		if (places.length === 0) return [];
		return [projectFeature(project, i + 1, { type: 'MultiPoint', coordinates: places })];
	});
	const discs = projects.flatMap((project, i): Feature[] =>
		project.point && project.areaHa
			? [projectFeature(project, i + 1, discOfHa(project.point, project.areaHa))]
			: []
	);
	return [
		{ id: 'project_disc', fields, features: () => discs },
		{ id: 'project', fields, features: () => points }
	];
}
