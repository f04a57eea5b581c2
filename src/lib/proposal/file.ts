import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { CodedError } from '../domain/errors';
import type { VintageId } from '../domain/vintage';
import { areaHa } from '../geometry/area';
import { boundsOf, boundsTouch } from '../geometry/bounds';
import { clipper2 } from '../geometry/overlay/clipper2';
import { repair } from '../geometry/repair';
import { proposalLand } from './cut';
import type { ProposalFigures } from './figures';
import { emptyProposal, type Proposal } from './proposal';
import { readProposal } from './read';

/** Name of the member that holds a proposal as it was composed, so that it comes back unchanged. */
export const MEMBER = 'boundaryProposal';

/** A proposal as a GeoJSON file (RFC 7946, WGS 84): its land, its figures, and what it is made of. */
export function toGeoJson(
	boundaries: Boundaries,
	proposal: Proposal,
	figures: ProposalFigures
): FeatureCollection<MultiPolygon> {
	const land = proposalLand(boundaries, proposal);
	if (!land) throw new CodedError('proposal-empty');
	const properties = {
		name: proposal.name,
		note: proposal.note,
		vintage: proposal.vintage,
		area_km2: figures.area.value,
		published_area_km2: figures.published?.value ?? null,
		population: figures.people.exact?.value ?? null,
		population_at_least: figures.people.atLeast,
		population_at_most: figures.people.atMost,
		population_year: figures.people.year,
		units: figures.units.map((unit) => unit.code),
		legal: 'For reference, no legal force. Để tham khảo, không có giá trị pháp lý.',
		method: 'geodesic area of merged atoms, WGS 84',
		sources: figures.area.sources,
		[MEMBER]: proposal
	};
	return { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: land }] };
}

/** A proposal read from a file, and what of the drawn land the atoms could not hold, in ha. */
export interface ReadFile {
	proposal: Proposal;
	/** Land of the file outside the proposal, and land of the proposal outside the file. 0 for our own files. */
	missedHa: number;
	addedHa: number;
}

function polygons(value: unknown): Feature<Polygon | MultiPolygon>[] {
	const given = value as Partial<FeatureCollection> & Partial<Feature>;
	const features = given.type === 'FeatureCollection' ? (given.features ?? []) : [given];
	return features.filter((one): one is Feature<Polygon | MultiPolygon> => {
		const type = (one as Partial<Feature>).geometry?.type;
		return type === 'Polygon' || type === 'MultiPolygon';
	});
}

/**
 * Reads a proposal from parsed GeoJSON. Our own file comes back as it was; any other polygons become the
 * atoms of which more than half lies inside, with how far that is off. Throws `geojson-invalid`,
 * `proposal-invalid`, `proposal-outside` (no atom is half inside) and what bad geometry throws.
 */
export function fromGeoJson(boundaries: Boundaries, value: unknown, vintage: VintageId): ReadFile {
	if (typeof value !== 'object' || value === null)
		throw new CodedError('geojson-invalid', { what: 'object' });
	const found = polygons(value);
	const [first] = found;
	if (!first) throw new CodedError('geojson-invalid', { what: 'no-polygon' });
	const own: unknown = first.properties?.[MEMBER];
	if (own !== undefined) return { proposal: readProposal(own), missedHa: 0, addedHa: 0 };
	const lands = found.map(({ geometry }) => repair(geometry).geometry);
	const union = clipper2.union(lands.map(clipper2.read));
	const bounds = clipper2.boundsOf(union);
	let insideHa = 0;
	let addedHa = 0;
	const atoms = boundaries.atoms.flatMap(({ atom }) => {
		const outline = boundaries.outline([atom]);
		if (!boundsTouch(boundsOf(outline), bounds)) return [];
		const ha = areaHa(outline);
		const common = clipper2.areaHa(clipper2.intersection(clipper2.read(outline), union));
		if (common * 2 <= ha) return [];
		insideHa += common;
		addedHa += ha - common;
		return [atom];
	});
	if (atoms.length === 0) throw new CodedError('proposal-outside');
	const name: unknown = first.properties?.['name'];
	const proposal = { ...emptyProposal(vintage, atoms), name: typeof name === 'string' ? name : '' };
	return { proposal, missedHa: Math.max(0, clipper2.areaHa(union) - insideHa), addedHa };
}
