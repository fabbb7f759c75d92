/** The door of the assistant: understands a question, answers it from facts, or hands over to a person. */
export { type AnsweredMessage, answerMessage } from './answer-message.ts'
export { ask, type Question } from './ask.ts'
export { subscribers } from './jobs.ts'
export { mcpServer } from './mcp/mcp-server.ts'
export { type IntentName, intentNames } from './model/understand/intents.ts'
export type { Understanding } from './model/understand/understand.ts'
export { routes } from './routes.ts'
export { understand } from './understand.ts'
