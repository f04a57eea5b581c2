import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeOthers } from '../../../scripts/tiles/remove-others';

it('an archive of an older name is not served beside the one of today', () => {
	const folder = mkdtempSync(join(tmpdir(), 'tiles-'));
	try {
		for (const name of ['langson.pmtiles', 'province.pmtiles', 'half.part'])
			writeFileSync(join(folder, name), '');
		removeOthers(folder, ['province.pmtiles', 'atoms.topojson']);
		expect(readdirSync(folder)).toEqual(['province.pmtiles']);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
