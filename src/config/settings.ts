/** All settings of the program in one table: what docs/self-hosting.md lists, what is refused, what is shown by `config check`. */
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { networks } from './networks.ts'

export type Config = { [Key in SettingKey]: z.output<(typeof settings)[Key]['schema']> }
export type SettingKey = keyof typeof settings
type Setting<Schema extends z.ZodType = z.ZodType> = {
  /** The command line option, where it differs from the key. */
  flag?: string
  variables: readonly string[]
  schema: Schema
  example: string
  secret?: true
  help: string
}

const setting = <Schema extends z.ZodType>(one: Setting<Schema>): Setting<Schema> => one

const port = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(0, 'must be 0 to 65535')
  .max(65_535, 'must be 0 to 65535')
const url = (protocols: RegExp, advice: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), advice)
const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])], 'must be true or false')
  .transform((value) => value === true || value === 'true' || value === '1')
const DATA_FOLDER = fileURLToPath(new URL('../../data', import.meta.url))

export const settings = {
  databaseUrl: setting({
    variables: ['DATABASE_URL'],
    schema: url(/^postgres(ql)?:$/, 'must be a postgres:// URL')
      .nullable()
      .default(null),
    example: 'postgres://whereabouts@db.example.com/whereabouts',
    secret: true,
    help: 'A PostgreSQL server (15 or newer). Without it, the PostgreSQL that npm brings runs in the data folder.',
  }),
  dataFolder: setting({
    flag: 'data',
    variables: ['WHEREABOUTS_DATA_DIR'],
    schema: z.string().min(1, 'must name a folder').default(DATA_FOLDER),
    example: '/var/lib/whereabouts',
    help: 'Where the database, the master key and files live. Default: `data` in the checkout.',
  }),
  host: setting({
    variables: ['WHEREABOUTS_HOST'],
    schema: z.string().min(1, 'must be an address').default('127.0.0.1'),
    example: '0.0.0.0',
    help: 'The address to listen on. The default answers this machine only: put a reverse proxy with TLS before it.',
  }),
  port: setting({
    variables: ['WHEREABOUTS_PORT', 'PORT'],
    schema: port.default(4280),
    example: '8080',
    help: 'The port to listen on; 0 takes a free one.',
  }),
  baseUrl: setting({
    variables: ['WHEREABOUTS_BASE_URL'],
    schema: url(/^https?:$/, 'must be an http:// or https:// URL')
      .transform((text) => text.replace(/\/+$/, ''))
      .nullable()
      .default(null),
    example: 'https://parcels.example.com',
    help: 'Where people reach the program: stands in links and webhook addresses. Default: host and port as they are.',
  }),
  metricsPort: setting({
    variables: ['WHEREABOUTS_METRICS_PORT'],
    schema: port.nullable().default(null),
    example: '9464',
    help: 'A listener of its own for /metrics, on the loopback address. Without it there is none.',
  }),
  role: setting({
    variables: ['WHEREABOUTS_ROLE'],
    schema: z
      .string()
      .default('web,worker')
      .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))])
      .pipe(z.array(z.enum(['web', 'worker'], 'must be web, worker or both, separated by a comma')).min(1)),
    example: 'web,worker',
    help: 'What this process does: answer HTTP (web), work on events and timers (worker), or both.',
  }),
  demo: setting({
    variables: ['WHEREABOUTS_DEMO'],
    schema: flag.nullable().default(null),
    example: 'false',
    help: 'Whether a demo shop is opened. Default: only where the database holds no merchant yet.',
  }),
  devPages: setting({
    variables: ['WHEREABOUTS_DEV_PAGES'],
    schema: flag.default(false),
    example: 'true',
    help: 'Whether staff may see the pages for developers (/dev/understand). With the demo shop they are always there.',
  }),
  masterKey: setting({
    variables: ['WHEREABOUTS_MASTER_KEY'],
    schema: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits (32 bytes, made by `openssl rand -hex 32`)')
      .transform((text): Uint8Array => Buffer.from(text, 'hex'))
      .nullable()
      .default(null),
    example: '64 digits made by `openssl rand -hex 32`',
    secret: true,
    help: 'Seals connection settings and raw messages. Without it, one is made in the data folder (file master.key, readable by the owner only).',
  }),
  trustedProxies: setting({
    variables: ['WHEREABOUTS_TRUSTED_PROXIES'],
    schema: networks,
    example: '127.0.0.1,10.0.0.0/8',
    help: 'Addresses or networks of your reverse proxies: they, and nobody else, are believed about who calls (X-Forwarded-For).',
  }),
  requestsPerMinute: setting({
    variables: ['WHEREABOUTS_REQUESTS_PER_MINUTE'],
    schema: z.coerce.number('must be a number').int('must be a whole number').min(10, 'must be 10 or more').default(1_200),
    example: '1200',
    help: 'How many requests one address may make in a minute; webhooks are not counted.',
  }),
  allowPrivateNetwork: setting({
    variables: ['WHEREABOUTS_ALLOW_PRIVATE_NETWORK'],
    schema: flag.default(false),
    example: 'false',
    help: 'Whether adapters may call addresses of the own network. For tests and a language model of your own; else leave it off.',
  }),
  logLevel: setting({
    variables: ['WHEREABOUTS_LOG_LEVEL'],
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent').default('info'),
    example: 'warn',
    help: 'How much is logged (on stderr, as JSON lines, without personal data).',
  }),
}

/** Read by the tests alone; the program leaves them be when a test starts it. */
export const testVariables = ['WHEREABOUTS_DATA', 'WHEREABOUTS_FULL', 'WHEREABOUTS_NOT_RUN_FILE', 'WHEREABOUTS_CHROMIUM']
