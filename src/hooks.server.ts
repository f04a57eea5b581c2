import type { Handle } from '@sveltejs/kit';
import { PROVINCE } from './lib/register/province';

/** The page as built says the name of the province before any script runs. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replaceAll('%province.name%', PROVINCE.name)
	});
