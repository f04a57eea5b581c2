import { basename } from 'node:path';
import { readPlans } from '../../src/lib/coverage/plan-file';
import { reasonWords } from '../../src/lib/i18n/reason-words';
import { reasonKey, refusedFile, type Reason } from '../../src/lib/interchange/refused/refused-file';
import type { Place } from '../../src/lib/location/reading';
import { fileColumns } from '../../src/lib/interchange/file-columns';
import { statedMatch } from '../../src/lib/coverage/stated-match';
import type { DatedPlan } from '../../src/lib/coverage/types';
import { joinedJson } from '../../src/lib/interchange/answer-json';
import { columnMap, wordedRoles } from './column-map';
import type { Command } from './command';
import { readSource } from './geo-files';
import { joinNotes, joinsJson } from './joins';
import { writeOut } from './measured';
import { required } from './options';
import { Refusal } from './refusal';
import { rounded } from './rounding';

const placeOf = (at: Place | null | undefined) => (at ? at.map((one) => Number(one.toFixed(6))) : null);

/** A plan with its land as drawn, and as its file states it where it does. */
function planJson(plan: DatedPlan) {
	const { drawnHa, statedHa, lessHa, lessPercent, allowedHa, differs } = statedMatch(plan);
	return {
		id: plan.id,
		name: plan.name,
		type: plan.type,
		counts_from: plan.countsFrom,
		drawn_ha: rounded(drawnHa),
		...(statedHa === null
			? {}
			: {
					stated_ha: rounded(statedHa),
					drawn_less_stated_ha: rounded(lessHa),
					drawn_less_stated_percent: rounded(lessPercent),
					explained_ha: rounded(allowedHa),
					differs
				}),
		...(plan.joined ? { joined: joinedJson(plan.joined) } : {})
	};
}

/** Every feature of a file of plans: accepted, repaired, or refused with code and place. */
export const plans: Command = {
	name: 'plans',
	usage:
		'plans --file F [--layer L] [--crs EPSG] [--encoding E] [--join M] [--map name=COLUMN,type=COLUMN,…] [--mended F] [--refused OUT.geojson] [--repaired OUT.geojson]',
	summary:
		'what of a file counts as plans; --refused saves what does not to be mended elsewhere, --mended takes it back, --repaired saves originals of what was put right too; --join joins lines of a drawing over gaps up to M metres',
	options: ['file', 'layer', 'crs', 'encoding', 'join', 'map', 'mended', 'refused', 'repaired'],
	run: async (values) => {
		const path = required('file', values['file']);
		if (values['refused'] !== undefined && values['repaired'] !== undefined)
			throw new Refusal('option-conflict', '--refused does not go with --repaired, which saves both');
		const source = await readSource('file', path, values);
		const { file, id, from, mended, added, joins, notes } = source;
		const columns = columnMap(source, values);
		const read = readPlans(file, { today: new Date().toISOString().slice(0, 10), columns });
		const out = values['refused'] ?? values['repaired'];
		if (out !== undefined) {
			const repaired = values['repaired'] === undefined ? [] : read.repaired;
			const faults = repaired.flatMap(({ codes }) => codes.map((code): Reason => ({ code })));
			const words = [...read.leftOut, ...faults].map((reason) => [reasonKey(reason), reasonWords(reason)]);
			const origin = { id, name: basename(path) };
			writeOut(
				out,
				refusedFile(file, {
					leftOut: read.leftOut,
					repaired,
					source: origin,
					words: Object.fromEntries(words) as Record<string, string>
				})
			);
		}
		const repaired = read.repaired.map(({ index, codes, drawnHa, repairedHa, at }) => ({
			feature: index + 1,
			codes,
			drawn_ha: rounded(drawnHa),
			repaired_ha: rounded(repairedHa),
			at: placeOf(at)
		}));
		const refused = read.leftOut.map(({ index, id: named, code, value = null, at }) => ({
			feature: index + 1,
			id: named,
			code,
			value,
			at: placeOf(at)
		}));
		const all = read.items.map(planJson);
		const differing = all.filter(({ differs = false }) => differs);
		return {
			json: {
				file: id,
				columns: wordedRoles(fileColumns(file, source.format, columns).columns.roles),
				plans: all,
				not_counted: read.notCounted,
				repaired,
				refused,
				mended,
				added,
				mended_of: from?.name ?? null,
				...joinsJson(joins),
				notes
			},
			table: {
				head: ['feature', 'id', 'state', 'codes', 'value', 'place', 'drawn_ha', 'repaired_ha'],
				rows: [
					...repaired.map((one) => [
						one.feature,
						null,
						'repaired',
						one.codes.join(' '),
						null,
						one.at?.join(' ') ?? null,
						one.drawn_ha,
						one.repaired_ha
					]),
					...refused.map((one) => [
						one.feature,
						one.id,
						'refused',
						one.code,
						one.value,
						one.at?.join(' ') ?? null,
						null,
						null
					])
				]
			},
			notes: [
				`${read.items.length} plans, ${repaired.length} of them repaired; ${read.notCounted} not approved, ${refused.length} refused.`,
				...differing.map(
					({ name, drawn_ha, stated_ha, drawn_less_stated_ha, drawn_less_stated_percent }) =>
						`area-differs: ${name}: drawn ${drawn_ha} ha, stated ${stated_ha ?? ''} ha (${drawn_less_stated_ha ?? ''} ha, ${drawn_less_stated_percent ?? ''} %).`
				),
				...(mended + added > 0 ? [`${mended} mended features took their places, ${added} came on top.`] : []),
				...(from
					? [`These are features of ${from.name || from.id}: give that as --file and this one as --mended.`]
					: []),
				...joinNotes(joins),
				...notes.map(({ code, value, ha }) => {
					const about = [value, ha === undefined ? undefined : `${rounded(ha)} ha`].filter(
						(one) => one !== undefined
					);
					return about.length === 0 ? `${code}.` : `${code} (${about.join(', ')}).`;
				})
			]
		};
	}
};
