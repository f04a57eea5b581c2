import type { Handle } from '@sveltejs/kit';
import { COUNTRY_PAGE } from '$site';
import { PROVINCE } from './lib/register/province';

const { kind = 'tỉnh', name } = PROVINCE;
const named = COUNTRY_PAGE === null ? `${kind} ${name}` : `các tỉnh, thành của ${name}`;

/** The page as built says of what it is before any script runs. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replaceAll('%province%', named)
	});
