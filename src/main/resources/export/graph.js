// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
(() => {
  /** More than that nobody can read as a drawing, and laying it out takes too long. */
  const MOST_DRAWN = 2000;
  const ROWS = 100;
  const FACETS = ['type', 'stance', 'wording', 'voice', 'documents'];
  const COLUMNS = ['stance', 'wording', 'when', 'saidBy', 'deniedBy', 'documents'];
  /** What the evidence begins with, in this order; the rest comes behind. */
  const FIRST = ['stance', 'wording', 'when', 'saidBy', 'deniedBy', 'onBehalfOf'];

  const byId = id => document.getElementById(id);
  const file = JSON.parse(byId('graph').textContent);
  const names = JSON.parse(byId('names').textContent);
  const TITLES = { type: 'relation', saidBy: 'affirmed by', deniedBy: 'denied by', onBehalfOf: 'on behalf of', source: file.directed ? 'from' : 'one end', target: file.directed ? 'to' : 'other end', label: 'relation' };
  const nodes = new Map(file.nodes.map(node => [node.id, node]));
  const links = new Map(file.links.map(link => [link.key, link]));
  const form = byId('filter');
  let shown = [];
  let page = 0;
  let sorting = { by: '', down: false };
  let waiting;

  /** Text goes in as text alone, never as HTML. */
  function element(name, attributes, ...children) {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  }

  const list = value => value === undefined ? [] : Array.isArray(value) ? value : [value];
  const label = id => nodes.get(id)?.label ?? (Object.hasOwn(names, id) ? names[id] : nodes.get(`document:${id}`)?.label ?? nodes.get(`claim:${id}`)?.label ?? id);
  const words = type => type.toLowerCase().replaceAll('_', ' ');
  const title = name => Object.hasOwn(TITLES, name) ? TITLES[name] : name;
  const number = count => count.toLocaleString('en');
  const counted = (count, one) => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

  function valuesOf(link, facet) {
    return facet === 'voice' ? [...list(link.saidBy), ...list(link.deniedBy)] : list(link[facet]);
  }

  function go(text, action) {
    const button = element('button', { type: 'button', className: 'go' }, text);
    button.addEventListener('click', action);
    return button;
  }

  /** A value under its name; what is a node here leads to it. */
  function piece(value) {
    const id = [value, `document:${value}`, `claim:${value}`].find(one => nodes.has(one));
    return id === undefined ? String(label(value)) : go(label(id), () => choose(id));
  }

  function items(all) {
    return all.length === 1 ? all[0] : element('ul', {}, ...all.map(one => element('li', {}, one)));
  }

  const pieces = value => items(list(value).map(piece));

  function facts(target, pairs) {
    for (const [name, value] of pairs) {
      target.append(element('dt', {}, title(name)), element('dd', {}, value instanceof Node ? value : pieces(value)));
    }
    return target;
  }

  const GRAPH = '/api/graph';
  /** The stances that count where nobody asks for others. */
  const USUAL = ['affirmed', 'contested', 'varies'];
  const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  const leavesOut = stances => !USUAL.every(stance => stances.includes(stance));
  const named = ids => list(ids).map(label).join(', ');

  /** How /api/graph is asked for a part of the graph, in words; nothing where that is as usual. Parameters of the same names elsewhere mean something else. */
  const ASKED = {
    around: (id, { depth }) => `around ${label(id)}, at most ${counted(depth, 'step')} away`,
    asOf: day => `as of ${day}`,
    depth: () => '',
    layer: layer => ({ relations: '', claims: 'the claims too', projection: 'people and organizations by what they share' })[layer],
    limit: count => `at most ${counted(count, 'relation')}`,
    publisher: id => `in documents of ${label(id)}`,
    relations: types => `only relations: ${types.map(words).join(', ')}`,
    saidBy: ids => `affirmed by ${named(ids)}`,
    since: day => `not before ${day}`,
    stance: stances => leavesOut(stances) ? `only what is ${either.format(new Set(stances.map(one => one === 'varies' ? 'varying' : one)))}`
      : stances.includes('denied') ? 'what is denied too' : '',
    types: types => `between ${types.join(', ')}`,
    until: day => `not after ${day}`,
  };
  /** Without these it is all of the graph. */
  const NARROWING = ['around', 'asOf', 'limit', 'publisher', 'relations', 'saidBy', 'since', 'types', 'until'];

  const isWhole = asked => !NARROWING.some(name => Object.hasOwn(asked, name)) && asked.layer !== 'projection' && !leavesOut(asked.stance ?? USUAL);

  /** A value as it was given, behind the name of what it is the id of. */
  function plain(value) {
    if (Array.isArray(value) && value.length > 0) {
      return value.map(plain).join(', ');
    }
    if (typeof value !== 'string' || value === '') {
      return JSON.stringify(value);
    }
    return label(value) === value ? value : `${label(value)} (${value})`;
  }

  function partInWords({ query, parameters }) {
    const asked = Object.fromEntries(Object.entries(JSON.parse(parameters ?? '{}')).filter(([, value]) => value !== null));
    const wordings = query === GRAPH ? ASKED : {};
    const told = Object.entries(asked).map(([name, value]) => Object.hasOwn(wordings, name) ? wordings[name](value, asked) : `${name}: ${plain(value)}`);
    const first = query !== GRAPH ? query : isWhole(asked) ? 'the whole graph' : '';
    return [first, ...told].filter(Boolean).join('; ');
  }

  /** Which part of the graph this is, or which statement's answer. The rest of the page does not depend on it: what has no words is told as it is. */
  function tellPart() {
    try {
      byId('part').textContent = partInWords(file.graph);
    } catch (fault) {
      console.error(fault);
      byId('part').textContent = [file.graph.query, file.graph.parameters].filter(Boolean).join('; ');
    }
  }

  function tellProvenance() {
    const { title: _, nodes: __, edges: ___, truncated, strippedCharacters, ...rest } = file.graph;
    facts(byId('provenance'), Object.entries(rest).map(([name, text]) => [name, document.createTextNode(text)]));
    if (strippedCharacters > 0) {
      facts(byId('provenance'), [['characters left out', document.createTextNode(strippedCharacters)]]);
    }
    byId('counts').className = truncated ? 'cut' : '';
  }

  function tellCounts() {
    const all = `${counted(file.nodes.length, 'node')}, ${counted(file.links.length, 'relation')}`;
    byId('counts').textContent = (shown.length < file.links.length ? `${number(shown.length)} of ${number(file.links.length)} relations shown. ` : `${all}. `)
      + (file.graph.truncated ? `This is not the whole graph: a limit cut it off. ${file.graph.cut ?? ''}` : '');
  }

  function tellLegend() {
    byId('legend').append('Lines: solid where affirmed, dashed where contested or varying, dotted where denied.');
    for (const [type, colour] of drawing.legend) {
      const mark = element('i', {}, type);
      mark.style.borderColor = colour;
      byId('legend').append(' ', mark);
    }
  }

  function offerChoices() {
    for (const facet of FACETS) {
      const values = new Set(file.links.flatMap(link => valuesOf(link, facet)));
      if (values.size > 1) {
        const name = value => facet === 'type' ? words(value) : String(label(value));
        const options = [...values].map(value => [name(value), value]).sort((a, b) => a[0].localeCompare(b[0], 'en'));
        const select = element('select', { name: facet }, element('option', { value: '' }, 'all'),
          ...options.map(([text, value]) => element('option', { value }, text)));
        byId('choices').append(element('label', {}, title(facet), ' ', select));
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

  const texts = new Map(file.links.map(link => {
    const values = Object.values(link).flat();
    return [link.key, [...values, ...values.map(label)].join('\n').toLowerCase()];
  }));

  function apply() {
    const asked = new FormData(form);
    const wanted = asked.get('words').toLowerCase().split(/\s+/).filter(Boolean);
    const facets = FACETS.filter(facet => asked.get(facet));
    shown = file.links.filter(link =>
      wanted.every(word => texts.get(link.key).includes(word))
      && facets.every(facet => valuesOf(link, facet).includes(asked.get(facet)))
      && isWithin(link, asked.get('from'), asked.get('to'), asked.has('undated')));
    sort();
    tellCounts();
    turn(0);
    draw();
  }

  const columns = COLUMNS.filter(name => file.links.some(link => link[name] !== undefined));

  function offerSorting() {
    byId('columns').append(element('tr', {}, ...['source', 'label', 'target', ...columns].map(name => {
      const button = element('button', { type: 'button' }, title(name));
      const head = element('th', { scope: 'col' }, button);
      button.addEventListener('click', () => {
        sorting = { by: name, down: sorting.by === name && !sorting.down };
        byId('columns').querySelectorAll('th').forEach(one => one.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', sorting.down ? 'descending' : 'ascending');
        sort();
        turn(0);
      });
      return head;
    })));
  }

  /** What has no value comes last, either way. */
  function sort() {
    if (sorting.by) {
      const by = sorting.by === 'when' ? 'earliest' : sorting.by;
      const key = link => list(link[by] ?? link[sorting.by]).map(label).join('\n');
      const keyed = shown.map(link => [key(link), link]);
      keyed.sort(([a], [b]) => !a || !b ? !a - !b : a.localeCompare(b, 'en') * (sorting.down ? -1 : 1));
      shown = keyed.map(([, link]) => link);
    }
  }

  function turn(to) {
    page = to;
    const rows = shown.slice(page * ROWS, (page + 1) * ROWS);
    byId('rows').replaceChildren(...rows.map(row));
    byId('page').textContent = rows.length === 0 ? 'No relation fits.'
      : `Relations ${number(page * ROWS + 1)} to ${number(page * ROWS + rows.length)} of ${number(shown.length)}`;
    byId('before').disabled = page === 0;
    byId('after').disabled = (page + 1) * ROWS >= shown.length;
    byId('table').scrollTop = 0;
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

  /** {@code DOCUMENT 22 4411-4470 support}: paragraph, and code points of the text. */
  function place(locator) {
    const [, id, paragraph, span, role] = /^(\S+) (\d+)(?: (\d+-\d+))?(?: (.+))?$/.exec(locator) ?? [];
    return id === undefined ? null
      : { id, text: `¶ ${paragraph}${span ? `, characters ${span.replace('-', '–')}` : ''}${role ? ` (${role})` : ''}` };
  }

  /** Each document with the places in it. */
  function sources(link) {
    const places = list(link.locators).map(place).filter(Boolean);
    const ids = [...new Set([...list(link.documents), ...places.map(one => one.id)])];
    return ids.map(id => element('span', {}, piece(id), ...places.filter(one => one.id === id).flatMap(one => [element('br', {}), one.text])));
  }

  function evidenceOf(link) {
    const { source, target, key, type, label: says, says: again, documents, locators, claims, sayso_id: _, ...rest } = link;
    const first = FIRST.filter(name => rest[name] !== undefined);
    const pairs = [['source', source], ['relation', document.createTextNode(words(type))], ['target', target], ...first.map(name => [name, rest[name]])];
    const found = sources(link);
    if (found.length > 0) {
      pairs.push(['documents', items(found)]);
    }
    if (claims !== undefined) {
      pairs.push(['claims', claims]);
    }
    if (again !== undefined && again !== says) {
      pairs.push(['says', again]);
    }
    return [element('h2', {}, says),
      facts(element('dl', {}), [...pairs, ...Object.entries(rest).filter(([name]) => !first.includes(name)), ['id', document.createTextNode(key)]])];
  }

  function about(node) {
    const { id, label: name, type, ...rest } = node;
    const relations = shown.filter(one => one.source === id || one.target === id);
    const told = element('ul', {}, ...relations.slice(0, ROWS).map(one =>
      element('li', {}, label(one.source), ' — ', go(one.label, () => choose(one.key)), ' — ', label(one.target))));
    const more = relations.length > ROWS ? [element('p', {}, `And ${number(relations.length - ROWS)} more: filter by its name.`)] : [];
    return [element('h2', {}, name), facts(element('dl', {}), [['type of node', type], ['id', document.createTextNode(id)], ...Object.entries(rest)]), told, ...more];
  }

  const drawing = graphDrawing({ container: byId('drawing'), directed: file.directed, nodes, choose: id => choose(id, false) });

  /** As many relations as can be read, and their ends; nodes without a relation only where there is nothing else. */
  function draw() {
    const drawn = shown.slice(0, MOST_DRAWN);
    const ends = new Set(drawn.flatMap(link => [link.source, link.target]));
    if (file.links.length === 0 && nodes.size <= MOST_DRAWN) {
      nodes.forEach((_, id) => ends.add(id));
    }
    byId('undrawn').hidden = drawn.length === shown.length;
    byId('undrawn').textContent = `Drawn: the first ${number(drawn.length)} of ${number(shown.length)} relations. Filter to see others; the table has all.`;
    drawing.show([...ends], drawn);
  }

  function choose(id, move = true) {
    drawing.point(id, move);
    const at = shown.indexOf(links.get(id));
    if (at >= 0 && Math.floor(at / ROWS) !== page) {
      turn(Math.floor(at / ROWS));
    }
    for (const one of byId('rows').children) {
      one.toggleAttribute('aria-current', one.dataset.key === id);
      if (one.dataset.key === id) {
        one.setAttribute('aria-current', 'true');
        one.scrollIntoView({ block: 'nearest' });
      }
    }
    byId('evidence').replaceChildren(...links.has(id) ? evidenceOf(links.get(id)) : about(nodes.get(id)));
    byId('evidence').scrollTop = 0;
  }

  form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, 200); });
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  byId('before').addEventListener('click', () => turn(page - 1));
  byId('after').addEventListener('click', () => turn(page + 1));
  tellPart();
  tellProvenance();
  tellLegend();
  offerChoices();
  offerSorting();
  apply();
  byId('unfinished').hidden = true;
})();
