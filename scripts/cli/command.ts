import type { Refusal } from './refusal';
import type { Table } from './table';

export type OptionValues = Readonly<Record<string, string | undefined>>;

export interface CommandResult {
	/** What `--json` prints. */
	json: Readonly<Record<string, unknown>>;
	/** What is printed without it. */
	table: Table;
	/** Lines under the table. */
	notes: readonly string[];
	/** What makes it fail all the same: printed after the rest, with exit code 2. */
	failure?: Refusal;
}

/** A command of `npm run planning`: its options (all take a value), its operand, and what it does with them. */
export interface Command {
	name: string;
	usage: string;
	summary: string;
	options: readonly string[];
	/** What stands after its name without `--`, as it is called in the values; needed where it is named. */
	operand?: string;
	/** For two that stand after its name; instead of `operand`. */
	operands?: readonly string[];
	run: (values: OptionValues) => CommandResult | Promise<CommandResult>;
}
