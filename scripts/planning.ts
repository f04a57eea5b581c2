/** `npm run --silent planning -- <command> [options] [--json]`: the code of the page on the command line. */
import { runCli } from './cli/run';

const { exitCode, stdout, stderr } = await runCli(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
