const { testApp } = await import('/work/main/test/support/app.ts')
const { launchBrowser } = await import('/work/main/test/browser/browser.ts')
const app = await testApp({ demo: true, logLevel: 'error' } as any)
await new Promise(r => setTimeout(r, 8000))
const b = await launchBrowser()
for (const [scheme, width, height] of [['light', 1280, 800], ['dark', 390, 844]] as const) {
const c = await b.newContext({ viewport: { width, height }, colorScheme: scheme }); const p = await c.newPage()
await p.goto(app.url + '/shop'); await p.screenshot({ path: `/tmp/shots/shop-${scheme}.png` }); await p.getByRole('button', { name: 'Where is my order?' }).click()
const box = p.getByRole('dialog').getByRole('textbox'); const log = p.getByRole('log')
const say = async (t: string) => { await box.fill(t); await box.press('Enter'); await p.waitForTimeout(900); console.log('>', t); console.log('<', await log.locator('li').last().innerText()) }
for (const t of ['Where is my order #1007? My postcode is 10115.', 'Is it delayed?', 'When does it arrive?']) await say(t)
await p.screenshot({ path: `/tmp/shots/chat-${scheme}.png` })
await p.keyboard.press('Escape'); await p.goto(app.url + '/'); await p.screenshot({ path: `/tmp/shots/start-${scheme}.png` })
await p.goto(app.url + '/track'); await p.screenshot({ path: `/tmp/shots/track-${scheme}.png` })
await c.close() }
await b.close(); await app.stop(); process.exit()
