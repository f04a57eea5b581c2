import * as v from 'valibot';
import { CodedError } from '../domain/errors';
import { DEFAULT_BASIS, POPULATION_BASES } from '../domain/population';
import { VINTAGES } from '../register/vintages';
import type { Proposal } from './proposal';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const nonEmpty = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const vintage = v.picklist(VINTAGES.map((one) => one.id));
const code = v.pipe(v.string(), v.regex(/^\d{2,5}$/));
const position = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(2), v.maxLength(3));

const schema = v.object({
	name: v.optional(text(200), ''),
	note: v.optional(text(4000), ''),
	vintage,
	base: v.optional(v.nullable(code), null),
	atoms: v.pipe(v.array(v.pipe(v.string(), v.regex(/^a\d{3}$/))), v.maxLength(999)),
	parts: v.optional(
		v.pipe(
			v.array(
				v.object({
					unit: code,
					vintage,
					line: v.pipe(v.array(position), v.minLength(2), v.maxLength(500)),
					side: v.picklist(['left', 'right'])
				})
			),
			v.maxLength(50)
		),
		[]
	),
	populationBasis: v.optional(v.picklist(POPULATION_BASES)),
	population: v.optional(
		v.nullable(
			v.object({
				value: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000)),
				date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
				source: nonEmpty(300)
			})
		),
		null
	),
	urbanClass: v.optional(
		v.nullable(v.object({ class: v.picklist(['I', 'II', 'III', 'IV', 'V']), source: nonEmpty(300) })),
		null
	),
	standard: v.optional(v.nullable(text(40)), null),
	reductions: v.optional(
		v.pipe(
			v.array(
				v.object({
					id: text(40),
					reason: nonEmpty(300),
					minorityPercent: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))), null)
				})
			),
			v.maxLength(8)
		),
		[]
	)
});

/** Reads a proposal from a link, a file or this machine's store. Throws `proposal-invalid` with where. */
export function readProposal(value: unknown): Proposal {
	const read = v.safeParse(schema, value);
	if (!read.success) {
		const [issue] = read.issues;
		throw new CodedError('proposal-invalid', { where: v.getDotPath(issue) ?? '' });
	}
	const { atoms, populationBasis, ...rest } = read.output;
	const own = { ...rest, atoms: [...new Set(atoms)].sort() };
	return populationBasis && populationBasis !== DEFAULT_BASIS ? { ...own, populationBasis } : own;
}
