import { m } from '../../i18n/paraglide/messages.js';

/** What people come to do: where the map opens for it, and, for its picture, what is pressed there. */
export interface Task {
	id: string;
	title: () => string;
	steps: () => string;
	/** What its picture shows, for who does not see it. */
	alt: () => string;
	/** From the folder of the app, in the language of the first visit. */
	address: string;
	press?: string;
}

export const TASKS: readonly Task[] = [
	{
		id: 'gap',
		title: m.help_task_gap,
		steps: m.help_task_gap_steps,
		alt: m.help_task_gap_alt,
		address: '?sel=u:183&base=urban&asof=2026-11-25'
	},
	{
		id: 'city',
		title: m.help_task_city,
		steps: m.help_task_city_steps,
		alt: m.help_task_city_alt,
		address: '?view=boundaries&limit=city-b'
	},
	{
		id: 'compose',
		title: m.help_task_compose,
		steps: m.help_task_compose_steps,
		alt: m.help_task_compose_alt,
		address: '?view=boundaries',
		press: '[data-start]'
	},
	{
		id: 'place',
		title: m.help_task_place,
		steps: m.help_task_place_steps,
		alt: m.help_task_place_alt,
		address: '?view=check&at=21.8537,106.7613'
	},
	{
		id: 'meeting',
		title: m.help_task_meeting,
		steps: m.help_task_meeting_steps,
		alt: m.help_task_meeting_alt,
		address: 'present/?story=city&scene=4'
	}
];

/** Size of the pictures, px; `npm run help-pictures` takes them from the built app. */
export const PICTURE = { width: 720, height: 450 } as const;
