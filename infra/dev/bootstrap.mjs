// Runs before anything is installed or compiled, with Node's own modules only and in words that an old Node can read.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const inRoot = (...parts) => path.join(root, ...parts);
const began = Date.now();
const say = (sentence) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${sentence}`);

/** Ends with one sentence, after what a program said before it failed. */
function give(up, output) {
  if (output) console.error(output.trimEnd());
  console.error(up);
  process.exit(1);
}

function demandNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  give(`Jalon needs Node 20.19 or later and this is Node ${process.versions.node}: install a newer one and try again.`);
}

/** Runs a Node program without showing what it says, unless it fails. */
function runNode(args, whenItFails) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('error', (error) => give(whenItFails, error.message));
    child.on('close', (code) => (code === 0 ? resolve() : give(whenItFails, said)));
  });
}

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};
const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0');
  return hash.digest('hex');
};
const holds = (file, text) => fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text;

/** Whether what npm says it installed is what the lock file asks, and is still there. */
function isInstalled(locked, stamp, wanted) {
  const installed = readJson(inRoot('node_modules/.package-lock.json'));
  if (!installed) return false;
  if (!Object.keys(installed.packages).every((name) => fs.existsSync(inRoot(name, 'package.json')))) return false;
  if (holds(stamp, wanted)) return true;
  return Object.keys(locked).every((name) => {
    if (name === '') return true;
    const there = installed.packages[name];
    return there ? there.version === locked[name].version : Boolean(locked[name].optional);
  });
}

async function install() {
  const wanted = hashOf([inRoot('package-lock.json')]);
  const stamp = inRoot('node_modules/.jalon-lock');
  const locked = readJson(inRoot('package-lock.json')).packages;
  if (!isInstalled(locked, stamp, wanted)) {
    const names = Object.keys(locked).filter((name) => name !== '' && !locked[name].optional);
    say(`installing ${names.length} packages (npm ci)`);
    const count = () => names.filter((name) => fs.existsSync(inRoot(name, 'package.json'))).length;
    const progress = setInterval(() => say(`  ${count()} of ${names.length} packages`), 5000);
    const npm = process.env.npm_execpath || findNpm();
    await runNode(
      [npm, 'ci', '--no-audit', '--no-fund'],
      'npm ci did not finish: the packages could not be installed, so nothing was started.',
    );
    clearInterval(progress);
    say('packages installed');
  }
  if (!holds(stamp, wanted)) fs.writeFileSync(stamp, wanted);
}

/** npm beside this very Node, when it is not npm that called us. */
function findNpm() {
  const beside = path.dirname(fs.realpathSync(process.execPath));
  const places = ['../lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js'].map((place) =>
    path.resolve(beside, place),
  );
  const others = ['/usr/share/nodejs/npm/bin/npm-cli.js', '/usr/lib/node_modules/npm/bin/npm-cli.js'];
  const found = places.concat(others).find((place) => fs.existsSync(place));
  return found || give('npm was not found beside Node: run this through npm (npm start, npm test).');
}

function sourcesIn(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return sourcesIn(file);
      return /\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name) ? [file] : [];
    });
}

async function compile() {
  const configuration = ['infra/tsconfig.json', 'tsconfig.base.json', 'package-lock.json'].map((file) => inRoot(file));
  const wanted = hashOf(sourcesIn(inRoot('infra/dev')).concat(configuration));
  const stamp = inRoot('infra/dist/.stamp');
  if (holds(stamp, wanted)) return;
  const typescript = inRoot('node_modules/typescript7/bin/tsc');
  await runNode([typescript, '-p', inRoot('infra/tsconfig.json')], 'The launcher in infra/dev does not compile.');
  fs.writeFileSync(stamp, wanted);
  say('launcher compiled');
}

demandNode();
await install();
await compile();
const { runCommand } = await import(pathToFileURL(inRoot('infra/dist/dev/command.js')).href);
await runCommand(process.argv[2], process.argv.slice(3), began);
