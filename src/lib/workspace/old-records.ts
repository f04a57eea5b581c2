import { answer, timely, type Factory } from './database';

/** Records of a table of another database, which is neither made nor changed; none when there is no such database. */
export async function oldRecords(
	factory: Factory,
	name: string,
	table: string,
	patience = 4000
): Promise<unknown[]> {
	const request = factory()?.open(name);
	if (!request) return [];
	let absent = false;
	request.onupgradeneeded = () => {
		absent = true;
		request.transaction?.abort();
	};
	const opening = answer(request).catch((error: unknown) => {
		if (absent) return null;
		throw error;
	});
	const database = await timely(opening, patience, () => undefined);
	if (!database) return [];
	try {
		if (!database.objectStoreNames.contains(table)) return [];
		const all = answer(database.transaction(table, 'readonly').objectStore(table).getAll());
		return await timely<unknown[]>(all, patience, () => undefined);
	} finally {
		database.close();
	}
}
