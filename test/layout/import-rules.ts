/** Who may import whom. Each complaint is a sentence that says what to do. */
import { type Area, acquaintances, areaOf, FEATURE_KNOWS, isTest } from './areas.ts'
import type { Import, Source } from './read-source.ts'

export function importComplaints(source: Source): string[] {
  return source.imports.flatMap((one) => {
    const complaint = isTest(source.path) ? insideOf(source.path, one) : judge(source.path, one)
    return complaint ? [`${source.path} imports ${one.specifier}: ${complaint}`] : []
  })
}

/** Packages that a `model/` may use: they compute and do nothing else. */
const PURE_PACKAGES = [
  'zod',
  'd3-geo',
  'libphonenumber-js',
  'date-holidays',
  'tinyld',
  'email-reply-parser',
  'fast-xml-parser',
  'topojson-client',
  'world-atlas',
  'node:crypto',
]

function judge(path: string, one: Import): string | null {
  const from = areaOf(path)
  if (one.target === null) return from.kind === 'feature' && from.model ? judgePackage(one) : null
  const to = areaOf(one.target)
  if (to.kind === 'test') return 'product code never imports from test/; move what both need into src/.'
  if (to.kind === 'web' && from.kind !== 'web') return 'src/ never imports browser code.'
  if (to.kind === 'unknown') return 'this path belongs to no part of the architecture; see docs/architecture.md for the folders.'
  return insideOf(path, one) ?? RULES[from.kind]?.(from, to, one) ?? null
}

function judgePackage(one: Import): string | null {
  if (one.typeOnly || PURE_PACKAGES.includes(one.specifier.replace(/^(@[^/]+\/[^/]+|[^@/][^/]*)\/.*$/, '$1'))) return null
  return 'a model is pure: take the value as a parameter, or move this to a verb; a package that only computes can be added to PURE_PACKAGES in test/layout/import-rules.ts.'
}

/** Only doors: nobody reaches into another feature, platform part or adapter. */
function insideOf(path: string, one: Import): string | null {
  if (one.target === null) return null
  const [from, to] = [areaOf(path), areaOf(one.target)]
  const isDoor = one.target.endsWith('/index.ts')
  if (to.kind === 'feature' && !(from.kind === 'feature' && from.name === to.name) && !isDoor && from.kind !== 'test') {
    return `enter by the door: export it from src/features/${to.name}/index.ts and import from '#features/${to.name}'.`
  }
  if (to.kind === 'platform' && !(from.kind === 'platform' && from.name === to.name) && !isDoor && from.kind !== 'test') {
    return `enter by the door: export it from src/platform/${to.name}/index.ts and import from '#platform/${to.name}'.`
  }
  return null
}

type Rule = (from: Area, to: Area, one: Import) => string | null
const only =
  (kinds: readonly Area['kind'][], advice: string): Rule =>
  (_from, to) =>
    kinds.includes(to.kind) ? null : advice

const RULES: Partial<Record<Area['kind'], Rule>> = {
  shared: only(
    ['shared'],
    'src/shared/ imports only src/shared/; a helper that knows product words belongs to the part whose words it knows.',
  ),
  contracts: only(
    ['shared', 'contracts'],
    'src/contracts/ imports only src/contracts/ and src/shared/; let the contract describe what it needs as a type of its own.',
  ),
  platform: only(
    ['shared', 'contracts', 'platform'],
    'src/platform/ knows no features, adapters or commands; let the caller pass it in (src/app.ts puts the parts together).',
  ),
  config: only(['shared', 'contracts', 'config'], 'src/config.ts only reads settings; it imports src/shared/ and src/contracts/ alone.'),
  simulator: only(['shared', 'contracts', 'simulator'], 'the simulator talks to the product through its public doors (HTTP, mail) only.'),
  web: (_from, to, one) => (to.kind === 'web' || one.typeOnly ? null : 'browser code may import only types from src/ (`import type`).'),
  feature: judgeFeature,
  adapter: judgeAdapter,
}

function judgeFeature(from: Area, to: Area, one: Import): string | null {
  if (from.kind !== 'feature') return null
  if (to.kind === 'adapter')
    return 'features never import adapters; take it from ctx (ctx.carriers, ctx.stores, ctx.channels, ctx.languageModels), which src/app.ts fills.'
  if (to.kind === 'shared' || to.kind === 'contracts') return null
  if (to.kind === 'feature' && to.name === from.name) {
    const staysInModel = !from.model || one.typeOnly || to.model
    return staysInModel ? null : 'a model imports only its own models; what it needs from verbs or queries is passed in as a value.'
  }
  if (to.kind === 'feature') return judgeAcquaintance(from, to.name, one)
  if (to.kind !== 'platform') return 'features know only their own files, doors of other features, contracts, platform and shared.'
  return from.model && !one.typeOnly ? 'a model is pure: no platform; do this in a verb and pass the value in.' : null
}

function judgeAcquaintance(from: { name: string; model: boolean }, other: string, one: Import): string | null {
  if (!(from.name in FEATURE_KNOWS))
    return `src/features/${from.name} is not declared: add it to FEATURE_KNOWS in test/layout/areas.ts and to docs/architecture.md.`
  if (!acquaintances(from.name).has(other)) {
    return `${from.name} may not know ${other}: what happens because of it later is an event to subscribe to, what both need is a smaller feature below both, what is shown is assembled by answers (FEATURE_KNOWS in test/layout/areas.ts).`
  }
  return from.model && !one.typeOnly
    ? 'a model imports only types from other features (`import type`); the value is passed in by the verb.'
    : null
}

function judgeAdapter(from: Area, to: Area): string | null {
  if (from.kind !== 'adapter') return null
  if (to.kind === 'shared' || to.kind === 'contracts') return null
  if (to.kind === 'platform')
    return to.name === 'http-client'
      ? null
      : 'an adapter gets everything it needs as parameters; of the platform it may know only http-client.'
  if (to.kind !== 'adapter') return 'adapters know only contracts, shared and the http client; never features or the app.'
  const isList = from.folder === null
  if (to.name === from.name && (isList || to.folder === from.folder || to.folder === null)) return null
  return 'an adapter imports no other adapter: what several share is a file directly in the folder of their kind, or belongs to src/contracts/ or src/shared/.'
}
