/** Names of columns told apart as GDAL does: a second `TEN` is `TEN_1`, so that none takes the place of another. */
export function namesApart(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		let apart = name;
		for (let k = 1; taken.has(apart); k += 1) apart = `${name}_${k}`;
		taken.add(apart);
		return apart;
	});
}
