import { coverageAreas } from '../../src/lib/coverage/register-input';
import { worklist as workOf, type WorkItem } from '../../src/lib/coverage/worklist';
import { PLAN_TYPES } from '../../src/lib/domain/plan';
import { heldValue } from '../../src/lib/domain/rounding';
import { workWords } from '../../src/lib/i18n/work-words';
import { COMPLETENESS } from '../../src/lib/register/completeness';
import { REGISTER_DATE } from '../../src/lib/register/dates';
import { PLANS } from '../../src/lib/register/plans';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { committedBoundaries } from './boundaries';
import type { Command } from './command';
import { DEFAULT_TYPES, LEVELS } from './coverage-input';
import { figureJson } from './figure-json';
import { dateOf, listOf, oneOf, vintageOf } from './options';
import { Refusal } from './refusal';

const held = (figure: WorkItem['points']) => figure && heldValue(figure);

function itemJson(item: WorkItem) {
	const { plan, name, type, kind, area, before, after, points, land, towardsHalf, narrows } = item;
	const told = (figure: WorkItem['points']) => figure && figureJson(figure);
	return {
		plan,
		name,
		type,
		kind,
		unit: area?.id ?? null,
		unit_name: area?.name ?? null,
		before_percent: told(before),
		after_percent: told(after),
		points: told(points),
		ha: told(land),
		points_below_50: told(towardsHalf),
		narrows_points: told(narrows),
		reason: workWords(item, 'en')
	};
}

/** What is worth finding out: sorted by what it does to the figures. Points and ha with four decimals. */
export const worklist: Command = {
	name: 'worklist',
	usage:
		'worklist [--as-of D] [--level commune|district|town|province|proposal] [--unit CODE] [--types a,b] [--base unit|urban]',
	summary: `open tasks, undated approvals, missing boundaries by what they would add; without --as-of on ${REGISTER_DATE}`,
	options: ['as-of', 'level', 'unit', 'types', 'base'],
	run: (values) => {
		const asOf = dateOf('as-of', values['as-of'] ?? REGISTER_DATE);
		const vintage = vintageOf('as-of', asOf).id;
		const level = oneOf('level', values['level'] ?? 'commune', LEVELS);
		const base = oneOf('base', values['base'] ?? 'unit', ['unit', 'urban']);
		const types = listOf('types', values['types'] ?? DEFAULT_TYPES).map((type) =>
			oneOf('types', type, PLAN_TYPES)
		);
		const boundaries = committedBoundaries();
		const all = coverageAreas(boundaries, {
			level,
			vintage,
			base,
			proposals: PROPOSALS,
			completeness: COMPLETENESS,
			asOf
		});
		const { unit } = values;
		const areas = unit === undefined ? all : all.filter(({ id }) => id === unit);
		if (areas.length === 0) {
			throw new Refusal(
				'option-value',
				`--unit: no unit of level ${level} has the code ${unit ?? ''} on ${asOf}`
			);
		}
		const found = workOf(boundaries, { plans: PLANS, added: [], areas, types, asOf, base });
		const items = unit === undefined ? found : found.filter(({ area }) => area !== null);
		const unmeasured = items.filter(({ points }) => points === null).length;
		return {
			json: { as_of: asOf, level, types, base, items: items.map(itemJson) },
			table: {
				head: ['unit', 'unit_name', 'plan', 'kind', 'before', 'after', 'points', 'ha', 'narrows', 'reason'],
				rows: items.map((item) => [
					item.area?.id ?? '–',
					item.area?.name ?? '–',
					item.plan,
					item.kind,
					held(item.before),
					held(item.after),
					held(item.points),
					held(item.land),
					held(item.narrows),
					workWords(item, 'en')
				])
			},
			notes: [
				`${items.length} items on ${asOf}, ${unmeasured} of them cannot be measured. Types: ${types.join(', ')}. Base: ${base}.`,
				'points, ha: how far the lower bound of the unit rises if this alone were known and approved at its footprint;',
				'narrows: points it takes off the width of "at least … at most …", which ends at 100 while plans may be missing.'
			]
		};
	}
};
