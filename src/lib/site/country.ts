import type { Overview } from '../country/overview';
import { chooseRegister, registerAddress } from '../country/chosen-register';

/**
 * `$site` of a build that holds all provinces of a country. The pages of a province lie in a folder by its code, each
 * marked `data-province`; the overview and all scripts lie above them.
 */

/** Names what browsers keep of the site's own files: the same for all provinces. */
export const SITE_ID = 'country';

const FOLDER = /\/(\d\d)$/;

/** True on a page of a province; false on the overview, also where the site itself lies in a folder of two digits. */
const inProvince = (): boolean => 'province' in document.documentElement.dataset;

/** The folder of the site's own files, without its last slash, from that of its pages. */
export const siteRoot = (base: string): string =>
	'document' in globalThis && inProvince() ? base.replace(FOLDER, '') : base;

/** Another page takes the place of this one: nothing goes on here. */
function goOn(address: string): Promise<never> {
	location.replace(address);
	return new Promise(() => {});
}

/** Says that the province cannot be had now. There are no words of the app yet: it has no province to speak of. */
function tellMissing(): Promise<never> {
	const line = (lang: string, text: string, link: string) => {
		const words = document.createElement('p');
		const back = document.createElement('a');
		words.lang = lang;
		back.href = new URL('..', location.href.replace(/(\/\d\d\/).*$/, '$1')).href;
		back.textContent = link;
		words.append(`${text} `, back);
		return words;
	};
	const root = document.querySelector('.root');
	const box = document.createElement('div');
	box.className = 'missing-province';
	box.setAttribute('role', 'alert');
	box.append(
		line(
			'vi',
			'Chưa mở được tỉnh, thành này: máy chưa giữ dữ liệu của nó và lúc này không có mạng.',
			'Về bản đồ cả nước'
		),
		line(
			'en',
			'This province cannot be opened: its data are not kept on this device and there is no network now.',
			'Map of the country'
		)
	);
	root?.append(box);
	return new Promise(() => {});
}

/** True for the code of a province; where that cannot be told, it is told there. */
async function isProvince(base: string, code: string): Promise<boolean> {
	try {
		const { provinces } = (await (await fetch(`${base}/overview.json`)).json()) as Overview;
		return provinces.some((one) => one.code === code);
	} catch {
		return true;
	}
}

/**
 * Fetches the register of the page's province before anything reads it. On the overview there is none: an address with
 * the key `province` goes on to that province where there is one, any other page to the overview.
 */
export async function openRegister(base: string): Promise<void> {
	if (!inProvince()) {
		const query = new URLSearchParams(location.search);
		const code = query.get('province');
		if (code !== null && /^\d\d$/.test(code) && (await isProvince(base, code))) {
			query.delete('province');
			const rest = query.size > 0 ? `?${query}` : '';
			return goOn(`${base}/${code}/${rest}${location.hash}`);
		}
		if (location.pathname !== `${base}/`) return goOn(`${base}/`);
		return;
	}
	try {
		const response = await fetch(`${base}/register.json`);
		if (!response.ok) return await tellMissing();
		chooseRegister(await response.text());
	} catch {
		return tellMissing();
	}
}

/** What a worker is named: where it finds the register. */
export const workerName = registerAddress;

/** The page of the whole country, from that of the map of a province. */
export const COUNTRY_PAGE: string | null = '../';

/** A page of any province is the same but for its folder: the copy has those of the first. */
export function pageInCopy(base: string, path: string, parts: readonly string[]): string {
	const first = parts.find((part) => /^\d\d\/$/.test(part));
	const own = path.slice(base.length + 1);
	return first !== undefined && /^\d\d\//.test(own) && own.endsWith('/')
		? `${base}/${first}${own.slice(first.length)}`
		: path;
}

/** The cache of data that are kept once they were used, and whether a file is one of them. */
export const usedData = (base: string, pathname: string): string | null =>
	/^\d\d\/(register\.json|tiles\/[^/]+)$/.test(pathname.slice(base.length + 1))
		? `${SITE_ID} ${base}/provinces`
		: null;
