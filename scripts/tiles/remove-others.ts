import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Takes all but the named files out of a folder that is made anew: one of an older name would be served on. */
export function removeOthers(folder: string, kept: readonly string[]): void {
	for (const name of readdirSync(folder))
		if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true });
}
