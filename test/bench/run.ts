/**
 * Measures our map beside others: `npm run bench [-- --quick --sizes 60,1000 --rounds 3 --only ours,leaflet --profiles fast
 * --json FILE]`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { verdictsOf } from './aims.ts';
import { benchLaunch } from './browser.ts';
import { bringPeers, buildSite, out, served } from './build.ts';
import { optionsOf, type Options } from './options.ts';
import { take } from './sample.ts';
import { serveCompressed } from './server.ts';
import { cellsOf, type Sample } from './statistics.ts';
import { tablesOf, troubleLines, verdictLines } from './table.ts';

async function measureAll({
  sizes,
  rounds,
  only,
  profiles,
  seconds,
}: Options): Promise<{ samples: Sample[]; version: string }> {
  const pictures = path.join(out, 'pictures');
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const site = await serveCompressed(served);
  const browser = await chromium.launch(benchLaunch());
  const samples: Sample[] = [];
  // What did not finish once is not waited for again.
  const hopeless = new Set<string>();
  for (let round = 1; round <= rounds; round++) {
    for (const size of sizes) {
      for (const profile of profiles) {
        // Each round begins with another one, so that nobody always comes first.
        for (let turn = 0; turn < only.length; turn++) {
          const contestant = only[(turn + round) % only.length];
          const key = `${contestant?.name ?? ''} ${size} ${profile.name}`;
          if (!contestant || hopeless.has(key)) continue;
          const visit = { contestant, size, profile, round, seconds };
          const sample = await take(browser, site, {
            ...visit,
            pictures: round === 1 ? pictures : undefined,
          });
          samples.push(sample);
          if (sample.values.picture === undefined) hopeless.add(key);
          const { picture } = sample.values;
          const told = picture === undefined ? 'no picture' : `${picture.toFixed(0)} ms`;
          console.log(
            `round ${round}  ${key.padEnd(30)} ${told}${sample.trouble ? `  ! ${sample.trouble}` : ''}`,
          );
        }
      }
    }
  }
  const version = browser.version();
  await browser.close();
  await site.close();
  return { samples, version };
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  bringPeers();
  console.log('Building the pages and the data…');
  await buildSite(
    options.only.map(({ name }) => name),
    options.sizes,
  );
  const { samples, version } = await measureAll(options);
  const cells = cellsOf(samples);
  const verdicts = verdictsOf(cells);
  const [cpu] = cpus();
  const machine = { cores: cpus().length, cpu: cpu?.model, node: process.version, chromium: version };
  for (const line of tablesOf(cells)) console.log(line);
  console.log('\nAims');
  for (const line of verdictLines(verdicts)) console.log(line);
  for (const line of troubleLines(samples)) console.log(line);
  const file = path.resolve(options.json ?? path.join(out, 'report.json'));
  await mkdir(path.dirname(file), { recursive: true });
  const made = new Date().toISOString();
  await writeFile(file, `${JSON.stringify({ made, machine, options, cells, verdicts, samples }, null, 1)}\n`);
  console.log(`\n${cpus().length} cores, Chromium ${version}. Written to ${file}`);
  // A peer may be too slow for a size; ours may not.
  const broken = samples.filter(({ side, trouble }) => side !== 'peer' && trouble !== undefined);
  if (broken.length > 0) {
    console.error('A page of ours did not draw all, or could not be used: see the lines with "!".');
    process.exitCode = 1;
  }
}

await main();
