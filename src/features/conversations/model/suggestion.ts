/** What the assistant would answer, for the agent who has the conversation. It is shown, and sent only by her. */
export type Suggestion = { text: string; sentences: { text: string; evidence: string[] }[] }

/** `question`: of the agent herself, about any order; without one, the customer's newest message is meant. */
export type SuggestedAbout = { conversationId: string; question?: string }
