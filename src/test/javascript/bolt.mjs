// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks a running Sayso over Bolt. Reads one line of JSON: {uri, user, password, statement, literals, bytes, timeout}; prints a line for each row, in the notation
// of cypher-shell, no faster than somebody reads them. The end of its input tells it to lose interest. Errors go to the other stream, with exit code 1.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import neo4j from 'neo4j-driver'

const float = value => {
  if (!Number.isFinite(value)) return String(value)
  if (Object.is(value, -0)) return '-0.0'
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return value + '.0'
  return String(value).replace(/e\+?/, 'E')
}

const properties = map => '{' + Object.entries(map).map(([key, value]) => key + ': ' + text(value)).join(', ') + '}'
const node = ({ labels, properties: map }) => '(:' + labels.join(':') + ' ' + properties(map) + ')'
const relationship = ({ type, properties: map }) => '[:' + type + ' ' + properties(map) + ']'

const path = ({ start, segments }) => node(start) + segments.map(({ start, relationship: between, end }) => {
  const forward = between.startNodeElementId === start.elementId
  return (forward ? '-' : '<-') + relationship(between) + (forward ? '->' : '-') + node(end)
}).join('')

const point = ({ srid, x, y, z }) =>
  'point({srid:' + srid + ', x:' + float(x) + ', y:' + float(y) + (z === undefined ? '' : ', z:' + float(z)) + '})'

function text (value) {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return float(value)
  if (typeof value === 'string') return '"' + value.replaceAll('"', '\\"') + '"'
  if (Array.isArray(value)) return '[' + value.map(text).join(', ') + ']'
  if (value instanceof Int8Array) return 'bytes(' + value.join(', ') + ')'
  if (neo4j.isPoint(value)) return point(value)
  if (neo4j.isNode(value)) return node(value)
  if (neo4j.isRelationship(value)) return relationship(value)
  if (neo4j.isPath(value)) return path(value)
  return Object.getPrototypeOf(value) === Object.prototype ? properties(value) : value.toString()
}

async function parameters (session, task) {
  const values = {}
  for (const [name, literal] of Object.entries(task.literals)) {
    values[name] = (await session.run('RETURN ' + literal)).records[0].get(0)
  }
  for (const [name, base64] of Object.entries(task.bytes)) {
    values[name] = new Int8Array(Buffer.from(base64, 'base64'))
  }
  return values
}

const input = createInterface({ input: process.stdin })
let interested = true
const task = JSON.parse((await once(input, 'line'))[0])
input.on('close', () => { interested = false })
const driver = neo4j.driver(task.uri, neo4j.auth.basic(task.user, task.password), { telemetryDisabled: true })
const session = driver.session()
try {
  const result = session.run(task.statement, await parameters(session, task), { timeout: task.timeout })
  for await (const record of result) {
    if (!interested) break
    const line = record.keys.map(key => text(record.get(key))).join(', ')
    if (!process.stdout.write(line + '\n')) await once(process.stdout, 'drain')
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  await session.close()
  await driver.close()
  input.close()
}
