import { isErrorCode } from '../domain/errors';
import { byUnitOnly, needsLook, type BatchRow, type Verdict, type VerdictUnit } from '../interchange/verdict';
import type { OutCell, OutTable, TextTable } from '../interchange/table';
import type { PaperCheck } from '../location/paper-checks';
import { PLANS } from '../register/plans';
import { PROJECTS } from '../register/projects';
import { PROPOSALS, SEAT_LIMITS } from '../register/proposals';
import { awayWords, limitWords, questionWords, rowWords, shareWords } from './check-words';
import { errorWords } from './error-words';
import { formatDate, formatNumber, type Language } from './format';
import { m } from './paraglide/messages.js';
import { namedProvince } from './province-words';
import { unitName } from './words';
import { PROVINCE } from '../register/province';
import { PLAN_DATE } from '../register/dates';
import { PRESENT_VINTAGE, vintageById } from '../register/vintages';

/** One column of the verdicts; the same on screen and in every file. */
export interface VerdictColumn {
	id: string;
	label: string;
	text: (row: BatchRow) => string;
	/** Sort key; null sorts last both ways. */
	sort?: (row: BatchRow) => number | string | null;
	numeric?: boolean;
	strong?: boolean;
	long?: boolean;
}

const projectName = (id: string, language: Language) =>
	PROJECTS.find((project) => project.id === id)?.name[language] ?? id;

function unitsText(units: readonly VerdictUnit[] | undefined, language: Language): string {
	if (!units) return '';
	if (units.length === 0) return m.units_none();
	return units
		.map((unit) =>
			unit.share < 1
				? `${unitName(unit, language)} ${shareWords(unit.share, language)}`
				: unitName(unit, language)
		)
		.join(', ');
}

function limitText(verdict: Verdict | null, id: string, language: Language): string {
	const limit = verdict?.limits.find((one) => one.id === id);
	if (!limit) return '';
	const { relation, detail } = rowWords(limit, language);
	return detail === '' ? relation : `${relation}, ${detail}`;
}

const limitName = (id: string, language: Language) =>
	limitWords({ proposal: PROPOSALS.find((one) => one.id === id) ?? null }, language).name;

function checkText({ code, values }: PaperCheck, language: Language): string {
	if (code === 'province') return m.check_outside({ province: namedProvince() });
	if ('broken' in values) return m.refuse_name_broken();
	if (code === 'commune') return m.batch_looks_commune({ stated: String(values['stated']) });
	return code === 'area'
		? m.batch_looks_area()
		: m.batch_looks_project({ name: projectName(String(values['project']), language) });
}

/** What is not in order, or why there is no answer, in a few words. */
function looksText({ code, verdict }: BatchRow, language: Language): string {
	if (!verdict) {
		if (code === null) return '';
		return isErrorCode(code) ? errorWords({ code }) : m.batch_state_asked({ why: questionWords(code) });
	}
	const close = verdict.limits
		.filter(({ relation }) => relation === 'too-close' || relation === 'straddles')
		.map((limit) => `${rowWords(limit, language).relation}: ${limitName(limit.id, language)}`);
	const checks = verdict.checks
		.filter((check) => check.state !== 'ok')
		.map((check) => checkText(check, language));
	return [...checks, ...close].join('; ');
}

function stateText(row: BatchRow): string {
	if (row.state === 'placed') return byUnitOnly(row) ? m.batch_state_unit() : m.batch_state_ok();
	return row.state === 'asked' ? m.batch_short_asked() : m.batch_short_refused();
}

function projectText(verdict: Verdict | null, language: Language): string {
	const near = verdict?.project;
	if (!near) return '';
	const name = projectName(near.id, language);
	return near.meets ? name : `${name}, ${awayWords(near, language)}`;
}

const plansText = (verdict: Verdict | null, language: Language) =>
	(verdict?.plans ?? []).map((id) => PLANS.find((plan) => plan.id === id)?.name[language] ?? id).join('; ');

/** Columns of the verdicts in one language (that of the messages too). */
export function verdictColumns(language: Language): VerdictColumn[] {
	const columns: VerdictColumn[] = [
		{ id: 'name', label: m.batch_col_name(), text: (row) => row.name, strong: true },
		{
			id: 'looks',
			label: m.batch_col_checks(),
			text: (row) => looksText(row, language),
			// What is settled last, whatever it is called.
			sort: (row) => (needsLook(row) ? looksText(row, language) : null),
			long: true
		},
		{ id: 'state', label: m.batch_col_state(), text: stateText },
		{
			id: 'then',
			label: m.batch_col_then({ date: formatDate(PLAN_DATE, language) }),
			text: ({ verdict }) => unitsText(verdict?.then, language)
		},
		{
			id: 'now',
			label: m.batch_col_now({ date: formatDate(vintageById(PRESENT_VINTAGE).from, language) }),
			text: ({ verdict }) => unitsText(verdict?.now, language)
		},
		...SEAT_LIMITS.map((id): VerdictColumn => ({
			id,
			label:
				id === 'present'
					? PROVINCE.seat.short[language]
					: m.limit_version({ sign: PROPOSALS.find((one) => one.id === id)?.sign ?? '' }),
			text: ({ verdict }) => limitText(verdict, id, language),
			sort: ({ verdict }) => verdict?.limits.find((one) => one.id === id)?.distanceM ?? null
		})),
		{
			id: 'plans',
			label: m.batch_col_plans(),
			text: ({ verdict }) => plansText(verdict, language),
			long: true
		},
		{ id: 'project', label: m.batch_col_project(), text: ({ verdict }) => projectText(verdict, language) },
		{
			id: 'margin',
			label: m.batch_col_margin(),
			numeric: true,
			text: ({ verdict }) => (verdict ? formatNumber(verdict.marginM, language, 1) : ''),
			sort: ({ verdict }) => verdict?.marginM ?? null
		}
	];
	return columns.map((column) => ({ sort: (row) => column.text(row) || null, ...column }));
}

/** A cell of the reader's own table; a code with a leading zero stays text. */
function ownCell({ rows, numeric }: TextTable, source: number | null, column: number): OutCell {
	const text = rows[source ?? -1]?.[column] ?? '';
	return numeric && /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The verdicts as a table for a file: the reader's own columns first where there were some, then these. */
export function verdictTable(
	rows: readonly BatchRow[],
	given: TextTable | null,
	language: Language
): OutTable {
	const columns = verdictColumns(language).slice(given ? 1 : 0);
	const metres = (verdict: Verdict | null, id: string): OutCell => {
		const found = verdict?.limits.find((one) => one.id === id)?.distanceM ?? null;
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
		rows: rows.map((row) => {
			const { verdict, source } = row;
			return [
				...(given ? given.head.map((_, k) => ownCell(given, source, k)) : []),
				...columns.map(({ text }) => text(row)),
				verdict ? Number(verdict.place[1].toFixed(7)) : null,
				verdict ? Number(verdict.place[0].toFixed(7)) : null,
				...SEAT_LIMITS.map((id) => metres(verdict, id))
			];
		})
	};
}
