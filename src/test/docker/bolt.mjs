// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks a running Sayso over Bolt, then tries a wrong password. Arguments: uri, password. Prints one JSON object.
import neo4j from 'neo4j-driver'

const [uri, password] = process.argv.slice(2)
const speakers = "MATCH (p:Entity)-[:SPOKE_AT]->(:Event {id: 'paris-conference-2023'}) RETURN count(DISTINCT p) AS speakers"

async function asked (secret) {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', secret), { telemetryDisabled: true })
  try {
    const { records } = await driver.executeQuery(speakers)
    return records[0].get('speakers').toNumber()
  } catch (error) {
    return error.code
  } finally {
    await driver.close()
  }
}

console.log(JSON.stringify({ speakers: await asked(password), stranger: await asked('not-the-password') }))
