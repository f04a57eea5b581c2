import { METHOD } from '../coverage/explain';
import { coverageFigures } from '../coverage/figures';
import type { AreaCoverage, CoveragePlan } from '../coverage/types';
import type { Figure } from '../domain/figure';
import { LANGUAGES } from '../domain/language';
import type { Paper, PaperPart } from '../domain/paper';
import type { PlanType } from '../domain/plan';
import type { Measured } from '../interchange/export/coverage-layers';
import { PROVINCE } from '../register/province';
import { sourceOf } from '../register/sources';
import { figureWords } from './figure-words';
import { formatDate, type Language } from './format';
import { m } from './paraglide/messages.js';
import { PLAN_TYPE_WORDS, PRECISION_WORDS } from './words';

const typeWords = (type: string, language: Language) =>
	PLAN_TYPE_WORDS[type as PlanType]?.({}, { locale: language }) ?? type;

function areasPart({ results }: Measured, language: Language): PaperPart {
	const to = { locale: language };
	const told = (figure: Figure) => figureWords(figure, language, { decimals: 2 });
	const row = (area: AreaCoverage) => {
		const { base, covered, percent, gap } = coverageFigures(area);
		const precision = area.precision ? PRECISION_WORDS[area.precision]({}, to) : '–';
		return [area.name, told(base), told(covered), told(percent), told(gap), precision];
	};
	return {
		heading: m.evidence_areas({}, to),
		table: {
			head: [
				m.paper_unit({}, to),
				m.paper_base({}, to),
				m.paper_covered({}, to),
				m.paper_share({}, to),
				m.paper_gap({}, to),
				m.paper_precision({}, to)
			],
			numeric: [false, true, true, true, true, false],
			rows: results.map(row)
		},
		lines: [m.paper_unknown_help({}, to)]
	};
}

function plansPart({ plans, results }: Measured, language: Language): PaperPart {
	const to = { locale: language };
	const counted = new Set(results.flatMap((area) => area.plans.map(({ plan }) => plan)));
	const row = ({ id, name, type, precision }: CoveragePlan) => [
		id,
		name,
		typeWords(type, language),
		PRECISION_WORDS[precision]({}, to)
	];
	return {
		heading: m.evidence_plans({}, to),
		table: {
			head: ['', m.paper_plan({}, to), m.paper_type({}, to), m.paper_precision({}, to)],
			numeric: [false, false, false, false],
			rows: plans.filter(({ id }) => counted.has(id)).map(row)
		},
		lines: []
	};
}

function sourcesPart({ results }: Measured, language: Language): PaperPart {
	const refs = [...new Set(results.flatMap(({ sources }) => sources))].sort();
	return {
		heading: m.evidence_sources({}, { locale: language }),
		table: null,
		lines: refs.map((ref) => {
			const source = sourceOf(ref);
			if (!source) return ref;
			const day = source.date ? `, ${formatDate(source.date, language)}` : '';
			return `${source.title[language]}${day}${source.url ? `: ${source.url}` : ''}`;
		})
	};
}

/** The print page of some figures in each language: what was measured, what was counted, from where. */
export const evidencePapers = (measured: Measured): Paper[] =>
	LANGUAGES.map((language) => {
		const to = { locale: language };
		const { asOf, types, official } = measured;
		return {
			language,
			title: m.evidence_title({}, to),
			lines: [
				m.evidence_line({ date: formatDate(asOf, language) }, to),
				m.paper_types({ types: types.map((type) => typeWords(type, language)).join(', ') || '–' }, to),
				...(official ? [] : [m.paper_own_any({}, to)])
			],
			parts: [areasPart(measured, language), plansPart(measured, language), sourcesPart(measured, language)],
			foot: [
				m.paper_method({ method: `${METHOD.code} ${METHOD.version}` }, to),
				m.evidence_sums({}, to),
				m.paper_legal({ ask: PROVINCE.ask[language] }, to)
			]
		};
	});
