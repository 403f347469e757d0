// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Uses Neo4j Browser as a person would, in Chromium, and notes every request it so much as tries. Arguments: address of the server, folder for pictures, the
// Chromium program. Prints one JSON object.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [server, pictures, program] = process.argv.slice(2)
const loopback = new Set(['127.0.0.1', 'localhost'])
const seen = { elsewhere: new Set(), statuses: [], sockets: new Set(), refused: new Set(), errors: [] }
const answer = {}
let password
const profile = mkdtempSync(join(tmpdir(), 'sayso-browser'))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: program,
  headless: true,
  acceptDownloads: true,
  viewport: { width: 1400, height: 1000 },
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']
})

/** Counts what is attempted, whether or not it gets anywhere, in the words of the page and in those of the browser's own protocol. */
async function watch(page) {
  const note = address => {
    const url = new URL(address)
    if (/^(https?|wss?):$/.test(url.protocol) && !loopback.has(url.hostname)) seen.elsewhere.add(address)
  }
  page.on('request', request => note(request.url()))
  page.on('response', response => { if (response.status() >= 400) seen.statuses.push(`${response.status()} ${response.url()}`) })
  page.on('pageerror', error => seen.errors.push(String(error)))
  await page.addInitScript(() => {
    // Every report of which only a sample is sent is sent.
    Math.random = () => 0.0000001
    document.addEventListener('securitypolicyviolation', event => console.log(`refused: ${event.effectiveDirective} ${event.blockedURI}`))
  })
  page.on('console', message => { if (message.text().startsWith('refused: ')) seen.refused.add(message.text().slice(9)) })
  const protocol = await context.newCDPSession(page)
  await protocol.send('Network.enable')
  protocol.on('Network.requestWillBeSent', event => note(event.request.url))
  protocol.on('Network.webSocketCreated', event => { note(event.url); seen.sockets.add(event.url) })
  return page
}

const frame = page => page.locator('[data-testid=frame]').first()
const picture = (page, name, height = 1000) =>
  page.screenshot({ path: join(pictures, name + '.png'), clip: { x: 0, y: 0, width: 1400, height } })
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

async function drop(page, file, bytes) {
  await page.evaluate(({ file, bytes }) => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], file))
    for (const name of ['dragenter', 'dragover', 'drop']) {
      document.querySelector('[data-testid=main]').dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }))
    }
  }, { file, bytes })
}

/** The Browser makes a folder for each file, and shows those that have any. */
const favourites = page => page.evaluate(() => {
  const own = name => JSON.parse(localStorage[name] ?? '[]').filter(one => !one.isStatic)
  const texts = own('neo4j.documents')
  const used = new Set(texts.map(text => text.folder))
  return {
    folders: own('neo4j.folders').filter(folder => used.has(folder.id)).map(folder => folder.name).sort(),
    texts: texts.map(text => text.content)
  }
})

/** What is drawn in the uppermost frame once it holds still. */
async function drawn(page) {
  await frame(page).locator('g.node').first().waitFor({ timeout: 20_000 })
  await pause(2_500)
  return frame(page).evaluate(frame => ({
    nodes: frame.querySelectorAll('g.node').length,
    captions: [...frame.querySelectorAll('g.relationship text')].map(text => text.textContent),
    colours: [...new Set([...frame.querySelectorAll('g.node circle.b-outline')].map(circle => circle.getAttribute('fill')))],
    arrows: [...new Set([...frame.querySelectorAll('g.relationship > path.b-outline')]
      .map(path => `${path.__data__.propertyMap.stance} ${path.style.fill || path.getAttribute('fill')}`))]
  }))
}

/** Runs a statement of the guide by the triangle before it. */
async function runFromGuide(page, slide, words) {
  const guide = page.locator('[data-testid=frame]', { has: page.locator('[data-testid=carousel]') })
  while (!(await guide.innerText()).includes(`${slide} / `)) await guide.locator('[data-testid=nextSlide]').click()
  await guide.locator('.runnable', { hasText: words }).first().locator('i').first().click()
  await pause(1_000)
}

async function run(page, command) {
  await page.click('.monaco-editor')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(command)
  await page.keyboard.press('Control+Enter')
}

const steps = {
  async open(page) {
    await page.goto(server)
    await picture(page, 'page')
    password = readFileSync(await page.locator('li', { hasText: '/browser/' }).locator('code').innerText(), 'utf8').trim()
    await page.click('a[href^="/browser/"]')
    await page.waitForSelector('[data-testid=password]', { timeout: 30_000 })
    answer.address = page.url()
    answer.user = await page.inputValue('[data-testid=username]')
    answer.bolt = await page.inputValue('[data-testid=boltaddress]')
    await pause(1_500)
    await picture(page, 'connect', 610)
  },

  async connect(page) {
    await page.fill('[data-testid=password]', password)
    await page.click('[data-testid=connect]')
    await page.waitForSelector('slide, .runnable', { timeout: 30_000 })
    await pause(3_000)
    answer.guide = await frame(page).innerText()
    await picture(page, 'guide')
  },

  async question(page) {
    await runFromGuide(page, 2, "id: 'paris-conference-2023'")
    answer.question = await drawn(page)
    await picture(page, 'question', 640)
  },

  async disputes(page) {
    await runFromGuide(page, 4, 'r.deniedBy IS NOT NULL')
    answer.disputes = await drawn(page)
    await picture(page, 'disputes', 640)
  },

  async save(page) {
    await frame(page).locator('[data-testid=frame-export-dropdown]').hover()
    const download = page.waitForEvent('download', { timeout: 10_000 })
    await frame(page).locator('[data-testid=exportPNGButton]').click()
    answer.saved = (await download).suggestedFilename()
    await (await download).saveAs(join(pictures, 'saved.png'))
  },

  async evidence(page) {
    await runFromGuide(page, 5, 'sayso.cite')
    await frame(page).locator('[data-testid=cypherFrameSidebarTable]').waitFor()
    await pause(1_500)
    answer.evidence = await frame(page).innerText()
    await picture(page, 'evidence', 500)
  },

  async favourites(page) {
    const zip = await context.request.get(new URL('/api/catalogue/favourites.zip', server).href)
    await drop(page, 'sayso-favourites.zip', (await zip.body()).toString('base64'))
    await pause(2_000)
    answer.favourites = await favourites(page)
    await page.click('[data-testid=navigationFavorites]')
    await page.click('[data-testid=expandFolder-events]')
    await page.click('[data-testid="scriptTitle-Speakers at an event"]')
    await pause(1_000)
    await page.click('.monaco-editor')
    await page.keyboard.press('Control+Enter')
    await frame(page).locator('[data-testid=cypherFrameSidebarTable]').waitFor()
    await pause(1_500)
    answer.favourite = await frame(page).innerText()
    await picture(page, 'favourites', 640)
  },

  async write(page) {
    await run(page, 'CREATE (:Scribble)')
    await page.waitForFunction(() => /ERROR/.test(document.querySelector('[data-testid=frame]').innerText))
    answer.write = await frame(page).innerText()
  },

  async unknownGuide(page) {
    await run(page, ':play no-such-guide')
    await page.waitForFunction(() => /Not found/i.test(document.querySelector('[data-testid=frame]').innerText))
  },

  async link() {
    const page = await watch(await context.newPage())
    await page.goto(new URL('/browser/queries/network/results?type=SPOKE_AT', server).href)
    await page.waitForSelector('.monaco-editor')
    await pause(6_000)
    answer.link = page.url()
    answer.editor = await page.evaluate(() => document.querySelector('.monaco-editor').innerText)
    await page.click('.monaco-editor')
    await page.keyboard.press('Control+Enter')
    answer.network = await drawn(page)
    await picture(page, 'network')
  }
}

try {
  const page = await watch(context.pages()[0])
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(page)
    } catch (error) {
      await picture(page, 'failed-' + name).catch(() => {})
      throw new Error(`${name}: ${error.message}`, { cause: error })
    }
  }
} catch (error) {
  answer.failed = String(error)
} finally {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
}
console.log(JSON.stringify({ ...answer, elsewhere: [...seen.elsewhere], sockets: [...seen.sockets], refused: [...seen.refused], statuses: seen.statuses, errors: seen.errors }))
