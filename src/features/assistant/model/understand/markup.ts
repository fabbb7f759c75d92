/** Pasted from a page or a mail: what can be seen of it stays where it stood, tags and the addresses in them become blanks. */

const NAMES =
  'a|abbr|b|blockquote|body|br|button|center|code|dd|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|mark|meta|ol|p|pre|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|title|tr|u|ul'
const TAG = new RegExp(`</?(?:${NAMES})(?:[\\s/][^<>]{0,1000})?>`, 'gi')

/** As long as the text itself, so that every place in it stays the same. */
export const withoutMarkup = (text: string): string => (text.includes('<') ? text.replace(TAG, (tag) => ' '.repeat(tag.length)) : text)
