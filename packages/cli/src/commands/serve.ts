import { Refusal } from '@coalition-map/review';
import { asOfIn, command, onePath, type ExitCode } from '../command.ts';
import { datasetsAt } from '../dataset-files.ts';
import { serve } from '../serve.ts';
import { Desk } from '../serve-desk.ts';

/** Shows the explorer, and what is wrong, while data is edited. */
export const serveCommand = command({
  use: 'serve [FOLDER]',
  does: 'show the explorer, and after each save what check finds',
  help: `coalition serve [FOLDER] [--port N] [--open] [--seal] [--as-of YYYY-MM-DD]

Serves the explorer on this machine alone, and watches the datasets of FOLDER, data where left out. After each save of a JSON
file it checks again: here it tells what is new and what is mended, and in the browser the map has the new data, with the
findings above the record that was edited. What cannot be read is told, and the page keeps what it had. Ctrl+C ends.

  --port N              the port, 5173 where left out; 0 for any that is free
  --open                open the browser
  --seal                seal a dataset after each save that leaves no error in it
  --as-of YYYY-MM-DD    take this day for today`,
  flags: {
    port: { type: 'string' },
    open: { type: 'boolean' },
    seal: { type: 'boolean' },
    'as-of': { type: 'string' },
  },
  async run({ project, paths, options, io }): Promise<ExitCode> {
    const { port = '5173', open = false, seal = false } = options;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      throw new Refusal(`--port: got ${port}; wanted a whole number from 0 to 65535.`, 2);
    const asOf = asOfIn(options, io);
    const folder = paths.length > 0 ? onePath('serve', paths, 'folder') : project.path('data', project.root);
    datasetsAt(project, [folder]);
    const desk = new Desk(project, { folder, seal, asOf });
    const stopped = new Promise<void>((done) => process.once('SIGINT', done));
    const served = await serve({ project, desk, folder, port: Number(port), open, out: io.out });
    desk.lines.forEach(io.out);
    io.out(`${served.url} shows ${project.shown(folder)}; Ctrl+C ends.`);
    await stopped;
    await served.close();
    return 0;
  },
});
