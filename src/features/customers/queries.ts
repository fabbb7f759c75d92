import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { ContactKind } from './model/contact-point.ts'
import type { CustomerView, KnownCustomer } from './model/customer.ts'

/** Two workers that see the same person at once take turns. Sorted, so that they never wait for each other. */
export const lockPeople = (ctx: Ctx, keys: string[]) =>
  ctx.db.run(sql`select pg_advisory_xact_lock(k) from (
    select distinct hashtextextended(${`${ctx.merchantId}customer`} || key, 0) as k from unnest(${keys}::text[]) key order by 1) keys`)

/** Everybody who has one of these ids at the store, or one of these contact points anywhere; known longest first. */
export async function knownCustomers(
  ctx: Ctx,
  connectionId: string,
  externalIds: string[],
  emails: string[],
  phones: string[],
): Promise<KnownCustomer[]> {
  const ids = (
    await ctx.db.all(sql<{ id: string }>`
    select customer_id as id from customer_identity where merchant_id = ${ctx.merchantId} and connection_id = ${connectionId} and external_id = any(${externalIds}::text[])
    union
    select customer_id from contact_point where merchant_id = ${ctx.merchantId} and kind = 'email' and ended_at is null and value = any(${emails}::text[])
    union
    select customer_id from contact_point where merchant_id = ${ctx.merchantId} and kind = 'phone' and ended_at is null and value = any(${phones}::text[])`)
  ).map((row) => row.id)
  if (ids.length === 0) return []
  // Three plain reads by id: joined, a plan made while the tables were empty reads them once for each person.
  const [customers, identities, contacts] = await Promise.all([
    ctx.db.all(sql<
      Omit<KnownCustomer, 'externalId' | 'emails' | 'phones'>
    >`select id, name, language, marketing_consent as "marketingConsent", orders_count as "ordersCount"
      from customer where merchant_id = ${ctx.merchantId} and id = any(${ids}::uuid[]) and erased_at is null order by created_at, id`),
    ctx.db.all(sql<{ customerId: string; externalId: string }>`select customer_id as "customerId", external_id as "externalId"
      from customer_identity where merchant_id = ${ctx.merchantId} and connection_id = ${connectionId} and customer_id = any(${ids}::uuid[])`),
    ctx.db.all(sql<Omit<Contact, 'id'>>`select customer_id as "customerId", kind, value from contact_point
      where merchant_id = ${ctx.merchantId} and customer_id = any(${ids}::uuid[]) and ended_at is null order by created_at, value`),
  ])
  const externalIdOf = new Map(identities.map((row) => [row.customerId, row.externalId]))
  const contactsOf = Map.groupBy(contacts, (row) => row.customerId)
  const values = (id: string, kind: ContactKind) => (contactsOf.get(id) ?? []).filter((row) => row.kind === kind).map((row) => row.value)
  return customers.map((row) => ({
    ...row,
    externalId: externalIdOf.get(row.id) ?? null,
    emails: values(row.id, 'email'),
    phones: values(row.id, 'phone'),
  }))
}

type Contact = { id: string; customerId: string; kind: ContactKind; value: string }
type Identity = { id: string; customerId: string; externalId: string }

export async function writeCustomers(
  ctx: Ctx,
  connectionId: string,
  people: KnownCustomer[],
  identities: Identity[],
  contacts: Contact[],
): Promise<void> {
  const now = ctx.now().toString()
  await ctx.db.run(sql`
    insert into customer (merchant_id, id, name, language, marketing_consent, orders_count, created_at, updated_at)
    select ${ctx.merchantId}, u.id, u.name, u.language, u.consent, u.orders, ${now}, ${now}
    from unnest(${people.map((p) => p.id)}::uuid[], ${people.map((p) => p.name)}::text[], ${people.map((p) => p.language)}::text[],
      ${people.map((p) => p.marketingConsent)}::boolean[], ${people.map((p) => p.ordersCount)}::int[]) u(id, name, language, consent, orders)
    on conflict (merchant_id, id) do update set name = excluded.name, language = excluded.language,
      marketing_consent = excluded.marketing_consent, orders_count = excluded.orders_count, updated_at = excluded.updated_at
    where customer.erased_at is null`)
  if (identities.length > 0) {
    await ctx.db.run(sql`
      insert into customer_identity (merchant_id, id, customer_id, connection_id, external_id)
      select ${ctx.merchantId}, u.id, u.customer_id, ${connectionId}, u.external_id
      from unnest(${identities.map((i) => i.id)}::uuid[], ${identities.map((i) => i.customerId)}::uuid[], ${identities.map((i) => i.externalId)}::text[]) u(id, customer_id, external_id)
      on conflict do nothing`)
  }
  if (contacts.length > 0) await writeContacts(ctx, people, contacts, now)
}

/** `contacts` are all current ones of these people: others of the same kind end. */
async function writeContacts(ctx: Ctx, people: KnownCustomer[], contacts: Contact[], now: string): Promise<void> {
  await ctx.db.run(sql`
    insert into contact_point (merchant_id, id, customer_id, kind, value, created_at)
    select ${ctx.merchantId}, u.id, u.customer_id, u.kind, u.value, ${now}
    from unnest(${contacts.map((c) => c.id)}::uuid[], ${contacts.map((c) => c.customerId)}::uuid[], ${contacts.map((c) => c.kind)}::text[], ${contacts.map((c) => c.value)}::text[]) u(id, customer_id, kind, value)
    on conflict (merchant_id, customer_id, kind, value) do update set ended_at = null where contact_point.ended_at is not null`)
  await ctx.db.run(sql`
    update contact_point p set ended_at = ${now}
    where p.merchant_id = ${ctx.merchantId} and p.ended_at is null and p.customer_id = any(${people.map((p) => p.id)}::uuid[])
      and not (p.id = any(${contacts.map((c) => c.id)}::uuid[]))`)
}

export const customerById = (ctx: Ctx, id: string) => ctx.db.first(viewOf(ctx, sql`c.id = ${id}`))

export const customersByContact = (ctx: Ctx, kind: ContactKind, value: string) =>
  ctx.db.all(
    viewOf(
      ctx,
      sql`c.erased_at is null and exists (select from contact_point p where p.merchant_id = ${ctx.merchantId} and p.customer_id = c.id and p.kind = ${kind} and p.value = ${value} and p.ended_at is null)`,
    ),
  )

const viewOf = (ctx: Ctx, condition: ReturnType<typeof sql>) => sql<CustomerView>`
  select c.id, c.name, c.language, c.marketing_consent as "marketingConsent", c.orders_count as "ordersCount",
    c.created_at as "createdAt", c.updated_at as "updatedAt", c.erased_at is not null as erased,
    coalesce((select jsonb_agg(jsonb_build_object('kind', p.kind, 'value', p.value, 'verified', p.verified_at is not null) order by p.created_at, p.kind, p.value)
      from contact_point p where p.merchant_id = ${ctx.merchantId} and p.customer_id = c.id and p.ended_at is null), '[]') as "contactPoints",
    coalesce((select jsonb_agg(jsonb_build_object('connectionId', i.connection_id, 'externalId', i.external_id) order by i.id)
      from customer_identity i where i.merchant_id = ${ctx.merchantId} and i.customer_id = c.id), '[]') as identities
  from customer c where c.merchant_id = ${ctx.merchantId} and ${condition} order by c.created_at desc, c.id limit 20`

export const markVerified = (ctx: Ctx, customerId: string, kind: ContactKind, value: string) =>
  ctx.db.run(sql`update contact_point set verified_at = ${ctx.now().toString()}
    where merchant_id = ${ctx.merchantId} and customer_id = ${customerId} and kind = ${kind} and value = ${value} and verified_at is null`)

export const customerIdsAt = (ctx: Ctx, connectionId: string, externalIds: string[] | null) =>
  ctx.db.all(sql<{ customer_id: string; external_id: string }>`select customer_id, external_id from customer_identity
    where merchant_id = ${ctx.merchantId} and connection_id = ${connectionId} and (${externalIds}::text[] is null or external_id = any(${externalIds}::text[]))`)

export type Erasable = { id: string; identities: { connectionId: string; externalId: string }[]; contacts: string[] }

export const erasableCustomers = (ctx: Ctx, ids: string[]) =>
  ctx.db.all(sql<Erasable>`
    select c.id,
      coalesce((select jsonb_agg(jsonb_build_object('connectionId', i.connection_id, 'externalId', i.external_id)) from customer_identity i where i.merchant_id = ${ctx.merchantId} and i.customer_id = c.id), '[]') as identities,
      coalesce((select array_agg(p.value) from contact_point p where p.merchant_id = ${ctx.merchantId} and p.customer_id = c.id), '{}') as contacts
    from customer c where c.merchant_id = ${ctx.merchantId} and c.id = any(${ids}::uuid[]) and c.erased_at is null order by c.id for update`)

export async function overwriteCustomers(
  ctx: Ctx,
  ids: string[],
  tombstones: { id: string; customerId: string; hash: string }[],
): Promise<void> {
  const now = ctx.now().toString()
  await ctx.db.run(sql`insert into erasure (merchant_id, id, customer_id, subject_hash, erased_at)
    select ${ctx.merchantId}, u.id, u.customer_id, u.hash, ${now}
    from unnest(${tombstones.map((t) => t.id)}::uuid[], ${tombstones.map((t) => t.customerId)}::uuid[], ${tombstones.map((t) => t.hash)}::text[]) u(id, customer_id, hash)
    on conflict (merchant_id, subject_hash) do update set erased_at = excluded.erased_at`)
  await ctx.db.run(sql`delete from contact_point where merchant_id = ${ctx.merchantId} and customer_id = any(${ids}::uuid[])`)
  await ctx.db.run(sql`delete from customer_identity where merchant_id = ${ctx.merchantId} and customer_id = any(${ids}::uuid[])`)
  await ctx.db.run(sql`update customer set name = null, language = null, marketing_consent = null, orders_count = null, updated_at = ${now}, erased_at = ${now}
    where merchant_id = ${ctx.merchantId} and id = any(${ids}::uuid[])`)
}

export const erasures = (ctx: Ctx, hashes: string[]) =>
  ctx.db.all(
    sql<{
      subject_hash: string
      erased_at: string
    }>`select subject_hash, erased_at from erasure where merchant_id = ${ctx.merchantId} and subject_hash = any(${hashes}::text[])`,
  )

export const anyErasure = (ctx: Ctx) =>
  ctx.db.first(sql<{ found: boolean }>`select true as found from erasure where merchant_id = ${ctx.merchantId} limit 1`)
