import { m } from '../../i18n/paraglide/messages.js';
import TASKS_DATA from './tasks.json';

/** Words of a task: what it is called, how it goes, and what its picture shows, for who does not see it. */
interface TaskWords {
	title: () => string;
	steps: () => string;
	alt: () => string;
}

const WORDS: Readonly<Record<string, TaskWords>> = {
	gap: { title: m.help_task_gap, steps: m.help_task_gap_steps, alt: m.help_task_gap_alt },
	city: { title: m.help_task_city, steps: m.help_task_city_steps, alt: m.help_task_city_alt },
	compose: { title: m.help_task_compose, steps: m.help_task_compose_steps, alt: m.help_task_compose_alt },
	place: { title: m.help_task_place, steps: m.help_task_place_steps, alt: m.help_task_place_alt },
	meeting: { title: m.help_task_meeting, steps: m.help_task_meeting_steps, alt: m.help_task_meeting_alt }
};

/**
 * What people come to do, and where the map opens for it. `npm run help-pictures` takes their pictures from the same
 * rows of `tasks.json`, which say besides what is pressed there first.
 */
export const TASKS = TASKS_DATA.flatMap(({ id, address }) => {
	const words = WORDS[id];
	return words ? [{ id, address, ...words }] : [];
});

/** Size of the pictures, px. */
export const PICTURE = { width: 720, height: 450 } as const;
