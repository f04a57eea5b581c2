import { versionDiff, type VersionPart } from '../../src/lib/coverage/version-diff';
import type { PlanningDocument } from '../../src/lib/domain/plan';
import { fullName } from '../../src/lib/domain/admin-unit';
import { heldValue, roundedAs } from '../../src/lib/domain/rounding';
import { REGISTER_DATE } from '../../src/lib/register/dates';
import { ownRegister } from '../../src/lib/register/own-register';
import { PLANS } from '../../src/lib/register/plans';
import { committedBoundaries } from './boundaries';
import type { Command } from './command';
import { keptLog } from './coverage-input';
import { figureJson } from './figure-json';
import { dateOf, required, vintageOf } from './options';
import { Refusal } from './refusal';
import { figureCell } from './rounding';

/** Set after the id of a plan for its official version, beside the one of the reader's register. */
const OFFICIAL = '@official';

/** The plan of an id in the register, or in the official one. Throws `plan-unknown`. */
function planOf(given: string, plans: readonly PlanningDocument[]): PlanningDocument {
	const official = given.endsWith(OFFICIAL);
	const id = official ? given.slice(0, -OFFICIAL.length) : given;
	const found = (official ? PLANS : plans).find((plan) => plan.id === id);
	if (!found) throw new Refusal('plan-unknown', `"${given}" is no plan of the register`);
	return found;
}

const PARTS = ['before', 'after', 'added', 'removed', 'kept'] as const;

const placesJson = ({ places }: VersionPart) =>
	places.map(({ unit, ha }) => ({ code: unit.code, name: fullName(unit), ha: roundedAs(ha) }));

/** Two versions of a plan, or two plans, against each other. */
export const diff: Command = {
	name: 'diff',
	usage: 'diff A B [--register MINE.json] [--date YYYY-MM-DD]',
	summary: `land added, removed and kept from plan A to plan B, by commune; ID${OFFICIAL} is the version of the official register`,
	options: ['register', 'date'],
	operands: ['plan A', 'plan B'],
	run: (values) => {
		const date = dateOf('date', values['date'] ?? REGISTER_DATE);
		vintageOf('date', date);
		const { plans } = ownRegister(PLANS, keptLog(values['register']));
		const before = planOf(required('plan A', values['plan A']), plans);
		const after = planOf(required('plan B', values['plan B']), plans);
		const told = versionDiff(committedBoundaries(), before, after, date);
		return {
			json: {
				from: { id: before.id, name: before.name.vi },
				to: { id: after.id, name: after.name.vi },
				date,
				...Object.fromEntries(
					PARTS.map((part) => [part, { ...figureJson(told[part].figure), communes: placesJson(told[part]) }])
				)
			},
			table: {
				head: ['part', 'code', 'commune', 'ha'],
				rows: PARTS.flatMap((part) => [
					[part, '–', 'all', heldValue(told[part].figure)],
					...(part === 'before' || part === 'after'
						? []
						: told[part].places.map(({ unit, ha }) => [part, unit.code, fullName(unit), roundedAs(ha)]))
				])
			},
			notes: [
				`From ${before.name.vi} (${before.id}) to ${after.name.vi} (${after.id}): added ${figureCell(told.added.figure) ?? 'unknown'} ha, removed ${figureCell(told.removed.figure) ?? 'unknown'} ha, kept ${figureCell(told.kept.figure) ?? 'unknown'} ha; communes on ${date}.`,
				...(told.added.figure.value === null ? ['One of them has no land that can be drawn.'] : [])
			]
		};
	}
};
