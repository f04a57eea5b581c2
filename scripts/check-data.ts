/** `npm run check`: refuses bad data with a coded list, exit 1. */
import { REGISTER_SCHEMAS } from '../src/lib/register/schema';
import { CHECKS } from './check/all-checks';
import { committedData } from './check/check-data';
import { checkSchemas } from './check/schema';

const data = committedData();
const problems = [
	...checkSchemas(REGISTER_SCHEMAS),
	...Object.values(CHECKS).flatMap((check) => check(data))
];
for (const { code, what, where } of problems) console.error(`${code}\t${where}\t${what}`);
const checks = Object.keys(CHECKS).length + REGISTER_SCHEMAS.length;
if (problems.length > 0) {
	console.error(`\n${problems.length} problems found by ${checks} checks.`);
	process.exitCode = 1;
} else {
	const { units, projects, targets } = data;
	console.log(
		`Data fine: ${checks} checks, ${data.topology.objects.atoms.geometries.length} atoms, ` +
			`${units.communes.length} commune records, ${projects.length} projects, ${targets.length} targets.`
	);
}
