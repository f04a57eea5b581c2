import { qualifierCode } from '../../domain/figure';
import { heldValue } from '../../domain/rounding';
import type { WorkItem } from '../../coverage/worklist';
import type { Language } from '../../i18n/format';
import { workWords } from '../../i18n/work-words';
import { toCsv } from '../../interchange/csv';

/** The worklist as a file: numbers as held, empty where they are not known. */
export const workCsv = (items: readonly WorkItem[], language: Language) =>
	toCsv([
		[
			...[
				'unit',
				'unit_name',
				'plan',
				'name',
				'type',
				'kind',
				'before_percent',
				'after_percent',
				'qualifier'
			],
			...['points', 'ha', 'narrows', 'reason']
		],
		...items.map((item) => [
			item.area?.id ?? null,
			item.area?.name ?? null,
			...[item.plan, item.name, item.type, item.kind],
			item.before && heldValue(item.before),
			item.after && heldValue(item.after),
			item.after && qualifierCode(item.after),
			item.points && heldValue(item.points),
			item.land && heldValue(item.land),
			item.narrows && heldValue(item.narrows),
			workWords(item, language)
		])
	]);
