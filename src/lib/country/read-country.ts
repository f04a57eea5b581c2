import type { CommuneRow, Overview } from './overview';

async function json(url: string): Promise<unknown> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return response.json();
}

/** The overview of the country and the list of its units, from the folder of the site; null where they cannot be had. */
export async function readCountry(
	folder: string
): Promise<{ overview: Overview; communes: readonly CommuneRow[] } | null> {
	try {
		const [overview, communes] = await Promise.all([
			json(`${folder}overview.json`),
			json(`${folder}communes.json`)
		]);
		return { overview: overview as Overview, communes: communes as readonly CommuneRow[] };
	} catch {
		return null;
	}
}
