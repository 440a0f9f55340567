/** A throwaway WordPress, from the packages of the system: a database and a site of its own in a temporary folder. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Debian's package lays it. */
const core = '/usr/share/wordpress';

/** What is not installed here, in plain words. */
export function missingHere(): string[] {
  const commands = ['php', 'mariadbd', 'mariadb-install-db'];
  const found = (name: string): boolean =>
    [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'].some((it) => existsSync(path.join(it, name)));
  return [
    ...commands.filter((it) => !found(it)),
    ...(existsSync(`${core}/wp-load.php`) ? [] : ['wordpress']),
  ];
}

export interface WordPress {
  readonly origin: string;
  /** Publishes posts as an author, whom WordPress does not trust with HTML of any kind: what became of each. */
  publish(contents: readonly string[]): { id: number; stored: string }[];
  /** Runs PHP inside of the site, as nobody; gives what it prints. */
  php(code: string): string;
  stop(): void;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

function ran(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', input });
  if (status !== 0) throw new Error(`${command} failed (${String(status)}): ${stderr || stdout}`);
  return stdout;
}

async function until(test: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    if (await test()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} does not start.`);
}

/** A theme of nothing but the post: whatever a package brings or leaves out, the page is the same. */
const theme: Readonly<Record<string, string>> = {
  'style.css': '/*\nTheme Name: Bare\n*/\n',
  'index.php':
    '<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><?php wp_head(); ?></head><body><?php while (have_posts()) { the_post(); the_content(); } wp_footer(); ?></body></html>',
};

/** Starts a WordPress with a plugin in it. */
export async function startWordPress(plugin: string): Promise<WordPress> {
  const folder = mkdtempSync(path.join(tmpdir(), 'coalition-wordpress-'));
  const database = path.join(folder, 'database');
  const socket = path.join(folder, 'mysql.sock');
  const home = path.join(folder, 'site');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const own = process.getuid?.() === 0 ? ['--user=root'] : [];
  ran('mariadb-install-db', [
    '--no-defaults',
    ...own,
    `--datadir=${database}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const mariadb = existsSync('/usr/sbin/mariadbd') ? '/usr/sbin/mariadbd' : 'mariadbd';
  const server = spawn(
    mariadb,
    [
      '--no-defaults',
      ...own,
      `--datadir=${database}`,
      `--socket=${socket}`,
      '--skip-networking',
      `--pid-file=${folder}/pid`,
    ],
    { stdio: 'ignore' },
  );
  cpSync(core, home, {
    recursive: true,
    // Debian links some files to those of other packages, from where they lie.
    dereference: true,
    filter: (file) => existsSync(file) && !/wp-config\.php$|\/wp-content\//.test(file),
  });
  for (const [name, text] of Object.entries(theme)) {
    mkdirSync(path.join(home, 'wp-content/themes/bare'), { recursive: true });
    writeFileSync(path.join(home, 'wp-content/themes/bare', name), text);
  }
  cpSync(plugin, path.join(home, 'wp-content/plugins/coalition-map'), { recursive: true });
  writeFileSync(path.join(home, 'wp-config.php'), configOf(origin, socket));
  await until(() => existsSync(socket), 'MariaDB');
  const web = spawn('php', ['-S', `localhost:${port}`, '-t', home], { stdio: 'ignore' });
  const php = (code: string, before = ''): string => {
    const text = `<?php ${before} require '${home}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${code}`;
    return ran('php', ['-d', 'display_errors=stderr'], text);
  };
  const stop = (): void => {
    web.kill();
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    ran(
      'php',
      [],
      `<?php $db = new mysqli(null, 'root', '', '', 0, '${socket}'); $db->query('CREATE DATABASE wordpress');`,
    );
    php(
      `require ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install('Site', 'admin', 'admin@example.org', false, '', 'not-a-secret'); switch_theme('bare'); $fault = activate_plugin('coalition-map/coalition-map.php'); if (is_wp_error($fault)) { fwrite(STDERR, $fault->get_error_message()); exit(1); }`,
      `define('WP_INSTALLING', true); function wp_mail() { return true; }`,
    );
    await until(
      () =>
        fetch(origin).then(
          ({ ok }) => ok,
          () => false,
        ),
      'PHP',
    );
  } catch (error) {
    stop();
    throw error;
  }
  return {
    origin,
    stop,
    php: (code) => php(code),
    publish: (contents) =>
      JSON.parse(
        php(
          `$contents = json_decode(base64_decode('${Buffer.from(JSON.stringify(contents)).toString('base64')}'));
          $author = wp_insert_user(array('user_login' => 'author', 'user_pass' => 'not-a-secret', 'role' => 'author'));
          wp_set_current_user($author); kses_init();
          if (current_user_can('unfiltered_html')) { fwrite(STDERR, 'The author may write any HTML.'); exit(1); }
          $posts = array();
          foreach ($contents as $content) {
            $id = wp_insert_post(wp_slash(array('post_title' => 'Map', 'post_content' => $content, 'post_status' => 'publish', 'post_author' => $author)));
            $posts[] = array('id' => $id, 'stored' => get_post($id)->post_content);
          }
          echo json_encode($posts);`,
        ),
      ) as { id: number; stored: string }[],
  };
}

function configOf(origin: string, socket: string): string {
  return `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (array('AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT') as $name) define($name, 'not-a-secret');
define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}
