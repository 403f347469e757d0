// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
/**
 * The drawing of a page: a graph in Cytoscape.js. Dots and names are as large on the screen at any distance, and only as many names are shown as do not cover each
 * other, those of the nodes with the most relations first: zooming in shows more.
 *
 * @param nodes by their ids, which have a type and a label
 * @param choose called with the id of a node or relation that somebody clicks
 */
function graphDrawing({ container, directed, nodes, choose }) {
  const COLOURS = { Person: '#4477aa', PersonGroup: '#66ccee', Organization: '#228833', Event: '#ccbb44', Place: '#ee6677', Work: '#e07b00', Instrument: '#7a4b2a', Claim: '#aaaaaa', Document: '#aa3377' };
  const LINES = { denied: 'dotted', contested: 'dashed', varies: 'dashed' };
  /** In pixels of the screen. */
  const FONT = 12, NAME = 140, LINE = 1.2, SPACE = 40;
  const LONGEST = 60;
  /** Names of so many nodes, those with the most relations, may cover other nodes. */
  const ALWAYS = 30;
  /** Where there are more nodes than that, any name may: to look out for so many takes too long. */
  const MOST_SPARED = 400;

  const types = new Set([...nodes.values()].map(node => node.type));
  const legend = [...Object.keys(COLOURS).filter(type => types.has(type)), ...[...types].filter(type => !Object.hasOwn(COLOURS, type)).sort()]
    // Those of free statements are not known beforehand: hues as far apart as the golden angle puts them, and darker than the others.
    .map((type, at) => [type, Object.hasOwn(COLOURS, type) ? COLOURS[type] : `hsl(${Math.round(at * 137.5) % 360}, 70%, 28%)`]);
  const colours = new Map(legend);

  const cy = cytoscape({
    container,
    style: [
      { selector: 'node', style: { 'background-color': 'data(colour)' } },
      { selector: 'node.named', style: { 'z-index': 5, label: 'data(label)', 'text-wrap': 'wrap', 'text-background-color': '#fff', 'text-background-opacity': 0.75 } },
      { selector: 'edge', style: { 'line-color': '#999', 'target-arrow-color': '#999', 'target-arrow-shape': directed ? 'triangle' : 'none', 'curve-style': 'bezier', opacity: 0.7, 'line-style': 'data(line)' } },
      { selector: '.faint', style: { opacity: 0.12 } },
      { selector: ':selected', style: { 'background-color': '#d00', 'line-color': '#d00', 'target-arrow-color': '#d00', 'z-index': 9 } },
    ],
  });

  const brief = text => text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;

  /** In pixels of the screen as well; smaller where there are many. */
  const dot = () => Math.max(4, Math.min(12, 100 / Math.sqrt(cy.nodes().length)));

  /** Where a name may be on the screen: above its node, below it, at its right or left; broken into lines. */
  function places(node) {
    const { x, y } = node.renderedPosition();
    const length = node.data('label').length * FONT * 0.55;
    const width = Math.min(length, NAME);
    const height = Math.ceil(length / NAME) * FONT * 1.2;
    const half = dot() / 2;
    return [
      { halign: 'center', valign: 'top', left: x - width / 2, right: x + width / 2, top: y - half - height, bottom: y - half },
      { halign: 'center', valign: 'bottom', left: x - width / 2, right: x + width / 2, top: y + half, bottom: y + half + height },
      { halign: 'right', valign: 'center', left: x + half, right: x + half + width, top: y - height / 2, bottom: y + height / 2 },
      { halign: 'left', valign: 'center', left: x - half - width, right: x - half, top: y - height / 2, bottom: y + height / 2 },
    ];
  }

  function spot(node) {
    const { x, y } = node.renderedPosition();
    const half = dot() / 2;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  }

  const overlap = (one, other) => one.right > other.left && one.left < other.right && one.bottom > other.top && one.top < other.bottom;

  function name() {
    const names = [];
    const dots = cy.nodes().length > MOST_SPARED ? [] : cy.nodes().map(spot);
    const isInside = one => one.left >= 0 && one.right <= cy.width() && one.top >= 0 && one.bottom <= cy.height();
    const isFree = (one, others) => !others.some(other => overlap(one, other));
    const sizes = { 'font-size': FONT / cy.zoom(), 'text-max-width': NAME / cy.zoom() };
    const importance = node => (node.selected() ? 1e9 : 0) + node.degree();
    cy.nodes().removeClass('named').not('.faint').sort((a, b) => importance(b) - importance(a)).forEach((node, rank) => {
      const possible = places(node).filter(one => isInside(one) && isFree(one, names));
      const found = possible.find(one => isFree(one, dots)) ?? (rank < ALWAYS ? possible[0] : undefined);
      if (found) {
        names.push(found);
        node.addClass('named').style({ ...sizes, 'text-halign': found.halign, 'text-valign': found.valign });
      }
    });
  }

  let isWaiting = false;
  /** At most once for each picture that the browser shows. */
  function adjust() {
    if (!isWaiting) {
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        cy.batch(() => {
          cy.nodes().style({ width: dot() / cy.zoom(), height: dot() / cy.zoom() });
          cy.edges().style({ width: LINE / cy.zoom(), 'arrow-scale': dot() / 20 });
          name();
        });
      });
    }
  }

  function layOut() {
    const count = cy.nodes().length;
    // From a circle, not from chance: the same file is drawn the same way each time.
    cy.layout({ name: count <= 1500 ? 'circle' : 'concentric', minNodeSpacing: 4, animate: false }).run();
    if (count <= 1500) {
      // Each step takes as long as the square of the nodes.
      const steps = Math.min(700, Math.round(7e7 / (count * count + 1)));
      cy.layout({ name: 'cose', animate: false, randomize: false, numIter: steps, coolingFactor: Math.pow(0.001, 1 / steps), nodeRepulsion: () => 30000, idealEdgeLength: () => 60, componentSpacing: 40 }).run();
    }
    gather();
    widen();
    fit();
  }

  /** What hangs on nothing of the largest part comes beside that, in columns. */
  function gather() {
    const [main, ...others] = cy.elements().components().sort((a, b) => b.length - a.length).map(part => ({ part, box: part.boundingBox() }));
    const area = others.reduce((sum, { box }) => sum + (box.w + SPACE) * (box.h + SPACE), 0);
    const bottom = main.box.y1 + Math.max(main.box.h, Math.sqrt(area) / 2);
    let x = main.box.x2 + SPACE, y = main.box.y1, widest = 0;
    for (const { part, box } of others) {
      if (y > main.box.y1 && y + box.h > bottom) {
        x += widest + SPACE;
        y = main.box.y1;
        widest = 0;
      }
      part.nodes().shift({ x: x - box.x1, y: y - box.y1 });
      y += box.h + SPACE;
      widest = Math.max(widest, box.w);
    }
  }

  /** To the shape of the place for it: names need width. */
  function widen() {
    const { w, h } = cy.nodes().boundingBox();
    const factor = Math.min(3, cy.width() / cy.height() * h / w);
    if (factor > 1) {
      cy.nodes().positions(node => ({ x: node.position('x') * factor, y: node.position('y') }));
    }
  }

  /** All of it, as near as that allows: but one node is no nearer than few are. */
  function fit() {
    cy.nodes().removeClass('named');
    cy.fit(undefined, SPACE);
    if (cy.zoom() > 2) {
      cy.zoom(2);
      cy.center();
    }
    adjust();
  }

  /** Instead of what was there. */
  function show(ids, links) {
    cy.elements().remove();
    cy.resize();
    cy.add([
      ...ids.map(id => ({ data: { id, label: brief(nodes.get(id).label), colour: colours.get(nodes.get(id).type) } })),
      ...links.map(link => ({ data: { id: link.key, source: link.source, target: link.target, line: LINES[link.stance] ?? 'solid' } })),
    ]);
    if (ids.length > 0) {
      layOut();
    }
  }

  function unpoint() {
    cy.elements().unselect().removeClass('faint');
    adjust();
  }

  /** What is not beside the chosen one fades. */
  function point(id, move) {
    unpoint();
    const chosen = cy.getElementById(id).select();
    const near = chosen.isNode() ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
    if (chosen.nonempty()) {
      cy.elements().not(near).addClass('faint');
      if (move) {
        cy.fit(near, 60);
        cy.zoom({ level: Math.min(cy.zoom(), 1.2), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
      }
    }
  }

  // The place for it has its size only when the rest of the page has.
  new ResizeObserver(() => {
    cy.resize();
    fit();
  }).observe(container);
  cy.on('viewport dragfree', adjust);
  cy.on('tap', 'node, edge', event => choose(event.target.id()));
  cy.on('tap', event => { if (event.target === cy) unpoint(); });
  return { legend, show, point };
}
