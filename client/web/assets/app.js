// Four comforts; everything works without them.

// A block that is pasted from a sheet spreads over the cells of the grid, from where it lands.
addEventListener('paste', (event) => {
  const cell = event.target.closest?.('[data-grid] input');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!cell || !/[\t\n]/.test(text.trimEnd())) return;
  event.preventDefault();
  const rows = [...cell.closest('tbody').rows].map((row) => [...row.querySelectorAll('input')]);
  const from = rows.findIndex((row) => row.includes(cell));
  const column = rows[from].indexOf(cell);
  text
    .trimEnd()
    .split(/\r?\n/)
    .forEach((line, down) => {
      line.split('\t').forEach((value, across) => {
        const target = rows[from + down]?.[column + across];
        if (target) target.value = value.trim();
      });
    });
});

// Nobody leaves a page with unsent work unasked.
let isUnsaved = false;
addEventListener('input', (event) => {
  if (event.target.closest?.('[data-unsaved]')) isUnsaved = true;
});
addEventListener('submit', () => {
  isUnsaved = false;
});
addEventListener('beforeunload', (event) => {
  if (isUnsaved) event.preventDefault();
});

// A text to paste elsewhere is copied by a button; a page by http on a network may only the old way.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
    else document.execCommand('copy');
    button.textContent = button.dataset.copied;
  });
}

// A page that has grown old says so, as long as it is looked at. It loads nothing by itself: what
// somebody has typed would be lost.
const changed = document.querySelector('[data-changes]');
let stream = null;
function say({ said, reload, href }) {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = reload;
  changed.append(`${said} – `, link);
}
function listen() {
  stream?.close();
  if (document.hidden || changed.hasChildNodes()) return;
  stream = new EventSource(changed.dataset.changes);
  stream.addEventListener('changed', () => {
    stream.close();
    say(changed.dataset);
  });
}
if (changed) {
  addEventListener('pageshow', listen);
  addEventListener('pagehide', () => stream?.close());
  document.addEventListener('visibilitychange', listen);
}
