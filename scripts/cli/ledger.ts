import { planLedger, unitLedger } from '../../src/lib/coverage/ledger';
import { ledgerOf } from '../../src/lib/coverage/ledger-find';
import type { Ledger } from '../../src/lib/coverage/ledger-types';
import { qualifierCode, type Figure } from '../../src/lib/domain/figure';
import { heldValue } from '../../src/lib/domain/rounding';
import { REGISTER_DATE } from '../../src/lib/register/dates';
import { PLANS } from '../../src/lib/register/plans';
import { committedBoundaries } from './boundaries';
import type { Command } from './command';
import { figureJson } from './figure-json';
import { dateOf, required, vintageOf } from './options';
import { figureCell } from './rounding';

const orNull = (figure: Figure | null) => figure && figureJson(figure);

function ledgerJson(ledger: Ledger) {
	const { subject, date, event, of, whole, stated, parts, outside, warnings } = ledger;
	return {
		subject,
		date,
		status: event?.status ?? null,
		decision: event?.decision ?? null,
		decided: event?.date ?? null,
		of,
		whole: figureJson(whole),
		stated: orNull(stated),
		parts: parts.map((part) => ({
			code: part.code,
			name: part.name,
			ha: heldValue(part.land),
			qualifier: qualifierCode(part.land),
			at_most_ha: part.atMost && heldValue(part.atMost),
			share: heldValue(part.share),
			whole_unit: part.whole,
			basis: part.basis,
			lines_ha: heldValue(part.lines)
		})),
		outside: orNull(outside),
		warnings
	};
}

function notesOf({ subject, event, date, of, whole, stated, outside, warnings }: Ledger): string[] {
	const state = event ? `, ${event.status}${event.date ? ` ${event.date}` : ''}` : '';
	const units = of.map(
		({ name, code, ended, partly }) =>
			`${name} (${code})${partly ? ', in part' : ''}${ended ? `, ended ${ended}` : ''}`
	);
	return [
		`${subject.name} (${subject.id})${state}; communes on ${date}.`,
		...(units.length > 0 ? [`Of: ${units.join('; ')}.`] : []),
		`Land: ${figureCell(whole) ?? 'unknown'} ha drawn${stated ? `, ${figureCell(stated) ?? ''} ha stated` : ''}.`,
		...(outside ? [`Beyond the province: ${figureCell(outside) ?? ''} ha.`] : []),
		...warnings.map(({ code, about }) => `Mind: ${code}${about ? ` (${about})` : ''}.`)
	];
}

/** Where a plan or a unit of old lies now. ha with four decimals. */
export const ledger: Command = {
	name: 'ledger',
	usage: 'ledger PLAN|UNIT [--date YYYY-MM-DD]',
	summary: `a plan or a unit of any date carried through the mergers; without --date to ${REGISTER_DATE}`,
	options: ['date'],
	operand: 'plan or unit',
	run: (values) => {
		const date = dateOf('date', values['date'] ?? REGISTER_DATE);
		vintageOf('date', date);
		const boundaries = committedBoundaries();
		const found = ledgerOf(boundaries, PLANS, required('plan or unit', values['plan or unit']), date);
		const told =
			found.kind === 'plan'
				? planLedger(boundaries, found.plan, date)
				: unitLedger(boundaries, found.unit, date);
		return {
			json: ledgerJson(told),
			table: {
				head: ['code', 'name', 'ha', 'at_most_ha', 'share_percent', 'whole_unit', 'basis', 'lines_ha'],
				rows: told.parts.map((part) => [
					part.code,
					part.name,
					heldValue(part.land),
					part.atMost && heldValue(part.atMost),
					heldValue(part.share),
					part.whole ? 'yes' : 'no',
					part.basis ?? '–',
					heldValue(part.lines)
				])
			},
			notes: notesOf(told)
		};
	}
};
