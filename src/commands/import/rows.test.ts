import { expect, test } from 'vitest'
import { stores } from '#adapters/stores'
import { errorRows } from './error-rows.ts'
import { renameHeadings } from './rename-headings.ts'

test('rows that cannot be used come back as written, with the reason, in the encoding of the file', () => {
  const body = Buffer.concat([
    Buffer.from('Order number;Country;Title\n'),
    Buffer.from('#1;DE;"T\u00fcr; gro\u00df"\n#2;Nowhere;"K\u00e4se\nzwei"\n#3;FR;x\n', 'latin1'),
  ])
  const reading = stores.get('csv')?.read(body, { topic: 'orders' })
  expect(reading?.orders.map((order) => order.name)).toEqual(['#1', '#3'])
  const { count, csv } = errorRows(body, reading?.problems ?? [])
  expect(count).toBe(1)
  expect(csv.toString('latin1')).toMatch(/^Order number;Country;Title;reason\n#2;Nowhere;"Käse\nzwei";.*is no country.*\n$/)
})

test('a heading of the shop is given the name that is known, other bytes stay', () => {
  const body = Buffer.from('\ufeff"Our no.",Note\r\n1,Our no.\r\n')
  expect(renameHeadings(body, ['Our no.=order number']).toString()).toBe('\ufefforder number,Note\r\n1,Our no.\r\n')
})

test('a heading is found however it is written and encoded, and no other is harmed', () => {
  const body = Buffer.from('Nr. ;\u00dcbergabe;Gr\u00f6\u00dfe\n1;2;3\n', 'latin1')
  expect(renameHeadings(body, ['nr.=order_id', '\u00fcbergabe=shipped_at']).toString('latin1')).toBe(
    'order_id;shipped_at;Gr\u00f6\u00dfe\n1;2;3\n',
  )
})

test('a heading that the file does not have is refused by name', () => {
  expect(() => renameHeadings(Buffer.from('a,b\n'), ['c=order number'])).toThrow('The file has no column "c".')
})
