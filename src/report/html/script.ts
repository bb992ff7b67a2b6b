/**
 * The page's own script: filters, opening and closing, links to one resource. Without it the page is whole, only
 * nothing can be filtered. It reads numbers out of attributes and writes none of a package's text.
 */
export const SCRIPT = `(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const form = byId('filters');
  const rows = [...document.querySelectorAll('details.resource')].map((element) => ({
    element,
    status: element.dataset.status,
    facts: element.dataset.facts.split(' ').map((fact) => fact.split('.')),
    partners: element.dataset.partners.split(' '),
    text: element.querySelector('h3').textContent.toLowerCase(),
  }));
  const shown = byId('shown');
  const toggle = byId('toggle');
  const fields = ['format', 'blame', 'cause', 'partner', 'search'];
  if (form) {
    form.hidden = false;
    readAddress();
    form.addEventListener('input', apply);
    byId('clear').addEventListener('click', () => {
      form.reset();
      apply();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    toggle.addEventListener('click', () => openAll(toggle.getAttribute('aria-expanded') !== 'true'));
    apply();
  }
  function values() {
    const chosen = { status: form.elements.status.value };
    for (const name of fields) chosen[name] = byId(name).value.trim();
    return chosen;
  }
  function apply() {
    const chosen = values();
    const words = chosen.search.toLowerCase().split(/\\s+/);
    const wanted = [chosen.format, chosen.blame, chosen.cause];
    let count = 0;
    for (const row of rows) {
      const fits =
        (chosen.status === '' || row.status === chosen.status) &&
        row.facts.some((fact) => wanted.every((value, place) => value === '' || fact[place] === value)) &&
        (chosen.partner === '' || row.partners.includes(chosen.partner)) &&
        words.every((word) => row.text.includes(word));
      if (row.element.hidden === fits) row.element.hidden = !fits;
      if (fits) count += 1;
    }
    const all = rows.length + (rows.length === 1 ? ' resource' : ' resources');
    shown.textContent = count === rows.length ? all : count + ' of ' + all;
    writeAddress(chosen);
  }
  function readAddress() {
    const asked = new URLSearchParams(location.search);
    for (const name of fields) {
      const field = byId(name);
      const value = asked.get(name);
      if (value !== null) field.value = value;
      if (field.value === '' && field.tagName === 'SELECT') field.value = '';
      if (field.tagName === 'SELECT' && field.selectedIndex < 0) field.selectedIndex = 0;
    }
    for (const choice of form.elements.status.length ? form.elements.status : [])
      if (choice.value === asked.get('status')) choice.checked = true;
  }
  function writeAddress(chosen) {
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''));
    const text = query.toString();
    try {
      history.replaceState(null, '', location.pathname + (text === '' ? '' : '?' + text) + location.hash);
    } catch {
      // A page without an address of its own cannot keep them there.
    }
  }
  function openAll(open) {
    for (const row of rows) if (!row.element.hidden) row.element.open = open;
    toggle.setAttribute('aria-expanded', String(open));
    toggle.textContent = open ? 'Close all' : 'Open all';
  }
  function openTarget() {
    const target = byId(location.hash.slice(1));
    const row = target && target.closest('details.resource');
    if (!row) return;
    row.hidden = false;
    row.open = true;
    row.scrollIntoView();
  }
  addEventListener('hashchange', openTarget);
  openTarget();
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
})();`;
