import { readPlanStatus, readPlanType } from '../../coverage/plan-words';
import type { DatedPlan } from '../../coverage/types';
import type { Figure } from '../../domain/figure';
import { readStatedDay } from '../../domain/stated-date';
import { areaHa } from '../../geometry/area';
import { clipper2 } from '../../geometry/overlay/clipper2';
import { statedValue } from './check-areas';
import type { DossierLand } from './dossier-land';
import type { LimitRecord } from './limit-record';
import { statedPlan } from './stated-plan';

/** The area of a plan three times over, ha, and how far they are apart; null value = not known. */
export interface PlanAreas {
	/** As the decision states it. */
	decision: Figure;
	/** Of the polygon of the limit, geodesic on WGS 84. */
	polygon: Figure;
	/** Sum of its lots, each measured; null where there are none. */
	lots: Figure | null;
	/** polygon − decision. */
	polygonLessDecision: Figure;
	/** lots − polygon; null where there are no lots. */
	lotsLessPolygon: Figure | null;
}

/** Why the plan of a dossier does not count. */
export type DossierOpen = 'status-unknown' | 'not-approved' | 'type-unknown' | 'approval-date-missing';

/** A dossier as a plan for coverage. `plan` is null while its status is not approved, or its day or type is not known. */
export interface DossierPlan {
	plan: DatedPlan | null;
	/** Why there is none. */
	open: readonly DossierOpen[];
	areas: PlanAreas;
}

const M2 = 1e-4;

/** dienTichQH in ha; where it fits the polygon in m² only, it was written so (and that is a finding). */
function decisionHa(stated: number | null, polygonHa: number): number | null {
	if (stated === null) return null;
	return Math.abs(stated * M2 - polygonHa) < 0.01 * polygonHa ? stated * M2 : stated;
}

function planAreas(limit: LimitRecord, polygonHa: number, lots: readonly DossierLand[]): PlanAreas {
	const date = readStatedDay(limit.value('ngayQDQH')) ?? '';
	const source = limit.text('soQDQH');
	const told = (value: number | null, method: string): Figure => ({
		value,
		unit: 'ha',
		qualifier: 'exact',
		method,
		date,
		precision: 'official-map',
		sources: source === null ? [] : [source],
		warnings: []
	});
	const stated = decisionHa(statedValue(limit.value('dienTichQH')), polygonHa);
	const lotsHa = lots.length === 0 ? null : lots.reduce((sum, { ha }) => sum + ha, 0);
	return {
		decision: told(stated, 'stated-area'),
		polygon: told(polygonHa, 'geodesic-area'),
		lots: lotsHa === null ? null : told(lotsHa, 'sum-of-lots'),
		polygonLessDecision: told(stated === null ? null : polygonHa - stated, 'difference'),
		lotsLessPolygon: lotsHa === null ? null : told(lotsHa - polygonHa, 'difference')
	};
}

/** The plan that a dossier is of, with its three areas; null where its limit has no land. */
export function dossierPlan(
	limit: LimitRecord,
	limits: readonly DossierLand[],
	lots: readonly DossierLand[]
): DossierPlan | null {
	const united = clipper2.write(clipper2.union(limits.map(({ geometry }) => clipper2.read(geometry))));
	const [only, ...more] = limits;
	const geometry = only && more.length === 0 ? only.geometry : united;
	if (!geometry) return null;
	const areas = planAreas(limit, areaHa(geometry), lots);
	const status = readPlanStatus(limit.text('trangThaiDoAn') ?? '');
	const type =
		readPlanType(limit.text('loaiQuyHoach') ?? '') ?? readPlanType(limit.text('capDoQuyHoach') ?? '');
	const day = readStatedDay(limit.value('ngayQDQH'));
	const counts = status === 'approved' || status === 'adjusted';
	const open: DossierOpen[] = [];
	if (status === null) open.push('status-unknown');
	else if (!counts) open.push('not-approved');
	if (type === null) open.push('type-unknown');
	if (day === null) open.push('approval-date-missing');
	const id = limit.text('maHoSoQH') ?? 'dossier';
	const plan: DatedPlan | null =
		counts && type !== null && day !== null
			? {
					id,
					name: limit.text('tenDoAn') ?? id,
					type,
					geometry,
					precision: 'official-map',
					known: null,
					sources: areas.polygon.sources,
					warnings: [],
					countsFrom: day,
					stated: statedPlan(limit, areas, status, day)
				}
			: null;
	return { plan, open, areas };
}
