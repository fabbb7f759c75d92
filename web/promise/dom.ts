/** A node with its attributes and what is in it. Never `innerHTML`: shops that ask for Trusted Types would refuse it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const key in attributes) node.setAttribute(key, attributes[key]!)
  node.append(...content)
  return node
}
