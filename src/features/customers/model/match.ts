/** Who is who: decides for a batch of people seen whether each is known, and what is new about her. */
import { normalEmail, normalPhone } from './contact-point.ts'
import type { KnownCustomer, SeenCustomer } from './customer.ts'

export type Match = {
  customerId: string
  isNew: boolean
  /** Some field or contact point differs from what was known. */
  changed: boolean
  after: KnownCustomer
}

/**
 * Matches by the store's own id, else by e-mail. Two people with different ids at the same store stay two, whatever
 * they share. Someone without id and e-mail is found by phone. Null for one who cannot be told apart from anybody.
 * `idFor` gives the id of a person not seen before.
 */
export function matchCustomers(
  seen: readonly SeenCustomer[],
  known: readonly KnownCustomer[],
  idFor: (key: string) => string,
): (Match | null)[] {
  const people = new People(known)
  return seen.map((person) => {
    const email = normalEmail(person.email)
    const phone = normalPhone(person.phone, person.country ?? null)
    const key =
      person.externalId !== null ? `id:${person.externalId}` : email !== null ? `email:${email}` : phone !== null ? `phone:${phone}` : null
    if (key === null) return null
    const before = people.find(person.externalId, email, phone)
    const after = merged(before ?? { ...NOBODY, id: idFor(key) }, person, email, phone)
    const changed = before === undefined || JSON.stringify(before) !== JSON.stringify(after)
    people.put(after)
    return { customerId: after.id, isNew: before === undefined, changed, after }
  })
}

const NOBODY: Omit<KnownCustomer, 'id'> = {
  name: null,
  language: null,
  marketingConsent: null,
  ordersCount: null,
  externalId: null,
  emails: [],
  phones: [],
}

function merged(before: KnownCustomer, person: SeenCustomer, email: string | null, phone: string | null): KnownCustomer {
  return {
    id: before.id,
    name: person.name ?? before.name,
    language: person.language ?? before.language,
    marketingConsent: person.marketingConsent ?? before.marketingConsent,
    ordersCount: person.ordersCount ?? before.ordersCount,
    externalId: before.externalId ?? person.externalId,
    // A store account has one address: a new one takes the place of the old.
    emails: email === null ? before.emails : person.externalId !== null ? [email] : [...new Set([...before.emails, email])],
    phones: phone === null ? before.phones : [...new Set([...before.phones, phone])],
  }
}

/** Those known so far, those of the same batch included. */
class People {
  readonly byExternalId = new Map<string, KnownCustomer>()
  readonly byContact = new Map<string, KnownCustomer[]>()

  constructor(known: readonly KnownCustomer[]) {
    for (const person of known) this.put(person)
  }

  put(person: KnownCustomer): void {
    if (person.externalId !== null) this.byExternalId.set(person.externalId, person)
    for (const value of [...person.emails, ...person.phones]) {
      const sharing = this.byContact.get(value) ?? []
      // Known longest first: that is who a guest with this address is taken for.
      this.byContact.set(
        value,
        sharing.some((other) => other.id === person.id)
          ? sharing.map((other) => (other.id === person.id ? person : other))
          : [...sharing, person],
      )
    }
  }

  find(externalId: string | null, email: string | null, phone: string | null): KnownCustomer | undefined {
    const same = externalId === null ? undefined : this.byExternalId.get(externalId)
    if (same) return same
    const contact = email ?? (externalId === null ? phone : null)
    const candidates = contact === null ? [] : (this.byContact.get(contact) ?? [])
    return candidates.find((candidate) => externalId === null || candidate.externalId === null)
  }
}
