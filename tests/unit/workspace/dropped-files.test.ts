import { describe, expect, it } from 'vitest';
import { walk } from '../../../src/lib/workspace/dropped-files';

type Tree = { [name: string]: Tree | string };

/** Entries as browsers give them: a folder's by the hundred, then none. */
function entryOf(name: string, content: Tree | string, path = ''): FileSystemEntry {
	const fullPath = `${path}/${name}`;
	if (typeof content === 'string') {
		const file = (done: (file: File) => void) => done(new File([content], name));
		return { isDirectory: false, isFile: true, name, fullPath, file } as unknown as FileSystemEntry;
	}
	const createReader = () => {
		const left = Object.entries(content).map(([inside, value]) => entryOf(inside, value, fullPath));
		return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 100)) };
	};
	return { isDirectory: true, isFile: false, name, fullPath, createReader } as unknown as FileSystemEntry;
}

const names = ({ files }: { files: File[] }) =>
	files.map(({ webkitRelativePath, name }) => webkitRelativePath || name);

describe('a folder that was dropped', () => {
	it('is walked: paths from the folder, what systems leave behind passed over', async () => {
		const folder = entryOf('HoSo', {
			QuyHoach: { 'a.shp': 'x', 'a.dbf': 'y' },
			'.DS_Store': 'z',
			'b.xlsx': 'w'
		});
		const dropped = await walk([folder]);
		expect(names(dropped)).toEqual(['HoSo/QuyHoach/a.dbf', 'HoSo/QuyHoach/a.shp', 'HoSo/b.xlsx']);
		expect(dropped.cut).toBe(false);
	});

	it('of more files than come at once is walked whole', async () => {
		const many = Object.fromEntries(Array.from({ length: 250 }, (_, k) => [`${k}.txt`, 'x']));
		expect((await walk([entryOf('many', many)])).files).toHaveLength(250);
	});

	it.each([
		['depth', { depth: 1, entries: 100, bytes: 100 }, ['r/a.txt']],
		['entries', { depth: 9, entries: 2, bytes: 100 }, ['r/a.txt']],
		['bytes', { depth: 9, entries: 100, bytes: 6 }, ['r/a.txt']]
	])('is cut at its limit of %s, and that is told', async (_, limits, wanted) => {
		const dropped = await walk([entryOf('r', { 'a.txt': '12345', z: { 'b.txt': '12345' } })], limits);
		expect(names(dropped)).toEqual(wanted);
		expect(dropped.cut).toBe(true);
	});
});
