// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
(() => {
  /** More than that nobody can read as a drawing, and laying it out takes too long. */
  const MOST_DRAWN = 1500;
  const ROWS = 200;
  const FACETS = ['type', 'stance', 'wording', 'voice', 'documents'];
  const COLUMNS = ['stance', 'wording', 'when', 'saidBy', 'deniedBy', 'documents'];
  const COLOURS = { Person: '#4477aa', PersonGroup: '#66ccee', Organization: '#228833', Event: '#ccbb44', Place: '#ee6677', Claim: '#bbbbbb', Document: '#aa3377' };

  const byId = id => document.getElementById(id);
  const file = JSON.parse(byId('graph').textContent);
  const nodes = new Map(file.nodes.map(node => [node.id, node]));
  const links = new Map(file.links.map(link => [link.key, link]));
  const form = byId('filter');
  let shown = [];
  let rows = 0;

  /** Text goes in as text alone, never as HTML. */
  function element(name, attributes, ...children) {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  }

  const list = value => value === undefined ? [] : Array.isArray(value) ? value : [value];
  const label = id => nodes.get(id)?.label ?? id;
  const words = type => type.toLowerCase().replaceAll('_', ' ');

  function valuesOf(link, facet) {
    return facet === 'voice' ? [...list(link.saidBy), ...list(link.deniedBy)] : list(link[facet]);
  }

  function go(text, action) {
    const button = element('button', { type: 'button', className: 'go' }, text);
    button.addEventListener('click', action);
    return button;
  }

  /** A value; what is the id of a node here leads to it. */
  function piece(value) {
    return nodes.has(value) ? go(label(value), () => choose(value)) : String(value);
  }

  function pieces(value) {
    const all = list(value);
    return all.length === 1 ? piece(all[0]) : element('ul', {}, ...all.map(one => element('li', {}, piece(one))));
  }

  function facts(target, pairs) {
    for (const [name, value] of pairs) {
      target.append(element('dt', {}, name), element('dd', {}, value instanceof Node ? value : pieces(value)));
    }
    return target;
  }

  function tellProvenance() {
    const { title, nodes: _, edges: __, truncated, strippedCharacters, ...rest } = file.graph;
    facts(byId('provenance'), Object.entries(rest));
    if (strippedCharacters > 0) {
      facts(byId('provenance'), [['characters left out', strippedCharacters]]);
    }
    byId('counts').className = truncated ? 'cut' : '';
  }

  function tellCounts() {
    const all = `${file.nodes.length} nodes, ${file.links.length} relations`;
    byId('counts').textContent = (shown.length < file.links.length ? `${shown.length} of ${file.links.length} relations shown. ` : `${all}. `)
      + (file.graph.truncated ? 'This is not the whole graph: a limit cut it off.' : '');
  }

  function offerChoices() {
    for (const facet of FACETS) {
      const values = new Set(file.links.flatMap(link => valuesOf(link, facet)));
      if (values.size > 1) {
        const name = value => facet === 'type' ? words(value) : label(value);
        const options = [...values].map(value => [name(value), value]).sort((a, b) => a[0] < b[0] ? -1 : 1);
        const select = element('select', { name: facet }, element('option', { value: '' }, 'all'),
          ...options.map(([text, value]) => element('option', { value }, text)));
        byId('choices').append(element('label', {}, facet === 'type' ? 'relation' : facet, ' ', select));
      }
    }
  }

  /** Dates fit when they may: an open end is no reason against. */
  function isWithin(link, from, to, undated) {
    if (!from && !to) {
      return true;
    }
    if (!link.earliest && !link.latest) {
      return undated;
    }
    return (!to || !link.earliest || link.earliest <= to) && (!from || !link.latest || link.latest >= from);
  }

  const texts = new Map(file.links.map(link => [link.key,
    [...Object.values(link).flat(), ...Object.values(link).flat().map(label)].join('\n').toLowerCase()]));

  function apply() {
    const asked = new FormData(form);
    const wanted = asked.get('words').toLowerCase().split(/\s+/).filter(Boolean);
    const facets = FACETS.filter(facet => asked.get(facet));
    shown = file.links.filter(link =>
      wanted.every(word => texts.get(link.key).includes(word))
      && facets.every(facet => valuesOf(link, facet).includes(asked.get(facet)))
      && isWithin(link, asked.get('from'), asked.get('to'), asked.has('undated')));
    tellCounts();
    byId('rows').replaceChildren();
    rows = 0;
    moreRows();
    draw();
  }

  const columns = COLUMNS.filter(name => file.links.some(link => link[name] !== undefined));
  byId('columns').append(element('tr', {}, ...['from', 'relation', 'to', ...columns].map(name => element('th', { scope: 'col' }, name))));

  function moreRows() {
    const next = shown.slice(rows, rows + ROWS);
    rows += next.length;
    byId('rows').append(...next.map(row));
    byId('more').hidden = rows >= shown.length;
  }

  function row(link) {
    const made = element('tr', {},
      element('td', {}, piece(link.source)),
      element('td', {}, go(link.label, () => choose(link.key))),
      element('td', {}, piece(link.target)),
      ...columns.map(name => element('td', {}, link[name] === undefined ? '' : pieces(link[name]))));
    made.dataset.key = link.key;
    return made;
  }

  function tell(id) {
    const link = links.get(id);
    const evidence = byId('evidence');
    if (link) {
      const { source, target, key, type, label: says, ...rest } = link;
      evidence.replaceChildren(element('h2', {}, says),
        facts(element('dl', {}), [['from', source], ['relation', words(type)], ['to', target], ...Object.entries(rest)]));
    } else {
      const { id: own, label: name, type, ...rest } = nodes.get(id);
      const relations = shown.filter(one => one.source === own || one.target === own);
      evidence.replaceChildren(element('h2', {}, name), facts(element('dl', {}), [['type', type], ['id', document.createTextNode(own)], ...Object.entries(rest)]),
        element('ul', {}, ...relations.slice(0, ROWS).map(one => element('li', {}, label(one.source), ' ', go(one.label, () => choose(one.key)), ' ', label(one.target)))));
    }
    evidence.scrollTop = 0;
  }

  const drawing = cytoscape({
    container: byId('drawing'),
    style: [
      { selector: 'node', style: { label: 'data(label)', 'font-size': 10, 'text-wrap': 'wrap', 'text-max-width': 120, width: 18, height: 18, 'background-color': 'data(colour)' } },
      { selector: 'edge', style: { width: 1.5, 'line-color': '#777', 'target-arrow-color': '#777', 'target-arrow-shape': 'triangle', 'curve-style': 'bezier', 'line-style': 'data(line)' } },
      { selector: '.faint', style: { opacity: 0.12 } },
      { selector: ':selected', style: { 'background-color': '#d00', 'line-color': '#d00', 'target-arrow-color': '#d00', 'z-index': 9 } },
    ],
  });
  const LINES = { denied: 'dotted', contested: 'dashed', varies: 'dashed' };

  function draw() {
    const ends = shown.length === file.links.length ? [...nodes.keys()] : [...new Set(shown.flatMap(link => [link.source, link.target]))];
    const many = shown.length > MOST_DRAWN || ends.length > MOST_DRAWN;
    byId('undrawn').hidden = !many;
    byId('undrawn').textContent = `${ends.length} nodes and ${shown.length} relations are too many to draw: filter them to ${MOST_DRAWN}.`;
    byId('drawing').hidden = many;
    drawing.elements().remove();
    if (!many) {
      drawing.resize();
      drawing.add([
        ...ends.map(id => ({ data: { id, label: label(id), colour: COLOURS[nodes.get(id).type] ?? '#888' } })),
        ...shown.map(link => ({ data: { id: link.key, source: link.source, target: link.target, label: link.label, line: LINES[link.stance] ?? 'solid' } })),
      ]);
      // From a circle, not from chance: the same file is drawn the same way each time.
      drawing.layout({ name: 'circle', animate: false }).run();
      if (ends.length <= 400) {
        drawing.layout({ name: 'cose', animate: false, randomize: false, nodeDimensionsIncludeLabels: true, idealEdgeLength: () => 80, componentSpacing: 20 }).run();
      }
    }
  }

  /** What is not beside the chosen one fades. */
  function point(id, move) {
    drawing.elements().unselect().removeClass('faint');
    const chosen = drawing.getElementById(id).select();
    const near = chosen.isNode() ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
    if (chosen.nonempty()) {
      drawing.elements().not(near).addClass('faint');
      if (move) {
        drawing.fit(near, 60);
        drawing.zoom({ level: Math.min(drawing.zoom(), 1.2), renderedPosition: { x: drawing.width() / 2, y: drawing.height() / 2 } });
      }
    }
  }

  function choose(id, move = true) {
    point(id, move);
    document.querySelectorAll('tr.chosen').forEach(one => one.classList.remove('chosen'));
    const row = [...byId('rows').children].find(one => one.dataset.key === id);
    row?.classList.add('chosen');
    row?.scrollIntoView({ block: 'nearest' });
    tell(id);
  }

  drawing.on('tap', 'node, edge', event => choose(event.target.id(), false));
  drawing.on('tap', event => { if (event.target === drawing) drawing.elements().unselect().removeClass('faint'); });
  form.addEventListener('input', apply);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  byId('more').addEventListener('click', moreRows);
  tellProvenance();
  offerChoices();
  apply();
  byId('unfinished').hidden = true;
})();
