// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens exported HTML from disk in Chromium, without a network, and uses it by mouse and by keyboard. Arguments: the file, one with 10,000 relations, one of
// the seeds around the MEK, folder for pictures, the Chromium program, files whose parts are to be told. Prints one JSON object.
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [file, large, seeds, pictures, program, ...parts] = process.argv.slice(2)
const seen = { attempts: [], errors: [] }
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'] })
const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, locale: 'en-GB' })

async function open(path, errors = seen.errors) {
  const page = await context.newPage()
  const own = pathToFileURL(path).href
  page.on('request', request => { if (request.url() !== own && !request.url().startsWith('data:')) seen.attempts.push(request.url()) })
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => { if (message.type() === 'error') errors.push(message.text()) })
  await page.goto(own)
  return page
}

const rows = async page => (await page.locator('#rows tr').all()).length
const told = page => page.innerText('#evidence')
/** Longer than the page waits for the next key. */
const settled = page => page.waitForTimeout(400)

async function filtered(page, act) {
  await act()
  await settled(page)
  const counts = { counts: await page.innerText('#counts'), rows: await rows(page) }
  await page.click('button[type=reset]')
  await settled(page)
  return counts
}

/** What each node looks like; text in pixels of the screen, 0 where no name is shown. */
const drawn = page => page.evaluate(() => {
  const cy = document.getElementById('drawing')._cyreg.cy
  return Object.fromEntries(cy.nodes().map(node => [node.id(), {
    colour: node.style('background-color'),
    text: node.style('label') ? Math.round(node.numericStyle('font-size') * cy.zoom()) : 0
  }]))
})

const page = await open(file)
const answer = {
  title: await page.title(),
  ready: await page.locator('#unfinished').isHidden(),
  counts: await page.innerText('#counts'),
  columns: await page.locator('thead th').allInnerTexts(),
  first: await page.locator('#rows tr').first().locator('td').allInnerTexts(),
  provenance: await page.locator('#provenance').textContent(),
  part: await page.locator('#part').textContent(),
  legend: await page.innerText('#legend'),
  colours: Object.fromEntries(await page.locator('#legend i').evaluateAll(all => all.map(one => [one.textContent, getComputedStyle(one).borderLeftColor.replaceAll(' ', '')]))),
  drawn: await drawn(page),
  markup: await page.locator('b.evil').count(),
}
await page.screenshot({ path: join(pictures, 'html.png') })
await page.locator('#rows button', { hasText: 'denied by' }).click()
answer.evidence = await told(page)
answer.chosen = await page.locator('tr[aria-current=true]').count()
await page.waitForTimeout(300)
await page.screenshot({ path: join(pictures, 'html-evidence.png') })
// By keyboard alone: from the words to the first button of the table, and on to its relation.
await page.locator('#rows button').first().focus()
await page.keyboard.press('Enter')
answer.node = await told(page)
await page.keyboard.press('Tab')
await page.keyboard.press('Enter')
answer.byKeyboard = await told(page)
answer.words = await filtered(page, () => page.fill('[name=words]', 'agence'))
answer.type = await filtered(page, () => page.selectOption('[name=type]', 'RAIDED'))
answer.stance = await filtered(page, () => page.selectOption('[name=stance]', 'denied'))
answer.voice = await filtered(page, () => page.selectOption('[name=voice]', { label: 'Agence <b class="evil">France-Presse</b>' }))
answer.until = await filtered(page, () => page.fill('[name=to]', '2023-06-30'))
answer.dated = await filtered(page, async () => {
  await page.fill('[name=to]', '2023-06-30')
  await page.uncheck('[name=undated]')
})
await page.locator('th button', { hasText: 'when' }).click()
answer.byDate = await page.locator('#rows tr td:nth-child(2)').allInnerTexts()
answer.sorted = await page.locator('th[aria-sort]').allInnerTexts()

const begun = Date.now()
const many = await open(large)
answer.large = { milliseconds: Date.now() - begun, counts: await many.innerText('#counts'), undrawn: await many.innerText('#undrawn'), drawn: await drawn(many), rows: await rows(many), page: await many.innerText('#page') }
await many.click('#after')
answer.large.next = await many.innerText('#page')
answer.large.filtered = await filtered(many, () => many.fill('[name=words]', 'met 77'))
await many.screenshot({ path: join(pictures, 'html-large.png') })

const real = await open(seeds)
await settled(real)
await real.evaluate(() => document.getElementById('drawing')._cyreg.cy.getElementById('mek').emit('tap'))
await settled(real)
answer.seeds = { part: await real.locator('#part').textContent(), evidence: await told(real), drawn: await drawn(real) }
await real.screenshot({ path: join(pictures, 'html-seeds.png') })

answer.parts = {}
for (const part of parts) {
  const errors = []
  const one = await open(part, errors)
  answer.parts[basename(part, '.html')] = { part: await one.locator('#part').textContent(), counts: await one.innerText('#counts'), rows: await rows(one), errors }
  await one.close()
}
await browser.close()
console.log(JSON.stringify({ ...seen, ...answer }))
