import type { AreaCoverage } from '../../coverage/types';
import { coverageFigures } from '../../coverage/figures';
import { OWN_PLAN } from '../../coverage/own-warning';
import { standingOf, type Standing } from '../../coverage/standing';
import { whyUnknown } from '../../coverage/why-unknown';
import { qualifierCode } from '../../domain/figure';
import { heldValue } from '../../domain/rounding';
import { figureWords, shortWords, type FigureStyle } from '../../i18n/figure-words';
import type { Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { CLASS_WORDS, PRECISION_WORDS } from '../../i18n/words';
import { cssColour, type Colour } from '../../map/colour';
import type { TableColumn } from '../../ui/table-column';
import { toCsv } from '../../interchange/csv';

/** One row: an area, its names, and its rank by gap; null rank where nothing is known. */
export interface CoverageRow {
	area: AreaCoverage;
	name: string;
	parent: string;
	rank: number | null;
}

/** Areas by gap, largest first; areas with no known plan close the table, unranked. */
export function coverageRows(
	areas: readonly AreaCoverage[],
	names: (id: string) => { name: string; parent: string }
): CoverageRow[] {
	const known = areas.filter((area) => area.percent !== null);
	const unknown = areas.filter((area) => area.percent === null);
	known.sort((a, b) => (b.gapHa ?? 0) - (a.gapHa ?? 0));
	return [
		...known.map((area, i) => ({ area, ...names(area.id), rank: i + 1 })),
		...unknown.map((area) => ({ area, ...names(area.id), rank: null }))
	];
}

/** Without the unit, which stands in the heading. */
const CELL: FigureStyle = { suffix: '' };

/** A cell of an area; where there is no land to measure nothing is unknown, and the column of shares says why. */
const cellOf =
	(figure: 'base' | 'covered' | 'gap', language: Language) =>
	({ area }: CoverageRow) =>
		area.baseHa === null ? '–' : figureWords(coverageFigures(area)[figure], language, CELL);

/** A file that does not say how its lines were made is taken as surveyed, and that is said; so are own plans. */
function precisionWords({ precision, warnings }: AreaCoverage): string {
	if (!precision) return '';
	const told = (code: string) => warnings.some((warning) => warning.code === code);
	const remarks = [
		told('precision-not-stated') && m.precision_not_stated(),
		told(OWN_PLAN) && m.table_with_own()
	].filter(Boolean);
	const words = PRECISION_WORDS[precision]();
	return remarks.length > 0 ? `${words} (${remarks.join(', ')})` : words;
}

/** Red only where a target is missed for certain. */
const BAR_COLOURS = {
	met: 'coveredEdge',
	short: 'coverage/short-20',
	open: 'unknownDash',
	unknown: 'unknownDash'
} as const satisfies Record<Standing, Colour>;

/** How an area stands against the target, in words. */
function againstWords(area: AreaCoverage, target: number, language: Language): string {
	const standing = standingOf(area, target);
	if (standing === 'unknown') return CLASS_WORDS[whyUnknown(area)]();
	if (standing === 'open') return m.target_state_open();
	return shortWords(coverageFigures(area).percent, target, language) ?? m.target_met();
}

/** Columns of the table; the words are those of the figure panel. */
export function coverageColumns(target: number, language: Language): TableColumn<CoverageRow>[] {
	return [
		{ id: 'rank', label: m.table_rank(), text: (r) => (r.rank === null ? '–' : String(r.rank)) },
		{ id: 'name', label: m.table_unit(), text: (r) => r.name, sort: (r) => r.name },
		{ id: 'parent', label: m.table_parent(), text: (r) => r.parent, sort: (r) => r.parent, varies: true },
		{
			id: 'base',
			label: m.table_base(),
			numeric: true,
			text: cellOf('base', language),
			sort: ({ area }) => area.baseHa
		},
		{
			id: 'covered',
			label: m.table_covered(),
			numeric: true,
			text: cellOf('covered', language),
			sort: ({ area }) => area.coveredHa
		},
		{
			id: 'gap',
			label: m.table_gap(),
			numeric: true,
			strong: true,
			text: cellOf('gap', language),
			sort: ({ area }) => area.gapHa
		},
		{
			id: 'percent',
			label: m.table_percent(),
			numeric: true,
			text: ({ area }) =>
				area.baseHa === null
					? CLASS_WORDS['no-base']()
					: figureWords(coverageFigures(area).percent, language),
			sort: ({ area }) => area.percent
		},
		{
			id: 'target',
			label: m.table_against({ value: target }),
			text: ({ area }) => againstWords(area, target, language),
			bar: ({ area }) =>
				area.percent === null
					? null
					: {
							from: area.percent / 100,
							to: target / 100,
							tick: target / 100,
							colour: cssColour(BAR_COLOURS[standingOf(area, target)])
						}
		},
		{
			id: 'precision',
			label: m.table_precision(),
			text: ({ area }) => precisionWords(area)
		}
	];
}

/** The table as a file: every figure with its qualifier, method, date, precision and sources. */
export function coverageCsv(
	rows: readonly CoverageRow[],
	facts: { asOf: string; base: string; types: string; target: number | null }
): string {
	const head = [
		'id',
		'name',
		'parent',
		'base',
		'base_ha',
		'covered_ha',
		'overlap_ha',
		'gap_ha',
		'indicative_ha',
		'percent',
		'qualifier',
		'why_unknown',
		'target_percent',
		'against_target',
		'as_of',
		'types',
		'method',
		'precision',
		'sources',
		'warnings'
	];
	return toCsv([
		head,
		...rows.map(({ area, name, parent }) => {
			const figures = coverageFigures(area);
			return [
				area.id,
				name,
				parent,
				facts.base,
				heldValue(figures.base),
				heldValue(figures.covered),
				heldValue(figures.overlap),
				heldValue(figures.gap),
				heldValue(figures.indicative),
				heldValue(figures.percent),
				qualifierCode(figures.percent),
				area.percent === null ? whyUnknown(area) : null,
				facts.target,
				facts.target === null ? null : standingOf(area, facts.target),
				facts.asOf,
				facts.types,
				`union, clip, geodesic area; ${area.kernel ?? 'none'}`,
				area.precision,
				area.sources.join(' '),
				area.warnings.map((w) => (w.about ? `${w.code}:${w.about}` : w.code)).join(' ')
			];
		})
	]);
}
