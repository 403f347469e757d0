// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs before the scripts of Neo4j Browser. They load from other hosts, and report to them, with settings that do not reach all of it; here it ends before a
// request is made. The Content-Security-Policy of these pages would refuse what is left.
(() => {
  'use strict'

  // The scripts of Segment and Canny are fetched only where these are missing; under test no usage is reported.
  window.analytics = {}
  window.Canny = () => {}
  window.Cypress = window.Cypress || {}

  const isOurs = address => {
    const url = new URL(address, location.href)
    return url.origin === location.origin || url.protocol === 'data:' || url.protocol === 'blob:'
  }
  const refused = address => new TypeError('Sayso asks no other host, so not ' + new URL(address, location.href).host)

  // Crash reports and traces (Sentry), guides of other hosts, the look whether plain HTTP answers at the port of Bolt.
  const fetch = window.fetch
  window.fetch = (what, options) => {
    const address = what instanceof Request ? what.url : what
    return isOurs(address) ? fetch(what, options) : Promise.reject(refused(address))
  }
  const open = XMLHttpRequest.prototype.open
  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    if (!isOurs(address)) throw refused(address)
    return open.call(this, method, address, ...more)
  }
  Navigator.prototype.sendBeacon = () => false

  // A font from Google, imported by a style that a script writes.
  const append = Node.prototype.appendChild
  Node.prototype.appendChild = function (child) {
    if (this.nodeName === 'STYLE' && child.nodeType === Node.TEXT_NODE) {
      child.data = child.data.replace(/@import\s+url\(\s*["']?https?:[^)]*\)[^;]*;?/g, '')
    }
    return append.call(this, child)
  }

  // Captions and colours for this graph, unless somebody has a style already.
  try {
    const style = localStorage.getItem('neo4j.grass')
    if (!style || style === 'null' || style === '{}') {
      localStorage.setItem('neo4j.grass', JSON.stringify({/* style */}))
    }
  } catch (error) {
    console.warn('Nothing can be stored, so no style either', error)
  }

  // Where voices differ, the arrow shows it. A style of the Browser goes by the type of a relation and nothing else; but each arrow on the page holds the
  // relation it was drawn for.
  const stances = {/* stances */}
  new MutationObserver(changes => {
    for (const { target } of changes) {
      const colour = target.matches('g.relationship > *') && stances[target.__data__?.propertyMap?.stance]
      if (colour) {
        target.style.fill = colour
        if (target.matches('path')) target.style.stroke = colour
      }
    }
  }).observe(document, { subtree: true, attributeFilter: ['fill'] })

  // A statement for the editor. The Browser decodes the address before it looks for & and #, which Cypher can write otherwise.
  const wanted = new URLSearchParams(location.search)
  const statement = wanted.get('open')
  if (statement && isOurs(statement)) {
    const request = new XMLHttpRequest()
    request.open('GET', statement, false)
    request.setRequestHeader('Accept', 'text/plain')
    request.send()
    if (request.status === 200) {
      const text = request.responseText.replaceAll('&', '\\u0026').replaceAll('#', '\\u0023')
      history.replaceState(null, '', `?dbms=${wanted.get('dbms')}&cmd=edit&arg=${encodeURIComponent(text)}`)
    }
  }
})()
