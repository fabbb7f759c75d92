/** What the bench uses of its peers: they are installed for the bench alone, and one brings no types. */
declare module '@nlpjs/basic' {
  export class Nlp {
    settings: Record<string, unknown>
    addLanguage(language: string): void
    addDocument(language: string, text: string, intent: string): void
    train(): Promise<void>
    process(language: string | undefined, text: string): Promise<{ intent: string }>
  }
  export function containerBootstrap(): Promise<{ use(plugin: unknown): void; get(name: 'nlp'): Nlp }>
}

declare module '@nlpjs/lang-all' {
  export const LangAll: unknown
}

declare module 'tinyld' {
  export function detect(text: string, options: { only: string[] }): string
}
