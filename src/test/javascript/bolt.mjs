// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks a running Sayso over Bolt, then tries to write. Arguments: uri, password. Prints one JSON object.
import neo4j from 'neo4j-driver'

const [uri, password] = process.argv.slice(2)
const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { telemetryDisabled: true })
const answer = {}
try {
  const { records } = await driver.executeQuery(
    `MATCH (p:Entity)-[r:SPOKE_AT]->(e:Event {id: $event})
     RETURN p.name AS speaker, r.capacity AS capacity, r.documents AS documents, r.says AS says ORDER BY p.id`,
    { event: 'paris-conference-2023' })
  answer.speakers = records.map(record => record.toObject())
  try {
    await driver.executeQuery('CREATE (:Scribble)')
    answer.write = 'accepted'
  } catch (error) {
    answer.write = error.message
  }
  const after = await driver.executeQuery('MATCH (n:Scribble) RETURN count(n) AS scribbles')
  answer.scribbles = after.records[0].get('scribbles').toNumber()
} finally {
  await driver.close()
}
try {
  const stranger = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'not-the-password'), { telemetryDisabled: true })
  await stranger.executeQuery('RETURN 1')
  answer.stranger = 'accepted'
} catch (error) {
  answer.stranger = error.code
}
console.log(JSON.stringify(answer))
process.exit(0)
