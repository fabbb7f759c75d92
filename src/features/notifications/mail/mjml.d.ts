/** The one function that is used of it; the package brings no types. */
declare module 'mjml' {
  export default function mjml(
    source: string,
    options: { validationLevel: 'skip'; fonts: Record<string, string> },
  ): Promise<{ html: string }>
}
