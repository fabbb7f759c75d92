/** The only SQL of conversations. Every statement carries the merchant. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { Conversation, ConversationState, Message, SentState, Ticket } from './model/conversation.ts'

const conversationColumns =
  sql.raw(`id, channel, connection_id as "connectionId", state, snoozed_until as "snoozedUntil", handled_by as "handledBy", order_id as "orderId",
  customer_id as "customerId", related_id as "relatedId", contact_address as "contactAddress", contact_name as "contactName", subject, language, level,
  assignee_id as "assigneeId", assignee_name as "assigneeName", message_count as "messageCount", last_message_at as "lastMessageAt",
  last_incoming_at as "lastIncomingAt", last_incoming_position as "lastIncomingPosition", seen_position as "seenPosition", opened_at as "openedAt"`)

const messageColumns =
  sql.raw(`id, conversation_id as "conversationId", position, direction, author, author_id as "authorId", author_name as "authorName", kind, text,
  full_text as "fullText", subject, attachments, answer, answers_message_id as "answersMessageId", channel, message_id_header as "messageIdHeader",
  in_reply_to as "inReplyTo", auto_reply as "autoReply", bounce, do_not_answer as "doNotAnswer", sender_proved as "senderProved", level,
  sent_state as "sentState", sent_code as "sentCode", dated_at as "datedAt", created_at as "createdAt"`)

const ticketColumns =
  sql.raw(`id, number, conversation_id as "conversationId", order_id as "orderId", reason, cause, state, summary, evidence, due_at as "dueAt",
  opened_at as "openedAt", closed_at as "closedAt"`)

/** Two copies of one mail, or two mails of one sender, are taken one after the other. */
export const lockContact = (ctx: Ctx, contact: string) =>
  ctx.db.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${ctx.merchantId}:contact:${contact}`}, 0))`)

export const selectConversation = (ctx: Ctx, id: string) =>
  ctx.db.first(sql<Conversation>`select ${conversationColumns} from conversation where merchant_id = ${ctx.merchantId} and id = ${id}`)

/** Locks the row until the transaction ends: writers of one conversation go one by one. */
export const selectConversationForUpdate = (ctx: Ctx, id: string) =>
  ctx.db.first(
    sql<Conversation>`select ${conversationColumns} from conversation where merchant_id = ${ctx.merchantId} and id = ${id} for update`,
  )

export const selectConversationByToken = (ctx: Ctx, id: string, tokenHash: Uint8Array) =>
  ctx.db.first(
    sql<Conversation>`select ${conversationColumns} from conversation where merchant_id = ${ctx.merchantId} and id = ${id} and token_hash = ${tokenHash}`,
  )

export const selectConversations = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db.all(
    sql<Conversation>`select ${conversationColumns} from conversation where merchant_id = ${ctx.merchantId} and id = any(${[...ids]}::uuid[])`,
  )

/** Conversations that a person had lately, by her address or as a known customer. */
export const selectConversationsOfSender = (ctx: Ctx, address: string, customerIds: readonly string[], channel: string, since: string) =>
  ctx.db.all(
    sql<Conversation>`select ${conversationColumns} from conversation
      where merchant_id = ${ctx.merchantId} and channel = ${channel} and last_message_at >= ${since}::timestamptz
        and (contact_address = ${address} or customer_id = any(${[...customerIds]}::uuid[]))
      order by last_message_at desc limit 50`,
  )

/** Conversations whose messages carry one of these Message-IDs. */
export const selectConversationsByHeader = (ctx: Ctx, messageIds: readonly string[]) =>
  ctx.db.all(
    sql<{ conversationId: string }>`select distinct conversation_id as "conversationId" from message
      where merchant_id = ${ctx.merchantId} and message_id_header = any(${[...messageIds]}::text[])`,
  )

export type NewConversation = Pick<
  Conversation,
  | 'id'
  | 'channel'
  | 'connectionId'
  | 'orderId'
  | 'customerId'
  | 'relatedId'
  | 'contactAddress'
  | 'contactName'
  | 'subject'
  | 'language'
  | 'level'
> & { tokenHash: Uint8Array | null; openedAt: string }

export const insertConversation = (ctx: Ctx, row: NewConversation) =>
  ctx.db.run(
    sql`insert into conversation (merchant_id, id, channel, connection_id, order_id, customer_id, related_id, contact_address, contact_name, subject, language, level,
        token_hash, last_message_at, opened_at)
      values (${ctx.merchantId}, ${row.id}, ${row.channel}, ${row.connectionId}, ${row.orderId}, ${row.customerId}, ${row.relatedId}, ${row.contactAddress}, ${row.contactName},
        ${row.subject}, ${row.language}, ${row.level}, ${row.tokenHash}, ${row.openedAt}, ${row.openedAt})`,
  )

export type NewMessage = Omit<Message, 'position' | 'createdAt'> & {
  createdAt: string
  connectionId: string | null
  externalId: string | null
  contentHash: Uint8Array | null
}

/** Appends at the end of its conversation, which the caller has locked or just made. The new position comes back; undefined when the message is already there. */
export async function appendMessage(ctx: Ctx, row: NewMessage): Promise<number | undefined> {
  const incoming = row.direction === 'in'
  const appended = await ctx.db.first(
    sql<{
      position: number
    }>`with added as (
      insert into message (merchant_id, id, conversation_id, position, direction, author, author_id, author_name, kind, text, full_text, subject,
        attachments, answer, answers_message_id, channel, connection_id, external_id, content_hash, message_id_header, in_reply_to, auto_reply, bounce, do_not_answer,
        sender_proved, level, sent_state, sent_code, dated_at, created_at)
      select ${ctx.merchantId}::uuid, ${row.id}::uuid, id, message_count + 1, ${row.direction}::text, ${row.author}::text, ${row.authorId}::text, ${row.authorName}::text, ${row.kind}::text,
        ${row.text}::text, ${row.fullText}::text, ${row.subject}::text, ${JSON.stringify(row.attachments)}::jsonb, ${row.answer === null ? null : JSON.stringify(row.answer)}::jsonb,
        ${row.answersMessageId}::uuid, ${row.channel}::text, ${row.connectionId}::uuid, ${row.externalId}::text, ${row.contentHash}::bytea, ${row.messageIdHeader}::text,
        ${row.inReplyTo}::text, ${row.autoReply}::boolean, ${row.bounce}::boolean, ${row.doNotAnswer}::boolean, ${row.senderProved}::boolean, ${row.level}::text, ${row.sentState}::text,
        ${row.sentCode}::text, ${row.datedAt}::timestamptz, ${row.createdAt}::timestamptz
      from conversation where merchant_id = ${ctx.merchantId} and id = ${row.conversationId}
      on conflict do nothing returning position)
    update conversation set message_count = added.position, last_message_at = greatest(last_message_at, ${row.createdAt}::timestamptz),
        last_incoming_at = case when ${incoming}::boolean then ${row.createdAt}::timestamptz else last_incoming_at end,
        last_incoming_position = case when ${incoming}::boolean then added.position else last_incoming_position end
      from added where merchant_id = ${ctx.merchantId} and id = ${row.conversationId} returning added.position`,
  )
  return appended?.position
}

export const selectMessage = (ctx: Ctx, id: string) =>
  ctx.db.first(sql<Message>`select ${messageColumns} from message where merchant_id = ${ctx.merchantId} and id = ${id}`)

export const selectMessageByExternalId = (ctx: Ctx, channel: string, externalId: string) =>
  ctx.db.first(
    sql<{
      id: string
      conversationId: string
      contentHash: Uint8Array | null
    }>`select id, conversation_id as "conversationId", content_hash as "contentHash" from message
      where merchant_id = ${ctx.merchantId} and channel = ${channel} and external_id = ${externalId}`,
  )

/** A message, and the assistant's answer to it when there is one. */
export const selectWithAnswer = (ctx: Ctx, messageId: string) =>
  ctx.db.all(
    sql<Message>`select ${messageColumns} from message
      where merchant_id = ${ctx.merchantId} and (id = ${messageId} or (answers_message_id = ${messageId} and author = 'assistant'))`,
  )

/** What told the customer of the handover that is still open, unless the assistant has had the conversation again since. */
export const selectHandoverWords = (ctx: Ctx, conversationId: string) =>
  ctx.db.first(
    sql<{
      id: string
    }>`select m.id from message m join ticket t on t.merchant_id = m.merchant_id and t.conversation_id = m.conversation_id and t.state <> 'closed'
      where m.merchant_id = ${ctx.merchantId} and m.conversation_id = ${conversationId} and m.answer ->> 'outcome' = 'handed_over' and m.created_at >= t.opened_at
        and m.position = (select max(position) from message where merchant_id = ${ctx.merchantId} and conversation_id = ${conversationId} and author = 'assistant') limit 1`,
  )

/** Oldest first. `afterPosition`: only what came later. */
export const selectMessages = (ctx: Ctx, conversationId: string, publicOnly: boolean, newest: number | null = null) =>
  ctx.db.all(
    sql<Message>`select ${messageColumns} from message where merchant_id = ${ctx.merchantId} and conversation_id = ${conversationId}
      and position > coalesce((select message_count - ${newest}::int from conversation where merchant_id = ${ctx.merchantId} and id = ${conversationId}), 0)
      and (not ${publicOnly}::boolean or kind = 'message') order by position`,
  )

export const selectMessagesOfOrder = (ctx: Ctx, orderId: string) =>
  ctx.db.all(
    sql<Message>`select ${messageColumns} from message where merchant_id = ${ctx.merchantId}
      and conversation_id in (select id from conversation where merchant_id = ${ctx.merchantId} and order_id = ${orderId}) order by created_at, position`,
  )

/** Automatic mails that count against the loop limits. */
export const countAutomaticMails = (ctx: Ctx, conversationId: string, contact: string, since: string) =>
  ctx.db.first(
    sql<{ today: number; ever: number }>`select
        (select count(*)::int from message m join conversation c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
          where m.merchant_id = ${ctx.merchantId} and c.contact_address = ${contact} and m.author = 'assistant' and m.channel = 'email' and m.created_at > ${since}::timestamptz) as today,
        (select count(*)::int from message where merchant_id = ${ctx.merchantId} and conversation_id = ${conversationId} and author = 'assistant' and channel = 'email') as ever`,
  )

export const updateMessageSent = (ctx: Ctx, id: string, state: SentState, code: string | null, messageIdHeader: string | null) =>
  ctx.db.run(
    sql`update message set sent_state = ${state}, sent_code = ${code}, message_id_header = coalesce(${messageIdHeader}, message_id_header)
      where merchant_id = ${ctx.merchantId} and id = ${id}`,
  )

export const updateMessageBounced = (ctx: Ctx, messageIdHeader: string, code: string | null) =>
  ctx.db.first(
    sql<{ id: string; conversationId: string }>`update message set sent_state = 'bounced', sent_code = ${code}
      where merchant_id = ${ctx.merchantId} and message_id_header = ${messageIdHeader} and direction = 'out' and sent_state is distinct from 'bounced'
      returning id, conversation_id as "conversationId"`,
  )

export type ConversationChange = Partial<
  Pick<
    Conversation,
    | 'state'
    | 'snoozedUntil'
    | 'handledBy'
    | 'orderId'
    | 'customerId'
    | 'language'
    | 'level'
    | 'assigneeId'
    | 'assigneeName'
    | 'contactAddress'
    | 'contactName'
    | 'seenPosition'
  >
>
const changeable: Record<keyof ConversationChange, string> = {
  state: 'state',
  snoozedUntil: 'snoozed_until',
  handledBy: 'handled_by',
  orderId: 'order_id',
  customerId: 'customer_id',
  language: 'language',
  level: 'level',
  assigneeId: 'assignee_id',
  assigneeName: 'assignee_name',
  contactAddress: 'contact_address',
  contactName: 'contact_name',
  seenPosition: 'seen_position',
}

export async function updateConversation(ctx: Ctx, id: string, change: ConversationChange): Promise<void> {
  const keys = (Object.keys(change) as (keyof ConversationChange)[]).filter((key) => change[key] !== undefined)
  if (keys.length === 0) return
  const assignments = keys.map((key) => sql`${sql.ref(changeable[key])} = ${change[key]}`)
  await ctx.db.run(sql`update conversation set ${sql.join(assignments)} where merchant_id = ${ctx.merchantId} and id = ${id}`)
}

export const wakeSnoozed = (ctx: Ctx, now: string) =>
  ctx.db.all(
    sql<{ id: string; orderId: string | null }>`update conversation set state = 'open', snoozed_until = null
      where merchant_id = ${ctx.merchantId} and state = 'snoozed' and snoozed_until <= ${now}::timestamptz returning id, order_id as "orderId"`,
  )

export type ListedConversation = Conversation & {
  snippet: string | null
  snippetAuthor: string | null
  ticketNumber: number | null
  ticketDueAt: string | null
}
export type ConversationFilter = {
  state?: ConversationState
  /** True: the assistant has answered and nobody is waited for. False: all others. */
  answered?: boolean
  unread?: boolean
  assigneeId?: string
  orderId?: string
  customerId?: string
  search?: string
}

const answered = (of: 'c.' | '') => sql.raw(`${of}handled_by = 'assistant' and ${of}last_incoming_position < ${of}message_count`)

/** Newest first, keyset paging by (lastMessageAt, id). */
export const selectConversationList = (
  ctx: Ctx,
  filter: ConversationFilter,
  /** Orders that the searched words name: their conversations are found too. */
  named: readonly string[],
  after: { lastMessageAt: string; id: string } | null,
  limit: number,
) => {
  const like = filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : null
  const columns = sql.raw('c.*')
  return ctx.db.all(
    sql<ListedConversation>`select ${conversationColumns}, snippet, "snippetAuthor", "ticketNumber", "ticketDueAt" from (
      select ${columns}, m.text as snippet, m.author as "snippetAuthor", t.number as "ticketNumber", t.due_at as "ticketDueAt" from conversation c
        left join lateral (select left(text, 160) as text, author from message
          where merchant_id = c.merchant_id and conversation_id = c.id and kind = 'message' order by position desc limit 1) m on true
        left join ticket t on t.merchant_id = c.merchant_id and t.conversation_id = c.id and t.state <> 'closed'
      where c.merchant_id = ${ctx.merchantId}
        and (${filter.state ?? null}::text is null or c.state = ${filter.state ?? null})
        and (${filter.answered ?? null}::boolean is null or ${filter.answered ?? null}::boolean = (${answered('c.')}))
        and (not ${filter.unread ?? false}::boolean or c.last_incoming_position > c.seen_position)
        and (${filter.assigneeId ?? null}::text is null or c.assignee_id = ${filter.assigneeId ?? null})
        and (${filter.orderId ?? null}::uuid is null or c.order_id = ${filter.orderId ?? null}::uuid)
        and (${filter.customerId ?? null}::uuid is null or c.customer_id = ${filter.customerId ?? null}::uuid)
        and (${like}::text is null or c.subject ilike ${like} or c.contact_name ilike ${like} or c.contact_address ilike ${like}
          or c.order_id = any(${[...named]}::uuid[])
          or exists (select from message s where s.merchant_id = c.merchant_id and s.conversation_id = c.id and s.text ilike ${like}))
        and (${after?.id ?? null}::uuid is null or (c.last_message_at, c.id) < (${after?.lastMessageAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by c.last_message_at desc, c.id desc limit ${limit}) listed`,
  )
}

/** Of the conversations that were spoken in last. */
export const selectOrdersSpokenOf = (ctx: Ctx, limit: number) =>
  ctx.db.all(
    sql<{ orderId: string }>`select distinct order_id as "orderId" from (select order_id from conversation
      where merchant_id = ${ctx.merchantId} and order_id is not null order by last_message_at desc limit ${limit}) spoken`,
  )

export const countConversations = (ctx: Ctx) =>
  ctx.db.all(
    sql<{
      state: ConversationState
      all: number
      answered: number
      unread: number
    }>`select state, count(*)::int as all, count(*) filter (where ${answered('')})::int as answered,
        count(*) filter (where last_incoming_position > seen_position)::int as unread
      from conversation where merchant_id = ${ctx.merchantId} group by state`,
  )

export const lockTicketNumbers = (ctx: Ctx) =>
  ctx.db.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${ctx.merchantId}:ticket`}, 0))`)

export const selectOpenTicket = (ctx: Ctx, conversationId: string) =>
  ctx.db.first(
    sql<Ticket>`select ${ticketColumns} from ticket where merchant_id = ${ctx.merchantId} and conversation_id = ${conversationId} and state <> 'closed'`,
  )

/** The number is the next of the merchant's: call `lockTicketNumbers` before. */
export const insertTicket = (ctx: Ctx, row: Omit<Ticket, 'number' | 'state' | 'closedAt'>) =>
  ctx.db.first(
    sql<{
      number: number
    }>`insert into ticket (merchant_id, id, number, conversation_id, order_id, reason, cause, summary, evidence, due_at, opened_at)
      select ${ctx.merchantId}::uuid, ${row.id}::uuid, coalesce((select max(number) from ticket where merchant_id = ${ctx.merchantId}), 0) + 1, ${row.conversationId}::uuid, ${row.orderId}::uuid,
        ${row.reason}::text, ${row.cause}::text, ${row.summary}::text, ${JSON.stringify(row.evidence)}::jsonb, ${row.dueAt}::timestamptz, ${row.openedAt}::timestamptz
      returning number`,
  )

export const updateTicket = (ctx: Ctx, id: string, change: { summary: string; cause: string | null; evidence: string[] }) =>
  ctx.db.run(
    sql`update ticket set summary = ${change.summary}, cause = ${change.cause}, evidence = ${JSON.stringify(change.evidence)}::jsonb where merchant_id = ${ctx.merchantId} and id = ${id}`,
  )

export const updateTicketState = (ctx: Ctx, conversationId: string, state: Ticket['state'], closedAt: string | null) =>
  ctx.db.all(
    sql<{ id: string; number: number }>`update ticket set state = ${state}, closed_at = ${closedAt}::timestamptz
      where merchant_id = ${ctx.merchantId} and conversation_id = ${conversationId} and state <> 'closed' and state <> ${state} returning id, number`,
  )

export const selectTickets = (ctx: Ctx, state: Ticket['state'] | null, afterNumber: number | null, limit: number) =>
  ctx.db.all(
    sql<Ticket>`select ${ticketColumns} from ticket where merchant_id = ${ctx.merchantId} and (${state}::text is null or state = ${state})
      and (${afterNumber}::int is null or number < ${afterNumber}) order by number desc limit ${limit}`,
  )

/** Overwrites everything personal of a person's conversations. */
export async function eraseRows(ctx: Ctx, customerIds: string[], orderIds: string[], addresses: string[]): Promise<number> {
  const found = await ctx.db.all(
    sql<{
      id: string
    }>`select id from conversation where merchant_id = ${ctx.merchantId} and (customer_id = any(${customerIds}::uuid[]) or order_id = any(${orderIds}::uuid[])
      or contact_address = any(${addresses}::text[])) order by id for update`,
  )
  const ids = found.map((row) => row.id)
  await ctx.db.run(sql`update message set text = '', full_text = null, subject = null, attachments = '[]', answer = null, author_name = case when author = 'customer' then null else author_name end,
      external_id = null, content_hash = null, message_id_header = null, in_reply_to = null where merchant_id = ${ctx.merchantId} and conversation_id = any(${ids}::uuid[])`)
  await ctx.db.run(sql`update ticket set summary = '' where merchant_id = ${ctx.merchantId} and conversation_id = any(${ids}::uuid[])`)
  return ctx.db.run(
    sql`update conversation set contact_address = null, contact_name = null, subject = null, token_hash = null, state = 'resolved' where merchant_id = ${ctx.merchantId} and id = any(${ids}::uuid[])`,
  )
}
