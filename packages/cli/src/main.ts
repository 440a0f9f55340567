#!/usr/bin/env node
import { meaningOf } from './disk.ts';
import { run } from './run.ts';

/** What is said can be cut off by who reads it (`| head`), which is no fault, or by a full disk, which is told. */
function stopAtFaultOf(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    process.stderr.write(
      `coalition: what it says cannot be written: ${meaningOf(error) ?? error.message}.\n`,
    );
    process.exit(2);
  });
}

stopAtFaultOf(process.stdout);
stopAtFaultOf(process.stderr);

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
});
