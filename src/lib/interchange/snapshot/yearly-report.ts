import { computeCoverage } from '../../coverage/coverage';
import { coverageFigures } from '../../coverage/figures';
import { coverageAreas, coveragePlans } from '../../coverage/register-input';
import type { AdminUnit } from '../../domain/admin-unit';
import type { IsoDate } from '../../domain/date';
import type { Figure } from '../../domain/figure';
import { inForce, surelyFrom, type PlanEvent, type PlanningDocument } from '../../domain/plan';
import { vintageAt, VINTAGES } from '../../register/vintages';
import type { SnapshotData } from './snapshot-data';
import type { SnapshotFigure } from './snapshot-figures';
import type { OpenedSnapshot } from './verify-snapshot';

/** The figures of one area by their names in a snapshot: base, covered, percent, gap; a missing one is not known. */
export interface ReportArea {
	id: string;
	unit: Pick<AdminUnit, 'kind' | 'name'>;
	figures: Readonly<Record<string, Figure>>;
}

/** What a year's report says, from a snapshot alone. */
export interface YearlyReport {
	asOf: IsoDate;
	year: string;
	types: readonly string[];
	method: string;
	fingerprint: string;
	/** Figures computed anew, and in how many places the snapshot differs from itself. */
	figures: number;
	differences: number;
	/** Names of plans that are a reader's own. */
	own: readonly string[];
	province: ReportArea;
	/** Share of the province at the end of the year before, by the same register; null before the first boundaries. */
	before: Figure | null;
	/** By count: urban centres, communes and districts with a plan of their type. */
	counts: readonly { target: string; withPlan: Figure; units: Figure; share: Figure }[];
	level: 'district' | 'commune';
	/** Units of which a plan is known, most covered first. */
	areas: readonly ReportArea[];
	/** How many units there are of which none is known. */
	unknown: number;
	/** Plans in force on the day; `counted`: of the types asked for. */
	plans: readonly { plan: PlanningDocument; counted: boolean }[];
	/** What happened to plans in the year, oldest first. */
	steps: readonly { plan: PlanningDocument; event: PlanEvent; day: IsoDate }[];
}

const NAMES = ['base', 'covered', 'percent', 'overlap', 'gap'] as const;

const figureOf = ({ qualifier, ...rest }: SnapshotFigure): Figure => ({
	...rest,
	qualifier: qualifier === 'unknown' ? 'exact' : (qualifier as Figure['qualifier'])
});

function yearBefore(
	{ boundaries, plans, completeness }: SnapshotData,
	asOf: IsoDate,
	types: readonly string[]
) {
	const day = `${Number(asOf.slice(0, 4)) - 1}-12-31`;
	if (day < (VINTAGES[0]?.from ?? '')) return null;
	const vintage = vintageAt(day).id;
	const areas = coverageAreas(boundaries, {
		level: 'province',
		vintage,
		base: 'unit',
		completeness,
		asOf: day
	});
	const counted = coveragePlans(boundaries, plans, { types, asOf: day });
	const [whole] = computeCoverage({ areas, plans: counted, types, asOf: day, base: 'unit' });
	return whole ? coverageFigures(whole).percent : null;
}

function stepsOf(plans: readonly PlanningDocument[], asOf: IsoDate): YearlyReport['steps'] {
	const from = `${asOf.slice(0, 4)}-01-01`;
	return plans
		.flatMap((plan) =>
			plan.events.flatMap((event) => {
				const day = surelyFrom(event);
				return day !== null && from <= day && day <= asOf ? [{ plan, event, day }] : [];
			})
		)
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/**
 * The report of the year in which a snapshot was taken, from what stands in it: its own figures as they are written,
 * with in how many places they differ from those computed anew. null where its data cannot be read.
 */
export function yearlyReport({ manifest, verdict, data, figures }: OpenedSnapshot): YearlyReport | null {
	if (!data) return null;
	const { as_of: asOf, types } = manifest;
	const vintage = vintageAt(asOf);
	const byKey = new Map(figures.map((figure) => [figure.key, figureOf(figure)]));
	const areaOf = (level: string, { code, kind, name: called }: AdminUnit): ReportArea => ({
		id: code,
		unit: { kind, name: called },
		figures: Object.fromEntries(
			NAMES.flatMap((one) => {
				const figure = byKey.get(`${level}/unit/${code}/${one}`);
				return figure ? [[one, figure]] : [];
			})
		)
	});
	const level = vintage.hasDistricts ? 'district' : 'commune';
	const units = data.boundaries.unitsAt(vintage.id, level).map((unit) => areaOf(level, unit));
	const share = ({ figures: of }: ReportArea) => of['percent']?.value ?? null;
	const known = units.filter((unit) => share(unit) !== null);
	const [whole] = data.boundaries.unitsAt(vintage.id, 'province');
	if (!whole) return null;
	const count = (target: string, name: string) => byKey.get(`count/${target}/${name}`);
	const own = new Set(manifest.own ?? []);
	return {
		asOf,
		year: asOf.slice(0, 4),
		types,
		method: `${manifest.method.code} ${manifest.method.version}`,
		fingerprint: verdict.fingerprint,
		figures: verdict.figures,
		differences: verdict.differences.length,
		own: data.plans.filter(({ id }) => own.has(id)).map(({ name }) => name.vi),
		province: areaOf('province', whole),
		before: yearBefore(data, asOf, types),
		counts: ['T02', 'T04', 'T06'].flatMap((target) => {
			const [withPlan, all, part] = ['with-plan', 'units', 'share'].map((name) => count(target, name));
			return withPlan && all && part ? [{ target, withPlan, units: all, share: part }] : [];
		}),
		level,
		areas: known.sort((a, b) => (share(b) ?? 0) - (share(a) ?? 0)),
		unknown: units.length - known.length,
		plans: data.plans
			.filter((plan) => inForce(plan, asOf))
			.map((plan) => ({ plan, counted: types.includes(plan.type) })),
		steps: stepsOf(data.plans, asOf)
	};
}
