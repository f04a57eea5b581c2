import type { BoardRow } from '../../coverage/target-board';
import type { TargetVerdict } from '../../coverage/target-state';
import { boundariesWords, figureWords } from '../../i18n/figure-words';
import { formatDate, type Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { targetWords } from '../coverage/target-words';

export const VERDICT_WORDS: Readonly<Record<TargetVerdict, () => string>> = {
	met: m.target_state_met,
	open: m.target_state_open,
	short: m.target_state_short,
	unreported: m.target_state_unreported
};

/** The value of a target in words; a lower bound says so. */
export function valueWords({ target, value, qualifier }: BoardRow, language: Language): string {
	if (value === null) return m.unknown();
	if (target.direction === 'milestone') return value >= 1 ? m.target_done() : m.target_not_done();
	const unit = target.unit[language];
	return figureWords({ value, qualifier, unit: unit.startsWith('%') ? 'percent' : 'points' }, language, {
		decimals: Number.isInteger(value) ? 0 : 1,
		suffix: ` ${unit}`
	});
}

/** "tính từ danh mục đồ án đã biết, địa giới từ 1/7/2025" */
export function registerWords({ vintage }: Pick<BoardRow, 'vintage'>, language: Language): string {
	const words = m.target_from_register();
	return vintage === null ? words : `${words}, ${boundariesWords(vintage, language)}`;
}

/** The board as rows of a spreadsheet, head first, in the words of the screen. */
export function boardTable(rows: readonly BoardRow[], asOf: string, language: Language): (string | null)[][] {
	const head = [
		m.table_id(),
		m.table_target(),
		m.table_scope(),
		'2025',
		'2030',
		m.target_state_on({ date: formatDate(asOf, language) }),
		m.table_value(),
		m.table_from(),
		m.table_agency(),
		m.table_clause()
	];
	return [
		head,
		...rows.map((row) => [
			row.target.id,
			row.target.name[language],
			row.target.scope[language],
			targetWords(row.target, 2025, language),
			targetWords(row.target, 2030, language),
			VERDICT_WORDS[row.verdict](),
			row.value === null ? null : valueWords(row, language),
			row.report
				? `${row.report.source}, ${formatDate(row.report.date, language)}`
				: row.value === null
					? null
					: registerWords(row, language),
			row.target.agency[language],
			row.target.clause
		])
	];
}
