import type { Figure } from '../domain/figure';
import type { Paper, PaperPart } from '../domain/paper';
import type { PlanningDocument, PlanType } from '../domain/plan';
import { COUNTING, surelyFrom } from '../domain/plan';
import type { ReportArea, YearlyReport } from '../interchange/snapshot/yearly-report';
import { PROVINCE } from '../register/province';
import { figureWords } from './figure-words';
import { formatDate, formatNumber, type Language } from './format';
import { m } from './paraglide/messages.js';
import { PLAN_STATUS_WORDS } from './state-words';
import { PLAN_TYPE_WORDS, unitName } from './words';

const COUNTS: Readonly<Record<string, typeof m.report_count_t02>> = {
	T02: m.report_count_t02,
	T04: m.report_count_t04,
	T06: m.report_count_t06
};

/** Types of plan in words, by commas. */
const typesWords = (types: readonly string[], language: Language) =>
	types.map((type) => PLAN_TYPE_WORDS[type as PlanType]({}, { locale: language })).join(', ');

/** The words of a figure of an area, or that it is not known. */
const told = (figure: Figure | undefined, language: Language) =>
	figure ? figureWords(figure, language, figure.unit === 'percent' ? { decimals: 2 } : {}) : '–';

function areasPart(report: YearlyReport, language: Language): PaperPart {
	const to = { locale: language };
	const row = ({ unit, figures }: ReportArea) => [
		unitName(unit, language),
		...['base', 'covered', 'percent', 'gap'].map((name) => told(figures[name], language))
	];
	return {
		heading: report.level === 'district' ? m.report_districts({}, to) : m.report_communes({}, to),
		table:
			report.areas.length === 0
				? null
				: {
						head: [
							m.paper_unit({}, to),
							m.paper_base({}, to),
							m.paper_covered({}, to),
							m.paper_share({}, to),
							m.paper_gap({}, to)
						],
						numeric: [false, true, true, true, true],
						rows: report.areas.map(row)
					},
		lines: [m.report_unknown_units({ count: formatNumber(report.unknown, language) }, to)]
	};
}

function provincePart({ province, before, asOf }: YearlyReport, language: Language): PaperPart {
	const to = { locale: language };
	const { figures } = province;
	const was = before && m.report_before({ date: formatDate(before.date, language) }, to);
	return {
		heading: m.report_province({}, to),
		table: {
			head: [m.paper_day({}, to), m.paper_share({}, to), m.paper_covered({}, to), m.paper_base({}, to)],
			numeric: [false, true, true, true],
			rows: [
				[
					formatDate(asOf, language),
					...['percent', 'covered', 'base'].map((name) => told(figures[name], language))
				],
				...(was ? [[was, told(before, language), '', '']] : [])
			]
		},
		lines: []
	};
}

function countsPart({ counts }: YearlyReport, language: Language): PaperPart {
	const to = { locale: language };
	return {
		heading: m.report_counts({}, to),
		table: {
			head: ['', m.report_with({}, to), m.report_of({}, to), m.paper_share({}, to)],
			numeric: [false, true, true, true],
			rows: counts.map(({ target, withPlan, units, share }) => [
				COUNTS[target]?.({}, to) ?? target,
				...[withPlan, units, share].map((figure) => told(figure, language))
			])
		},
		lines: []
	};
}

/** The step by which a plan came to count, as a day and its decision. */
function approvalOf(plan: PlanningDocument, asOf: string, language: Language): [string, string] {
	const step = plan.events.findLast((event) => {
		const day = surelyFrom(event);
		return COUNTING.includes(event.status) && day !== null && day <= asOf;
	});
	const day = step ? (step.date ?? step.knownBy) : null;
	return [day ? formatDate(day, language) : '–', step?.decision ?? '–'];
}

function plansPart({ plans, asOf }: YearlyReport, language: Language): PaperPart {
	const to = { locale: language };
	return {
		heading: m.report_plans({}, to),
		table: {
			head: [
				m.paper_plan({}, to),
				m.paper_type({}, to),
				m.paper_approved({}, to),
				m.paper_decision({}, to),
				m.paper_stated({}, to),
				m.report_counted({}, to)
			],
			numeric: [false, false, false, false, true, false],
			rows: plans.map(({ plan, counted }) => [
				plan.name[language],
				typesWords([plan.type], language),
				...approvalOf(plan, asOf, language),
				plan.areaHa === null
					? '–'
					: `${formatNumber(plan.areaHa, language, plan.areaHa % 1 === 0 ? 0 : 2)} ha`,
				counted ? m.report_yes({}, to) : m.report_no({}, to)
			])
		},
		lines: []
	};
}

function stepsPart({ steps }: YearlyReport, language: Language): PaperPart {
	const to = { locale: language };
	return {
		heading: m.report_steps({}, to),
		table:
			steps.length === 0
				? null
				: {
						head: [m.paper_day({}, to), m.paper_plan({}, to), m.paper_step({}, to), m.paper_decision({}, to)],
						numeric: [false, false, false, false],
						rows: steps.map(({ plan, event }) => [
							formatDate(event.date ?? event.knownBy ?? '', language),
							plan.name[language],
							PLAN_STATUS_WORDS[event.status]({}, to),
							event.decision ?? '–'
						])
					},
		lines: steps.length === 0 ? [m.report_steps_none({}, to)] : []
	};
}

/** The yearly report in the words of a language. */
export function yearlyPaper(report: YearlyReport, language: Language): Paper {
	const to = { locale: language };
	const { year, asOf, types, method, fingerprint, own, province } = report;
	const figures = formatNumber(report.figures, language);
	return {
		language,
		title: m.report_title({ year }, to),
		lines: [
			m.report_line({ province: unitName(province.unit, language), date: formatDate(asOf, language) }, to),
			m.paper_types({ types: typesWords(types, language) }, to),
			report.differences === 0
				? m.report_equal({ figures }, to)
				: m.report_differs({ count: formatNumber(report.differences, language) }, to),
			...(own.length > 0 ? [m.paper_own({ names: own.join('; ') }, to)] : [])
		],
		parts: [
			provincePart(report, language),
			countsPart(report, language),
			areasPart(report, language),
			plansPart(report, language),
			stepsPart(report, language)
		],
		foot: [
			m.paper_unknown_help({}, to),
			m.paper_method({ method }, to),
			m.report_fingerprint({ fingerprint }, to),
			m.paper_legal({ ask: PROVINCE.ask[language] }, to)
		]
	};
}
