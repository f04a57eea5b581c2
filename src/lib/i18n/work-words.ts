import type { WorkItem } from '../coverage/worklist';
import type { OpenEndKind } from '../coverage/open-ends';
import type { Language } from './format';
import { m } from './paraglide/messages.js';

type Words = (inputs: object, options: { locale?: Language }) => string;

const WORK_WORDS: Readonly<Record<OpenEndKind, Words>> = {
	task: m.work_task,
	unproved: m.work_unproved,
	undated: m.work_undated,
	'type-unknown': m.work_type_unknown,
	boundary: m.work_boundary,
	'boundary-part': m.work_boundary_part
};

const NEEDS_NO_FOOTPRINT: readonly OpenEndKind[] = ['boundary', 'boundary-part'];

/** Why a piece of work is on the list, and what was taken as known to measure it. */
export function workWords({ kind, points }: Pick<WorkItem, 'kind' | 'points'>, locale?: Language): string {
	const options = locale ? { locale } : {};
	const measured = points !== null || NEEDS_NO_FOOTPRINT.includes(kind);
	return measured ? WORK_WORDS[kind]({}, options) : m.work_no_footprint({}, options);
}
