/**
 * An address with these parameters in the place of those of the same name, in whatever case they are written; what
 * else it asks for stays (a `map=` of MapServer, a key of a vendor).
 */
export function withQuery(url: string, parameters: Readonly<Record<string, string | number>>): string {
	const address = new URL(url);
	const named = new Set(Object.keys(parameters).map((name) => name.toLowerCase()));
	for (const name of [...address.searchParams.keys()])
		if (named.has(name.toLowerCase())) address.searchParams.delete(name);
	const asked = Object.entries(parameters).map(([name, value]) => `${name}=${encode(String(value))}`);
	const kept = address.search.replace(/^\?&*|&+$/g, '');
	address.search = [...(kept ? [kept] : []), ...asked].join('&');
	return address.href;
}

/** Some servers know neither `%2C` nor `%3A`. */
const encode = (value: string) =>
	encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');

/** An address without what names a request: where the service itself stands. */
export function joined(url: string, path: string): string {
	const address = new URL(url);
	address.pathname = `${address.pathname.replace(/\/+$/, '')}/${path}`;
	return address.href;
}
