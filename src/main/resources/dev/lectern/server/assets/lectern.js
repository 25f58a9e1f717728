// The page works without this. With it, ticking a facet searches at once, and "/" leads to the box.
const form = document.getElementById('search');
const box = document.getElementById('q');
const REMEMBERED = 'lectern-focus';

document.documentElement.classList.add('quick');

document.querySelector('.facets')?.addEventListener('change', (event) => {
  // A date is finished when it is left, not at its first digit.
  if (event.target.type === 'checkbox') {
    sessionStorage.setItem(REMEMBERED, event.target.name + '\n' + event.target.value);
    form.requestSubmit();
  }
});

// Fields left empty stay out of the address.
form?.addEventListener('submit', () => {
  for (const field of form.elements) {
    if (field.name && field.value === '') {
      field.disabled = true;
    }
  }
});
addEventListener('pageshow', () => {
  for (const field of form?.elements ?? []) {
    field.disabled = false;
  }
});

const remembered = sessionStorage.getItem(REMEMBERED);
if (remembered) {
  sessionStorage.removeItem(REMEMBERED);
  const [name, value] = remembered.split('\n');
  const ticked = [...form.elements].find((field) => field.name === name && field.value === value);
  if (ticked) {
    for (let fold = ticked.closest('details'); fold; fold = fold.parentElement.closest('details')) {
      fold.open = true;
    }
    ticked.focus({ preventScroll: true });
  }
}

addEventListener('keydown', (event) => {
  const typing = event.target.closest('input:not([type=checkbox]), textarea');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing) {
    event.preventDefault();
    box?.focus();
    box?.select();
  }
});
