import { formatNumber, type Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { unitName } from '../../i18n/words';
import type { BatchResult } from '../../interchange/batch';
import type { OutCell, OutTable } from '../../interchange/table';
import type { LocateAnswer } from '../../location/locate';
import { PROJECTS } from '../../register/projects';
import type { TableColumn } from '../../ui/table-column';
import { awayWords, limitWords, questionWords, refusalWords, rowWords, shareWords } from './words';

const CHECK_LABELS = { province: m.check_outside, commune: m.paper_commune, area: m.paper_area } as const;

function unitsOf(answer: LocateAnswer | null, vintage: '2020' | '2025', language: Language): string {
	const units = answer?.dates.find((date) => date.vintage === vintage)?.units ?? [];
	if (answer && units.length === 0) return m.units_none();
	return units
		.map(({ unit, share }) =>
			share < 1 ? `${unitName(unit, language)} ${shareWords(share, language)}` : unitName(unit, language)
		)
		.join(', ');
}

function limitOf(answer: LocateAnswer | null, id: string, language: Language): string {
	const limit = answer?.limits.find((one) => one.id === id);
	if (!limit) return '';
	const { relation, detail } = rowWords(limit, language);
	return detail === '' ? relation : `${relation}, ${detail}`;
}

/** What is not in order, in a few words. */
function looksOf(answer: LocateAnswer | null, language: Language): string {
	if (!answer) return '';
	const close = answer.limits
		.filter(({ relation }) => relation === 'too-close' || relation === 'straddles')
		.map((limit) => `${rowWords(limit, language).relation}: ${limitWords(limit, language).name}`);
	const checks = answer.checks
		.filter(({ state }) => state !== 'ok')
		.map(({ code, values }) => {
			if (code !== 'project-overlap') return CHECK_LABELS[code]();
			return PROJECTS.find(({ id }) => id === values['project'])?.name[language] ?? '';
		});
	return [...checks, ...close].join('; ');
}

function stateOf({ state, code }: BatchResult): string {
	if (state === 'placed') return m.batch_state_ok();
	return state === 'asked'
		? m.batch_state_asked({ why: questionWords(code ?? '') })
		: refusalWords({ code: code ?? '' });
}

function nearestProject(answer: LocateAnswer | null, language: Language): string {
	const [near] = answer?.projects ?? [];
	if (!near) return '';
	return near.meets
		? near.project.name[language]
		: `${near.project.name[language]}, ${awayWords(near, language)}`;
}

const plansOf = (answer: LocateAnswer | null, language: Language) =>
	(answer?.plans.plans ?? [])
		.filter(({ inForce, relation }) => inForce && relation !== 'same-unit')
		.map(({ plan }) => plan.name[language])
		.join('; ');

/** Columns of the verdicts, the same on screen and in every file. */
export function verdictColumns(language: Language): TableColumn<BatchResult>[] {
	return [
		{ id: 'name', label: m.batch_col_name(), text: (row) => row.name, sort: (row) => row.name, strong: true },
		{ id: 'state', label: m.batch_col_state(), text: stateOf, sort: (row) => row.state },
		{
			id: 'then',
			label: m.batch_col_then(),
			text: ({ answer }) => unitsOf(answer, '2020', language),
			sort: ({ answer }) => unitsOf(answer, '2020', language) || null
		},
		{
			id: 'now',
			label: m.batch_col_now(),
			text: ({ answer }) => unitsOf(answer, '2025', language),
			sort: ({ answer }) => unitsOf(answer, '2025', language) || null
		},
		...(['present', 'city-a', 'city-b'] as const).map((id) => ({
			id,
			label: { present: m.batch_col_present, 'city-a': m.batch_col_a, 'city-b': m.batch_col_b }[id](),
			text: ({ answer }: BatchResult) => limitOf(answer, id, language),
			sort: ({ answer }: BatchResult) => answer?.limits.find((one) => one.id === id)?.distanceM ?? null
		})),
		{ id: 'looks', label: m.batch_col_checks(), text: ({ answer }) => looksOf(answer, language) },
		{ id: 'plans', label: m.batch_col_plans(), text: ({ answer }) => plansOf(answer, language) },
		{ id: 'project', label: m.batch_col_project(), text: ({ answer }) => nearestProject(answer, language) },
		{
			id: 'margin',
			label: m.batch_col_margin(),
			numeric: true,
			text: ({ answer }) => (answer ? formatNumber(answer.subject.marginM, language, 1) : ''),
			sort: ({ answer }) => answer?.subject.marginM ?? null
		}
	];
}

/** The verdicts as a table for a file: the reader's own columns first where there were some, then these. */
export function verdictTable(
	results: readonly BatchResult[],
	given: { head: readonly string[]; rows: readonly (readonly string[])[] } | null,
	language: Language
): OutTable {
	const columns = verdictColumns(language).slice(given ? 1 : 0);
	const metres = (answer: LocateAnswer | null, id: string): OutCell => {
		const found = answer?.limits.find((one) => one.id === id)?.distanceM ?? null;
		return found === null ? null : Number(found.toFixed(1));
	};
	return {
		head: [
			...(given?.head ?? []),
			...columns.map(({ label }) => label),
			'lat_wgs84',
			'lon_wgs84',
			'present_m',
			'city_a_m',
			'city_b_m'
		],
		rows: results.map((result) => {
			const { answer } = result;
			return [
				...(given ? given.head.map((_, k) => given.rows[result.id]?.[k] ?? '') : []),
				...columns.map(({ text }) => text(result)),
				answer ? Number(answer.place[1].toFixed(7)) : null,
				answer ? Number(answer.place[0].toFixed(7)) : null,
				...['present', 'city-a', 'city-b'].map((id) => metres(answer, id))
			];
		})
	};
}
