import type { MultiPolygon, Polygon } from 'geojson';
import type { IsoDate } from '../domain/date';
import { eventAt, inForce, type PlanEvent, type PlanningDocument, type PlanType } from '../domain/plan';
import type { Precision } from '../domain/precision';
import { areaHa } from '../geometry/area';
import { boundsOf, boundsTouch } from '../geometry/bounds';
import { inPolygons } from '../geometry/contains';
import { shareOfLine } from '../geometry/line-share';
import { clipper2 } from '../geometry/overlay/clipper2';
import type { PlaceIndex } from './place-index';
import { shareIn, type Shares } from './shares';
import type { Subject } from './subject';
import { PLAN_VINTAGE } from '../register/vintages';
import { communeOf } from '../boundaries/topology';
import { PROVINCE } from '../register/province';

/**
 * `covers`: its whole units or its lines hold the subject or part of it. `indicative`: the subject meets the area-true disc
 * round the plan's known place. `same-unit`: the plan is somewhere in the same commune or district.
 */
export type PlanRelation = 'covers' | 'indicative' | 'same-unit';

export interface PlanHere {
	plan: PlanningDocument;
	/** The last step known by the day. */
	event: PlanEvent | null;
	inForce: boolean;
	relation: PlanRelation;
	/** Share of the subject under it, 0 to 1; null where its extent is not known. */
	share: number | null;
	precision: Precision;
}

export interface PlansHere {
	plans: readonly PlanHere[];
	/** Plans of one type in force over the same subject; `sure` when both extents are known to whole units. */
	conflicts: readonly { type: PlanType; plans: readonly string[]; sure: boolean }[];
	/** Types no plan in force is known of here. Not known is not none. */
	noneKnown: readonly PlanType[];
}

/** Types every place of a commune or town may be under. */
const EXPECTED: readonly PlanType[] = ['general', 'zoning', 'detailed', 'commune-general'];

function shareUnder(index: PlaceIndex, subject: Subject, drawn: Polygon | MultiPolygon): number {
	const land: MultiPolygon =
		drawn.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [drawn.coordinates] } : drawn;
	if (subject.kind === 'point') return inPolygons(subject.place[0], subject.place[1], land) ? 1 : 0;
	if (subject.kind === 'line') return shareOfLine(subject.line, land);
	const asked = subject.kind === 'area' ? subject.geometry : index.boundaries.outline(subject.atoms);
	if (!boundsTouch(boundsOf(asked), boundsOf(land))) return 0;
	const common = clipper2.intersection(clipper2.read(asked), clipper2.read(land));
	return clipper2.areaHa(common) / areaHa(asked);
}

function atomsOfUnits(
	index: PlaceIndex,
	level: 'province' | 'district' | 'commune',
	codes: readonly string[]
) {
	return index.boundaries.atoms
		.filter((atom) => {
			const own = {
				province: PROVINCE.code,
				district: atom.district,
				commune: communeOf(atom, PLAN_VINTAGE)
			}[level];
			return codes.includes(own);
		})
		.map(({ atom }) => atom);
}

type Found = Pick<PlanHere, 'relation' | 'share'>;

function relationOf(
	index: PlaceIndex,
	subject: Subject,
	shares: Shares,
	plan: PlanningDocument
): Found | null {
	const { footprint } = plan;
	if (footprint.kind === 'none') return null;
	if (footprint.kind === 'units') {
		const share = shareIn(shares, atomsOfUnits(index, footprint.level, footprint.codes));
		if (share > 0) return { relation: 'covers', share };
		const partly = shareIn(shares, atomsOfUnits(index, 'commune', footprint.partly ?? [])) > 0;
		return partly ? { relation: 'same-unit', share: null } : null;
	}
	if (footprint.kind === 'polygon') {
		const { geometry } = footprint;
		const share = shareUnder(index, subject, geometry);
		const relation = plan.precision === 'indicative' ? 'indicative' : 'covers';
		return share > 0 ? { relation, share } : null;
	}
	if (plan.areaHa !== null) {
		const share = shareUnder(index, subject, index.disc(footprint.centre, plan.areaHa));
		if (share > 0) return { relation: 'indicative', share };
	}
	const home = index.atomAt(footprint.centre);
	const same = index.boundaries.atoms.some(
		(atom) =>
			shares.byAtom.has(atom.atom) &&
			(footprint.known === 'district'
				? atom.district === home?.district
				: home !== null && communeOf(atom, PLAN_VINTAGE) === communeOf(home, PLAN_VINTAGE))
	);
	return same ? { relation: 'same-unit', share: null } : null;
}

function conflictsOf(plans: readonly PlanHere[]): PlansHere['conflicts'] {
	const counted = plans.filter((one) => one.inForce && one.relation !== 'same-unit');
	return [...new Set(counted.map(({ plan }) => plan.type))].flatMap((type) => {
		const alike = counted.filter(({ plan }) => plan.type === type);
		if (alike.length < 2) return [];
		const sure = alike.every(({ relation }) => relation === 'covers');
		return [{ type, plans: alike.map(({ plan }) => plan.id), sure }];
	});
}

const ORDER: readonly PlanRelation[] = ['covers', 'indicative', 'same-unit'];

/** The plans that apply to a subject on a day, by what is known of their extent. */
export function plansHere(
	index: PlaceIndex,
	subject: Subject,
	shares: Shares,
	plans: readonly PlanningDocument[],
	asOf: IsoDate
): PlansHere {
	const found = plans.flatMap((plan): PlanHere[] => {
		const relation = relationOf(index, subject, shares, plan);
		if (!relation) return [];
		const counts = inForce(plan, asOf);
		return [{ plan, event: eventAt(plan, asOf), inForce: counts, precision: plan.precision, ...relation }];
	});
	found.sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation));
	const known = found
		.filter((one) => one.inForce && one.relation !== 'same-unit')
		.map(({ plan }) => plan.type);
	return {
		plans: found,
		conflicts: conflictsOf(found),
		noneKnown: EXPECTED.filter((type) => !known.includes(type))
	};
}
