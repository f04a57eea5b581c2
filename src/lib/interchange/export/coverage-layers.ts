import { METHOD } from '../../coverage/explain';
import { COVERAGE_METHOD, coverageFigures, noneKnownFigure } from '../../coverage/figures';
import type { AreaCoverage, CoverageArea, CoveragePlan } from '../../coverage/types';
import { qualifierCode, type Warning } from '../../domain/figure';
import type { IsoDate } from '../../domain/date';
import { heldValue, roundedAs } from '../../domain/rounding';
import type { SourceRef } from '../../domain/text';
import { areaHa } from '../../geometry/area';
import { PROVINCE } from '../../register/province';
import type { OutCell } from '../table';
import type { OutFeature, OutField, OutGeometry, OutLayer } from '../write/out-layer';

/** Layers that leave the engine: what was measured, what was counted, and what is left. */
export const COVERAGE_LAYERS = ['areas', 'plans', 'gaps'] as const;
export type CoverageLayer = (typeof COVERAGE_LAYERS)[number];

/** What was asked and measured; figures as the engine made them, gaps with their pieces. */
export interface Measured {
	areas: readonly CoverageArea[];
	plans: readonly CoveragePlan[];
	results: readonly AreaCoverage[];
	level: string;
	base: string;
	types: readonly string[];
	asOf: IsoDate;
	/** False where plans or assumptions of a reader's own count: every file says so. */
	official: boolean;
}

type Column<T> = readonly [name: string, type: OutField['type'], value: (row: T) => OutCell];
interface Row {
	land: OutGeometry | null;
}

/** What must be known to read any of these files, in lines: no legal force, whose register, what was asked, how. */
export function aboutOf({ level, base, types, asOf, official }: Measured): string[] {
	const own = [
		'Có đồ án hoặc giả định của người dùng: không phải số liệu của danh mục chính thức.',
		'With plans or assumptions of the reader’s own: not the official register.'
	];
	return [
		`Để tham khảo, không có giá trị pháp lý. Hỏi ${PROVINCE.ask.vi}.`,
		`For reference, no legal force. Ask ${PROVINCE.ask.en}.`,
		...(official ? [] : own),
		`Level: ${level}. Base: ${base}. Plan types: ${types.join(', ') || 'none'}. As of: ${asOf}.`,
		`Method: ${METHOD.code} ${METHOD.version}, ${COVERAGE_METHOD}: union of the plans, clipped to the base; hectares on the ellipsoid WGS 84.`,
		'Ô trống là chưa biết, không phải 0. An empty cell is not known, never 0.'
	];
}

function layerOf<T extends Row>(
	measured: Measured,
	name: CoverageLayer,
	rows: readonly T[],
	columns: readonly Column<T>[]
): OutLayer {
	const at = (wanted: string) => columns.findIndex(([one]) => one === wanted);
	return {
		name,
		fields: columns.map(([field, type]) => ({ name: field, type })),
		features: rows.map((row): OutFeature => ({
			values: columns.map(([, , value]) => value(row)),
			geometry: row.land
		})),
		label: at('name'),
		kind: at('type') < 0 ? null : at('type'),
		about: [`Layer: ${name}.`, ...aboutOf(measured)]
	};
}

const listed = (sources: readonly SourceRef[]) => sources.join(' ') || null;
const warned = (warnings: readonly Warning[]) =>
	warnings.map(({ code, about }) => (about ? `${code}:${about}` : code)).join(' ') || null;

interface AreaRow extends Row {
	area: AreaCoverage;
}

/** What stands behind every figure of an area. */
const GROUNDS: readonly Column<AreaRow>[] = [
	['method', 'text', () => COVERAGE_METHOD],
	['as_of', 'text', ({ area }) => area.asOf],
	['precision', 'text', ({ area }) => area.precision],
	['sources', 'text', ({ area }) => listed(area.sources)],
	['warnings', 'text', ({ area }) => warned(area.warnings)]
];

const figure =
	(name: keyof ReturnType<typeof coverageFigures>) =>
	({ area }: AreaRow) =>
		heldValue(coverageFigures(area)[name]);
const meant =
	(name: keyof ReturnType<typeof coverageFigures>) =>
	({ area }: AreaRow) =>
		qualifierCode(coverageFigures(area)[name]);

const AREA: readonly Column<AreaRow>[] = [
	['id', 'text', ({ area }) => area.id],
	['name', 'text', ({ area }) => area.name]
];

/** The areas with their figures, as the table and the command line print them. */
function areasLayer(measured: Measured): OutLayer {
	const land = new Map(measured.areas.map(({ id, geometry }) => [id, geometry]));
	const rows = measured.results.map((area) => ({ area, land: land.get(area.id) ?? null }));
	return layerOf(measured, 'areas', rows, [
		...AREA,
		['base_ha', 'number', figure('base')],
		['covered_ha', 'number', figure('covered')],
		['percent', 'number', figure('percent')],
		['qualifier', 'text', meant('percent')],
		['overlap_ha', 'number', figure('overlap')],
		['gap_ha', 'number', figure('gap')],
		['indic_ha', 'number', figure('indicative')],
		['plans', 'text', ({ area }) => area.plans.map(({ plan }) => plan).join(' ') || null],
		...GROUNDS
	]);
}

/** The land under no known plan, by area: all of it where no plan is known. */
function gapsLayer(measured: Measured): OutLayer {
	const whole = new Map(measured.areas.map(({ id, geometry }) => [id, geometry]));
	const rows = measured.results.map((area) => ({
		area,
		land: area.percent === null ? (whole.get(area.id) ?? null) : (area.pieces?.gap ?? null)
	}));
	return layerOf(measured, 'gaps', rows, [
		...AREA,
		['none_known', 'number', ({ area }) => heldValue(noneKnownFigure(area))],
		['gap_ha', 'number', figure('gap')],
		['qualifier', 'text', meant('gap')],
		['base_ha', 'number', figure('base')],
		...GROUNDS
	]);
}

interface PlanRow extends Row {
	plan: CoveragePlan;
}

/** The plans that were counted, with their footprints. */
function plansLayer(measured: Measured): OutLayer {
	const rows = measured.plans.map((plan): PlanRow => ({ plan, land: plan.geometry }));
	const columns: Column<PlanRow>[] = [
		['id', 'text', ({ plan }) => plan.id],
		['name', 'text', ({ plan }) => plan.name],
		['type', 'text', ({ plan }) => plan.type],
		['land_ha', 'number', ({ plan }) => roundedAs(areaHa(plan.geometry))],
		['known_to', 'text', ({ plan }) => plan.known],
		['method', 'text', () => 'geodesic-area'],
		['as_of', 'text', () => measured.asOf],
		['precision', 'text', ({ plan }) => plan.precision],
		['sources', 'text', ({ plan }) => listed(plan.sources)],
		['warnings', 'text', ({ plan }) => warned(plan.warnings)]
	];
	return layerOf(measured, 'plans', rows, columns);
}

const LAYERS: Readonly<Record<CoverageLayer, (measured: Measured) => OutLayer>> = {
	areas: areasLayer,
	plans: plansLayer,
	gaps: gapsLayer
};

/** One of the layers of what was measured. Unknown stays empty. */
export const coverageLayer = (measured: Measured, layer: CoverageLayer): OutLayer => LAYERS[layer](measured);
