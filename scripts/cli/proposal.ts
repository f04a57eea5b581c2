import type { Boundaries } from '../../src/lib/boundaries/boundaries';
import { BASIS_FACTS, POPULATION_BASES } from '../../src/lib/domain/population';
import { vintageAt } from '../../src/lib/register/vintages';
import { figuresOf } from '../../src/lib/proposal/figures';
import type { ProposalFigures } from '../../src/lib/proposal/figures-by';
import { fromGeoJson, type ReadFile } from '../../src/lib/proposal/file';
import { addUnits, emptyProposal, withBasis, type Proposal } from '../../src/lib/proposal/proposal';
import { fromPublished, presentSeat } from '../../src/lib/proposal/published';
import { scoreboardOf, type Row, type Scoreboard } from '../../src/lib/proposal/scoreboard';
import { subjectOf } from '../../src/lib/proposal/subject';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { STANDARDS, standardById } from '../../src/lib/register/standards';
import { committedBoundaries } from './boundaries';
import { PLAN_DATE } from '../../src/lib/register/dates';
import type { Command, OptionValues } from './command';
import { geoChoice, readFeatures } from './geo-files';
import { dateOf, listOf, oneOf, vintageOf } from './options';
import { Refusal } from './refusal';
import { rounded } from './rounding';

interface Picked {
	proposal: Proposal;
	/** What a file brought beside its proposal; null for anything else. */
	file: Pick<ReadFile, 'missedHa' | 'addedHa' | 'redrawn' | 'leftOut'> | null;
}

async function pick(boundaries: Boundaries, values: OptionValues): Promise<Picked> {
	const ways = ['units', 'id', 'file'].filter((name) => values[name] !== undefined);
	if (ways.length !== 1) throw new Refusal('option-missing', 'give one of --units, --id or --file');
	const vintage = values['vintage']
		? vintageOf('vintage', dateOf('vintage', values['vintage']))
		: vintageAt(PLAN_DATE);
	if (values['id'] !== undefined) {
		const id = oneOf('id', values['id'], ['present', ...PROPOSALS.map((one) => one.id)]);
		return {
			proposal: id === 'present' ? presentSeat(boundaries) : fromPublished(boundaries, id),
			file: null
		};
	}
	if (values['file'] !== undefined) {
		const read = await readFeatures('file', values['file'], geoChoice(values));
		const { proposal, ...file } = fromGeoJson(boundaries, read, vintage.id);
		return { proposal, file };
	}
	const codes = listOf('units', values['units'] ?? '');
	return { proposal: addUnits(boundaries, emptyProposal(vintage.id), vintage.id, codes), file: null };
}

function rowJson(row: Row) {
	return {
		criterion: row.criterion,
		unit: row.unit,
		required: row.required,
		required_classes: row.classes,
		remaining_percent: row.percent,
		actual: rounded(row.actual.exact),
		actual_at_least: rounded(row.actual.atLeast),
		actual_at_most: rounded(row.actual.atMost),
		actual_class: row.actualClass,
		verdict: row.verdict,
		why: row.obstacle,
		margin: rounded(row.margin),
		lacking_wards: row.lackingWards,
		threshold_verified: row.mark !== 'recalled'
	};
}

function figuresJson(figures: ProposalFigures) {
	return {
		area_km2: rounded(figures.area.value),
		published_area_km2: rounded(figures.published?.value ?? null),
		population: figures.people.exact?.value ?? null,
		population_at_least: figures.people.atLeast,
		population_at_most: figures.people.atMost,
		population_year: figures.people.year,
		population_basis: figures.people.basis,
		population_date: BASIS_FACTS[figures.people.basis].date,
		population_contradictory: figures.people.contradictory,
		density: rounded(figures.density.value),
		unit_count: figures.units.length,
		kinds: { phuong: figures.kinds.phường, thi_tran: figures.kinds['thị trấn'], xa: figures.kinds.xã },
		units: figures.units.map((unit) => unit.code),
		partly_taken: figures.fit.partly.map(({ unit }) => unit.code),
		ward_share_percent: rounded(figures.wardShare.value),
		border_km: rounded(figures.border.value),
		pieces: figures.pieces,
		enclaves: figures.enclaves.length,
		compactness: rounded(figures.compactness),
		takings: figures.takings.map(({ unit, taken, left }) => ({
			unit: unit.code,
			name: unit.name,
			taken_km2: rounded(taken.km2),
			taken_population: taken.people.exact?.value ?? null,
			left_km2: rounded(left.km2),
			left_population: left.people.exact?.value ?? null,
			left_pieces: left.pieces
		}))
	};
}

function verdictWord(row: Row): string {
	if (row.verdict !== 'cannot-say') return row.verdict;
	return `cannot say: ${row.obstacle ?? ''}`;
}

function peopleNotes({ people }: ProposalFigures): string[] {
	if (people.basis === 'census-2019') return ['Population: census of 1 April 2019.'];
	return [
		'Population: permanent and temporary residents, list of 2026-09, not a census.',
		...(people.exact ? [] : ['Not known: the land is not made of whole units since 1 July 2025.']),
		...(people.contradictory.length > 0
			? [`The lists of 2025-07 and 2026-09 disagree on ${people.contradictory.join(', ')}.`]
			: [])
	];
}

/** A boundary proposal measured and held against a standard; the scoreboard of the page. */
export const proposal: Command = {
	name: 'proposal',
	usage:
		'proposal --units 05971,… | --id present|city-a|city-b|… | --file F [--layer L] [--crs EPSG] [--encoding E] [--join M] [--standard city-1211|…] [--vintage D] [--population census-2019|residents-2026-09]',
	summary: 'one proposal: figures, neighbours and scoreboard against a standard',
	options: ['units', 'id', 'file', 'standard', 'vintage', 'population', 'layer', 'crs', 'encoding', 'join'],
	run: async (values) => {
		const boundaries = committedBoundaries();
		const picked = await pick(boundaries, values);
		const { file } = picked;
		const proposal =
			values['population'] === undefined
				? picked.proposal
				: withBasis(picked.proposal, oneOf('population', values['population'], POPULATION_BASES));
		const chosen =
			values['standard'] === undefined
				? proposal.standard
				: oneOf(
						'standard',
						values['standard'],
						STANDARDS.map((one) => one.id)
					);
		const standard = chosen === null ? null : standardById(chosen);
		const vintage = values['vintage']
			? vintageOf('vintage', dateOf('vintage', values['vintage'])).id
			: proposal.vintage;
		const figures = figuresOf(boundaries, proposal, vintage);
		const board: Scoreboard | null =
			standard && scoreboardOf(standard, subjectOf(boundaries, proposal, figures), proposal.reductions);
		return {
			json: {
				name: proposal.name,
				vintage,
				...figuresJson(figures),
				unmatched_ha: rounded(file && file.missedHa + file.addedHa),
				redrawn: file?.redrawn ?? false,
				left_out: file?.leftOut ?? [],
				standard: standard && { id: standard.id, rule_book: standard.ruleBook, name: standard.name.vi },
				passed: board?.passed ?? null,
				failed: board?.failed ?? null,
				cannot_say: board?.open ?? null,
				scoreboard: board?.rows.map(rowJson) ?? null
			},
			table: {
				head: ['criterion', 'required', 'actual', 'margin', 'verdict'],
				rows: (board?.rows ?? []).map((row) => [
					row.criterion,
					row.required ?? row.classes.join(', '),
					row.actualClass ?? rounded(row.actual.exact),
					rounded(row.margin),
					verdictWord(row)
				])
			},
			notes: [
				`${proposal.name || 'Proposal'}: ${figures.units.length} communes, ${rounded(figures.area.value) ?? ''} km² measured.`,
				...(file?.redrawn
					? ['The land drawn in the file is not that of the proposal it carries: the land drawn was read.']
					: []),
				...(file?.leftOut ?? []).map(
					({ index, code }) => `Left out of the file, feature ${index + 1}: ${code}.`
				),
				standard ? `Standard: ${standard.name.en}, ${standard.ruleBook}.` : 'No standard chosen.',
				'Areas: geodesic on WGS 84, from generalised boundaries.',
				...peopleNotes(figures)
			]
		};
	}
};
