// Builds the examples with the newest releases from npm and looks at them in Chromium, against a server that runs:
//     npm install && node try.mjs http://127.0.0.1:7070 [query]
// Leaves a screenshot of each in the folder that it names at the end. Hugo is tried where `hugo` is installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const MODULES = path.join(HERE, 'node_modules');
const server = new URL(process.argv[2] ?? 'http://127.0.0.1:7070');
const query = process.argv[3] ?? '内核';
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-examples-'));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** A copy of an example that asks the server that runs, where the example has a made-up one. */
function copy(name) {
  const to = path.join(work, name);
  fs.cpSync(path.join(HERE, name), to, { recursive: true, filter: (file) => !file.includes('node_modules') });
  const files = fs.statSync(to).isDirectory() ? fs.readdirSync(to, { recursive: true }).map((file) => path.join(to, file)) : [to];
  for (const file of files.filter((one) => fs.statSync(one).isFile())) {
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8')
      .replaceAll('https://talks.example.org', server.origin)
      .replaceAll('talks.example.org', server.host)
      .replaceAll("protocol: 'https'", `protocol: '${server.protocol.slice(0, -1)}'`)
      .replace('https://cdn.jsdelivr.net/npm/algoliasearch@5/dist/lite/builds/browser.umd.js', '/lite.js')
      .replace('https://cdn.jsdelivr.net/npm/instantsearch.js@4', '/instantsearch.js'));
  }
  return to;
}

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.error ?? done.stderr + done.stdout}`);
}

function serve(folder) {
  const site = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    const file = [asked, `${asked}index.html`, `${asked}.html`].map((one) => path.join(folder, one)).find((one) => fs.existsSync(one) && fs.statSync(one).isFile());
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[path.extname(file ?? '.html')] ?? 'application/octet-stream' });
    response.end(file ? fs.readFileSync(file) : 'not here');
  });
  return new Promise((started) => { site.listen(0, '127.0.0.1', () => started({ address: `http://127.0.0.1:${site.address().port}/`, close: () => site.close() })); });
}

async function box(page, name) {
  await page.locator('lectern-box .opener').click();
  await page.keyboard.type(query, { delay: 20 });
  await page.locator('lectern-box [role=option] mark').first().waitFor();
  await page.screenshot({ path: path.join(work, `${name}-box.png`) });
  const found = await page.locator('lectern-box [role=status]').textContent();
  await page.keyboard.press('Escape');
  return found;
}

async function docsearch(page, name) {
  await page.locator('.DocSearch-Button').first().click();
  await page.locator('.DocSearch-Input').pressSequentially(query, { delay: 20 });
  await page.locator('.DocSearch-Hit mark').first().waitFor();
  await page.screenshot({ path: path.join(work, `${name}-docsearch.png`) });
  const hits = await page.locator('.DocSearch-Hit').count();
  await page.locator('.DocSearch-Hit a').first().click();
  await page.waitForURL(`${server.origin}/{talks,events}/**`);
  return `${hits} hits, the first leads to ${page.url()}`;
}

async function instantsearch(page) {
  await page.locator('#searchbox .ais-SearchBox-input').pressSequentially(query, { delay: 20 });
  await page.locator('.ais-Hits-item mark').first().waitFor();
  await page.locator('.ais-RefinementList-checkbox').first().check();
  await page.locator('.ais-RefinementList-item--selected').first().waitFor();
  await page.screenshot({ path: path.join(work, 'instantsearch.png') });
  return `${await page.locator('.ais-Hits-item').count()} hits with a facet ticked`;
}

const EXAMPLES = {
  vitepress: {
    build: (folder) => {
      fs.symlinkSync(MODULES, path.join(folder, 'node_modules'));
      run(process.execPath, [path.join(MODULES, 'vitepress/bin/vitepress.js'), 'build'], folder);
      return path.join(folder, '.vitepress/dist');
    },
    checks: { box, docsearch },
  },
  hugo: {
    build: (folder) => {
      fs.mkdirSync(path.join(folder, 'static'));
      fs.copyFileSync(path.join(MODULES, '@docsearch/js/dist/umd/index.js'), path.join(folder, 'static/docsearch.js'));
      fs.copyFileSync(path.join(MODULES, '@docsearch/css/dist/style.css'), path.join(folder, 'static/docsearch.css'));
      run('hugo', ['--minify'], folder);
      return path.join(folder, 'public');
    },
    checks: { box, docsearch },
  },
  'instantsearch.html': {
    build: (file) => {
      const folder = fs.mkdtempSync(path.join(work, 'page-'));
      fs.copyFileSync(file, path.join(folder, 'index.html'));
      fs.copyFileSync(path.join(MODULES, 'algoliasearch/dist/lite/builds/browser.umd.js'), path.join(folder, 'lite.js'));
      fs.copyFileSync(path.join(MODULES, 'instantsearch.js/dist/instantsearch.production.min.js'), path.join(folder, 'instantsearch.js'));
      return folder;
    },
    checks: { instantsearch },
  },
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
let failed = 0;
for (const [name, example] of Object.entries(EXAMPLES)) {
  if (name === 'hugo' && spawnSync('hugo', ['version']).error) {
    console.log('hugo: not installed, left out');
    continue;
  }
  const site = await serve(example.build(copy(name)));
  for (const [what, check] of Object.entries(example.checks)) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 850 } });
    page.setDefaultTimeout(15000);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    try {
      await page.goto(site.address, { waitUntil: 'networkidle' });
      const told = await check(page, name);
      if (errors.length) throw new Error(errors.join('; '));
      console.log(`${name}: ${what}: ${told}`);
    } catch (error) {
      failed++;
      console.log(`${name}: ${what} FAILED: ${error.message}`);
      await page.screenshot({ path: path.join(work, `${name}-${what}-failed.png`) });
    }
    await page.close();
  }
  site.close();
}
await browser.close();
console.log(`screenshots in ${work}`);
process.exit(failed ? 1 : 0);
