import type { ServiceList } from './service-list';

/** Directives of a content security policy by which pictures and data come in. */
const WIDENED = ['connect-src', 'img-src'] as const;

/** The directives of a page's content security policy, with the hosts of its services and no others let in. */
export function policyWith<Directives extends Partial<Record<(typeof WIDENED)[number], readonly string[]>>>(
	directives: Directives,
	{ origins }: Pick<ServiceList, 'origins'>
): Directives {
	const wider = WIDENED.map((name) => [name, [...(directives[name] ?? []), ...origins]] as const);
	return origins.length > 0 ? { ...directives, ...Object.fromEntries(wider) } : directives;
}
