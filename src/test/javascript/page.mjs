// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens the page of docs/howto/cytoscape.md in Chromium and uses it. Arguments: folder with the page and its files, file for a picture, the Chromium program.
// Prints one JSON object.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'
import { chromium } from 'playwright-core'

const [folder, picture, program] = process.argv.slice(2)
const errors = []

const server = createServer(async ({ url }, response) => {
  const name = basename(url) || 'index.html'
  try {
    const bytes = await readFile(join(folder, name))
    response.writeHead(200, { 'Content-Type': name.endsWith('html') ? 'text/html' : name.endsWith('.js') ? 'text/javascript' : 'application/json' })
    response.end(bytes)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))

const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
})
const page = await browser.newPage({ viewport: { width: 1300, height: 850 } })
page.on('pageerror', error => errors.push(String(error)))
await page.goto(`http://127.0.0.1:${server.address().port}/`)
await page.waitForFunction(() => document.getElementById('graph')._cyreg?.cy.edges().length > 0)

const visible = () => page.evaluate(() => {
  const cy = document.getElementById('graph')._cyreg.cy
  return { nodes: cy.nodes().length, edges: cy.edges().filter(edge => edge.visible()).length, day: document.getElementById('shown').textContent }
})
const slide = value => page.locator('#day').fill(String(value))

const any = await visible()
await slide(1)
const first = await visible()
await slide(await page.locator('#day').getAttribute('max'))
const last = await visible()
await slide(0)
await page.evaluate(() => {
  const edge = document.getElementById('graph')._cyreg.cy.getElementById('r:0cf9e55196c445c0967df4a206b64bbe')
  edge.select()
  edge.emit('tap')
})
const evidence = await page.locator('#evidence').textContent()
await page.screenshot({ path: picture })
await browser.close()
server.close()
console.log(JSON.stringify({ any, first, last, evidence: JSON.parse(evidence), errors }))
