import { readNumber } from '../../domain/number';
import { touchingPairs } from '../../geometry/groups';
import { boundsOf, type Bounds } from '../../geometry/bounds';
import { clipper2 } from '../../geometry/overlay/clipper2';
import type { DossierLand } from './dossier-land';
import type { FieldNames } from './check-fields';
import type { Findings } from './finding';
import { LIMIT_CLASS, LOT_CLASS, type KnownLayer } from './known-layers';

/** A stated area may be off by so much: the grid is not the ellipsoid (0.03 %), and areas are rounded. */
const TOLERANCE = 0.01;
/** Less is the rounding of lines, not land: 10 m². */
const SLIVER_HA = 0.001;

const M2 = 1e-4;

/** A stated area as a number without unit; null for none. */
export function statedValue(value: unknown): number | null {
	const number =
		typeof value === 'number' ? value : typeof value === 'string' ? (readNumber(value)?.value ?? 0) : 0;
	return number > 0 ? number : null;
}

const fits = (stated: number, measured: number) =>
	Math.abs(stated - measured) <= Math.max(TOLERANCE * measured, SLIVER_HA / 2);

function checkStated(
	known: KnownLayer,
	lands: readonly DossierLand[],
	field: string,
	findings: Findings
): void {
	const ofLimit = known.cls.name === LIMIT_CLASS;
	const units = new Set<string>();
	for (const { row, ha } of lands) {
		const stated = statedValue(known.layer.features[row - 1]?.properties[field]);
		if (stated === null) continue;
		const place = { part: known.part, name: known.layer.name, row, field };
		if (fits(stated, ha)) units.add('ha');
		else if (fits(stated * M2, ha)) {
			units.add('m²');
			if (ofLimit) findings.add('area-in-m2', place, { stated, ha: Number((stated * M2).toFixed(4)) });
		} else findings.add('area-differs', place, { stated, measured: Number(ha.toFixed(4)) });
	}
	if (units.size > 1) findings.add('area-units-mixed', { part: known.part, name: known.layer.name, field });
}

/** A square degree holds no more anywhere. */
const HA_OF_SQUARE_DEGREE = 1.25e6;

/** No more than this can two lands share, ha, by the boxes round them. */
function sharedAtMost(a: Bounds, b: Bounds): number {
	const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
	const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
	return Math.max(0, width) * Math.max(0, height) * HA_OF_SQUARE_DEGREE;
}

function checkLots(lots: readonly DossierLand[], limits: readonly DossierLand[], findings: Findings): void {
	const paths = lots.map(({ geometry }) => clipper2.read(geometry));
	const where = ({ known, row }: DossierLand) => ({ part: known.part, name: known.layer.name, row });
	if (limits.length > 0) {
		const limit = clipper2.union(limits.map(({ geometry }) => clipper2.read(geometry)));
		for (const [k, lot] of lots.entries()) {
			const inside = clipper2.areaHa(clipper2.intersection(paths[k] ?? [], limit));
			if (lot.ha - inside > SLIVER_HA) {
				findings.add('lot-outside-limit', where(lot), { ha: Number((lot.ha - inside).toFixed(4)) });
			}
		}
	}
	const bounds = lots.map(({ geometry }) => boundsOf(geometry));
	for (const [i, j] of touchingPairs(bounds)) {
		const [a, b] = [lots[i], lots[j]];
		if (sharedAtMost(bounds[i] as Bounds, bounds[j] as Bounds) <= SLIVER_HA) continue;
		const ha = clipper2.areaHa(clipper2.intersection(paths[i] ?? [], paths[j] ?? []));
		if (!a || !b || ha <= SLIVER_HA) continue;
		findings.add('lots-overlap', where(b), { other: a.row, ha: Number(ha.toFixed(4)) });
	}
}

/** Stated areas against measured ones; lots against the limit of the plan and each other. */
export function checkAreas(
	layers: readonly { known: KnownLayer; names: FieldNames }[],
	lands: readonly DossierLand[],
	findings: Findings
): void {
	for (const { known, names } of layers) {
		const field = names.get(known.cls.name === LIMIT_CLASS ? 'dienTichQH' : 'dienTich');
		const own = lands.filter((land) => land.known === known);
		if (field !== undefined && own.length > 0) checkStated(known, own, field, findings);
	}
	const ofPlan = (name: string) =>
		lands.filter(({ known: { part, cls } }) => part === 'QuyHoach' && cls.name === name);
	checkLots(ofPlan(LOT_CLASS), ofPlan(LIMIT_CLASS), findings);
}
