import * as v from 'valibot';
import { count, isoDate, sourceRef } from './common';

const id = v.pipe(v.string(), v.regex(/^\d{4}$/));

const vintage = v.pipe(
	v.strictObject({
		id,
		letter: v.pipe(v.string(), v.regex(/^[a-z]$/)),
		from: isoDate,
		to: v.nullable(isoDate),
		asOf: isoDate,
		communeCount: count,
		source: sourceRef,
		hasDistricts: v.boolean()
	}),
	v.check(({ from, to, asOf }) => from <= asOf && (to === null || asOf <= to), 'day-outside-its-boundaries')
);

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

export const vintagesSchema = v.pipe(
	v.strictObject({
		roles: v.strictObject({ plan: id, present: id, lastWithDistricts: v.nullable(id) }),
		atomCount: count,
		districtCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
		vintages: v.pipe(v.array(vintage), v.minLength(1))
	}),
	v.check(
		({ vintages: all }) => new Set(all.map(({ letter }) => letter)).size === all.length,
		'letter-twice'
	),
	v.check(
		({ vintages: all }) =>
			all.every(({ to }, i) => (to === null ? undefined : dayAfter(to)) === all[i + 1]?.from),
		'boundaries-with-a-gap-in-time'
	),
	v.check(({ roles, vintages: all }) => all.some(({ id }) => id === roles.plan), 'role-unknown'),
	v.check(({ roles, vintages: all }) => all.at(-1)?.id === roles.present, 'present-not-last'),
	v.check(
		({ roles, vintages: all }) =>
			(all.findLast(({ hasDistricts }) => hasDistricts)?.id ?? null) === roles.lastWithDistricts,
		'last-with-districts'
	)
);
