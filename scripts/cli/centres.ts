import { CENTRES, classAt } from '../../src/lib/register/centres';
import type { Command } from './command';
import { snakeCase } from './snake-case';

const YEARS = [2023, 2025, 2030, 2045] as const;

/** The urban centres of the register. A class is printed with its rule-book. */
export const centres: Command = {
	name: 'centres',
	usage: 'centres',
	summary: 'urban centres with their classes and actions',
	options: [],
	run: () => ({
		json: { centres: snakeCase(CENTRES) },
		table: {
			head: ['id', 'name', 'kind', ...YEARS.map(String), 'since_2026'],
			rows: CENTRES.map((centre) => [
				centre.id,
				centre.name.vi,
				centre.kind,
				...YEARS.map((year) => {
					const state = classAt(centre, year);
					if (!state) return '';
					return state.ruleBook ? `${state.class} (${state.ruleBook})` : state.class;
				}),
				`${centre.since2026.class} (NQ 111/2025, ${centre.since2026.mark})`
			])
		},
		notes: ['Classes of 2025, 2030 and 2045 are what plans set out, not recognitions.']
	})
};
