import type { Ctx } from '#platform/context'
import { derivedId } from '#shared/ids'
import { normalEmail, normalPhone } from './model/contact-point.ts'
import type { KnownCustomer, SeenCustomer } from './model/customer.ts'
import { type Match, matchCustomers } from './model/match.ts'
import { knownCustomers, lockPeople, writeCustomers } from './queries.ts'
import { withoutErased } from './without-erased.ts'

/**
 * Keeps what a store told about people, and says who each of them is: an id per entry, null for one who cannot be
 * recognised or was erased. Repeating it changes nothing. Emits `customer.changed` for those who are new or differ.
 */
export async function recordCustomers(
  ctx: Ctx,
  source: { connectionId: string },
  seen: readonly SeenCustomer[],
): Promise<(string | null)[]> {
  if (seen.length === 0) return []
  const people = await withoutErased(
    ctx,
    source.connectionId,
    seen.map((person) => (person.country ? person : { ...person, country: ctx.settings.country })),
  )
  const present = people.filter((person) => person !== null)
  const externalIds = [...new Set(present.flatMap((person) => person.externalId ?? []))]
  const emails = [...new Set(present.flatMap((person) => normalEmail(person.email) ?? []))]
  const phones = [
    ...new Set(
      present.flatMap((person) =>
        person.externalId === null && !person.email ? (normalPhone(person.phone, person.country ?? null) ?? []) : [],
      ),
    ),
  ]
  if (externalIds.length + emails.length + phones.length === 0) return seen.map(() => null)

  await lockPeople(ctx, [...externalIds.map((id) => source.connectionId + id), ...emails, ...phones])
  const known = await knownCustomers(ctx, source.connectionId, externalIds, emails, phones)
  const matches = matchCustomers(present, known, (key) =>
    derivedId(ctx.merchantId, 'customer', source.connectionId, key, String(ctx.now().epochMilliseconds)),
  )
  await writeChanged(ctx, source.connectionId, matches, new Map(known.map((person) => [person.id, person])))
  const ids = matches.map((match) => match?.customerId ?? null)
  return people.map((person) => (person === null ? null : (ids.shift() ?? null)))
}

async function writeChanged(ctx: Ctx, connectionId: string, matches: (Match | null)[], known: Map<string, KnownCustomer>): Promise<void> {
  // The last word of a batch about a person holds.
  const changed = new Map<string, KnownCustomer>()
  for (const match of matches) if (match?.changed) changed.set(match.customerId, match.after)
  if (changed.size === 0) return
  const people = [...changed.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const identities = people.flatMap((person) =>
    person.externalId === null || known.get(person.id)?.externalId === person.externalId
      ? []
      : [
          {
            id: derivedId(ctx.merchantId, 'identity', connectionId, person.externalId),
            customerId: person.id,
            externalId: person.externalId,
          },
        ],
  )
  const contacts = people.flatMap((person) => [
    ...person.emails.map((value) => ({
      id: derivedId(ctx.merchantId, 'contact', person.id, 'email', value),
      customerId: person.id,
      kind: 'email' as const,
      value,
    })),
    ...person.phones.map((value) => ({
      id: derivedId(ctx.merchantId, 'contact', person.id, 'phone', value),
      customerId: person.id,
      kind: 'phone' as const,
      value,
    })),
  ])
  await writeCustomers(ctx, connectionId, people, identities, contacts)
  await ctx.emit(
    people.map((person) => ({
      type: 'customer.changed',
      subjectType: 'customer' as const,
      subjectId: person.id,
      data: { isNew: !known.has(person.id) },
    })),
  )
}
