import { getDotPath, safeParse } from 'valibot';
import type { RegisterSchema } from '../../src/lib/register/schema';
import { problem, type Problem } from './problem';

/** Every file of the register has the shape its schema asks for. */
export function checkSchemas(schemas: readonly RegisterSchema[]): Problem[] {
	return schemas.flatMap(({ name, schema, data }) => {
		const result = safeParse(schema, data);
		if (result.success) return [];
		return result.issues.map((issue) =>
			problem('schema-violated', issue.message, `${name}.${getDotPath(issue) ?? ''}`)
		);
	});
}
