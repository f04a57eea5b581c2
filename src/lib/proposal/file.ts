import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { CodedError } from '../domain/errors';
import { BASIS_FACTS } from '../domain/population';
import type { VintageId } from '../domain/vintage';
import { areaHa } from '../geometry/area';
import { boundsOf, boundsTouch } from '../geometry/bounds';
import { clipper2 } from '../geometry/overlay/clipper2';
import { landOf } from '../interchange/geojson/land';
import { textOf, type GeoFeature, type GeoFile, type LeftOut } from '../interchange/geojson/features';
import { PropertyReader } from '../interchange/geojson/properties';
import { proposalLand } from './cut';
import type { ProposalFigures } from './figures-by';
import { emptyProposal, type Proposal } from './proposal';
import { readProposal } from './read';

/** Name of the member that holds a proposal as it was composed, so that it comes back unchanged. */
const MEMBER = 'boundaryProposal';

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
		population_basis: figures.people.basis,
		population_date: BASIS_FACTS[figures.people.basis].date,
		units: figures.units.map((unit) => unit.code),
		legal: 'For reference, no legal force. Để tham khảo, không có giá trị pháp lý.',
		method: 'geodesic area of merged atoms, WGS 84',
		sources: figures.area.sources,
		[MEMBER]: proposal
	};
	return { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: land }] };
}

/** A proposal read from a file, and what of the drawn land it does not hold, in ha. */
export interface ReadFile {
	proposal: Proposal;
	/** Land of the file outside the proposal, and land of the proposal outside the file. 0 for our own files. */
	missedHa: number;
	addedHa: number;
	/** True when the file holds a proposal of ours but draws other land: the land drawn was read. */
	redrawn: boolean;
	/** Features that were not read, and why. */
	leftOut: readonly LeftOut[];
}

/** Land is the same when less than this of it differs: files of other programs round coordinates. */
const SAME_HA = 1;
const SAME_SHARE = 1e-3;
/** Less than a square metre is the rounding of an overlay. */
const NOTHING_HA = 1e-4;

/** Lines drawn finer than this would take minutes to hold against the atoms. */
const MAX_CORNERS = 50_000;

type Paths = ReturnType<typeof clipper2.read>;

const apartHa = (land: Paths, other: Paths): number => {
	const ha = clipper2.areaHa(clipper2.difference(land, other));
	return ha > NOTHING_HA ? ha : 0;
};

/** What drawn land and a proposal do not share, in ha. */
function differenceOf(boundaries: Boundaries, proposal: Proposal, drawn: Paths) {
	const land = proposalLand(boundaries, proposal);
	const own = land ? clipper2.read(land) : [];
	return { missedHa: apartHa(drawn, own), addedHa: apartHa(own, drawn) };
}

/** The atoms of which more than half lies in the drawn land. */
function atomsIn(boundaries: Boundaries, drawn: Paths): string[] {
	const bounds = clipper2.boundsOf(drawn);
	return boundaries.atoms.flatMap(({ atom }) => {
		const outline = boundaries.outline([atom]);
		if (!boundsTouch(boundsOf(outline), bounds)) return [];
		const common = clipper2.areaHa(clipper2.intersection(clipper2.read(outline), drawn));
		return common * 2 > areaHa(outline) ? [atom] : [];
	});
}

/** The proposal that a feature carries as we wrote it; null when it carries none or one that cannot be read. */
function carried({ properties }: GeoFeature): Proposal | null {
	if (properties[MEMBER] === undefined) return null;
	try {
		return readProposal(properties[MEMBER]);
	} catch (error) {
		if (error instanceof CodedError) return null;
		throw error;
	}
}

/**
 * Reads a proposal from the features of a file. Our own file comes back as it was as long as the land drawn in it
 * is still that of the proposal; otherwise the land drawn wins and becomes the atoms of which more than half
 * lies inside, with how far that is off. Throws `geojson-invalid` (no land), `proposal-outside` (no atom is half
 * inside), `geometry-too-fine`.
 */
export function fromGeoJson(boundaries: Boundaries, file: GeoFile, vintage: VintageId): ReadFile {
	const leftOut: LeftOut[] = [...file.leftOut];
	const found = file.features.flatMap((feature) => {
		const land = landOf(feature);
		if (typeof land !== 'string') return [{ feature, land: land.geometry }];
		leftOut.push({ index: feature.index, id: feature.id, code: land });
		return [];
	});
	const [first] = found;
	if (!first) throw new CodedError('geojson-invalid', { what: 'no-polygon' });
	const corners = found.reduce((sum, { land }) => sum + land.coordinates.flat(2).length, 0);
	if (corners > MAX_CORNERS) throw new CodedError('geometry-too-fine', { corners: MAX_CORNERS });
	const drawn = clipper2.union(found.map(({ land }) => clipper2.read(land)));
	const own = carried(first.feature);
	if (own) {
		const off = differenceOf(boundaries, own, drawn);
		const same = Math.max(SAME_HA, clipper2.areaHa(drawn) * SAME_SHARE);
		if (off.missedHa + off.addedHa <= same) return { proposal: own, ...off, redrawn: false, leftOut };
	}
	const atoms = atomsIn(boundaries, drawn);
	if (atoms.length === 0) throw new CodedError('proposal-outside');
	const name = textOf(new PropertyReader().one(first.feature.properties, 'name'));
	// What was typed of the old land (its cuts, its people) is not true of the new.
	const proposal = own
		? { ...own, atoms, parts: [], population: null }
		: { ...emptyProposal(vintage, atoms), name: name ?? '' };
	return {
		proposal,
		...differenceOf(boundaries, proposal, drawn),
		redrawn: first.feature.properties[MEMBER] !== undefined,
		leftOut
	};
}
