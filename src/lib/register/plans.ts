import { allSpoken } from '../domain/text';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Footprint, PlanningDocument } from '../domain/plan';
import outlines from '$province/plan-outlines.json';
import plans from '$province/plans.json';

type Outlined = Extract<Footprint, { kind: 'polygon' }>;

/** A plan as the file of plans holds it: an outline is in a file of its own. */
export type PlanRow = Omit<PlanningDocument, 'footprint'> & {
	footprint: Exclude<Footprint, Outlined> | Omit<Outlined, 'geometry'>;
};

/** Outlines of plans, WGS 84; the id of each is that of its plan. */
export interface PlanOutlines {
	type: 'FeatureCollection';
	features: readonly (Feature<Polygon | MultiPolygon> & { id: string })[];
}

export const PLAN_ROWS = allSpoken(plans) as readonly PlanRow[];
export const PLAN_OUTLINES = outlines as unknown as PlanOutlines;

/** Puts the outlines into their plans. The check of the data names a plan without its outline: it has no land. */
export function withOutlines(
	rows: readonly PlanRow[],
	{ features }: PlanOutlines
): readonly PlanningDocument[] {
	const byId = new Map(features.map(({ id, geometry }) => [id, geometry]));
	return rows.map((row): PlanningDocument => {
		const { footprint } = row;
		if (footprint.kind !== 'polygon') return { ...row, footprint };
		const geometry = byId.get(row.id);
		return { ...row, footprint: geometry ? { kind: 'polygon', geometry } : { kind: 'none' } };
	});
}

/** Takes the outlines out of plans: what the two files hold. */
export function withoutOutlines(plans: readonly PlanningDocument[]): {
	rows: PlanRow[];
	outlines: PlanOutlines;
} {
	const features = plans.flatMap(({ id, footprint }) =>
		footprint.kind === 'polygon'
			? [{ type: 'Feature' as const, id, properties: {}, geometry: footprint.geometry }]
			: []
	);
	const rows = plans.map((plan): PlanRow => {
		const { footprint } = plan;
		return footprint.kind === 'polygon'
			? { ...plan, footprint: { kind: 'polygon' } }
			: { ...plan, footprint };
	});
	return { rows, outlines: { type: 'FeatureCollection', features } };
}

/**
 * Planning documents known or required, each with its dated steps. A plan whose decision was not found,
 * or is no plan approval, is listed with status `unknown` and does not count as coverage.
 */
export const PLANS = withOutlines(PLAN_ROWS, PLAN_OUTLINES);
