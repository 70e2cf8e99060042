// The board under the hands: how many are chosen, arrow keys, C for a card's menu, digits for its steps.
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const picked = document.querySelector('[data-picked]');
  if (!picked) return;
  document.querySelector('.board-keys').hidden = false;

  function count() {
    const chosen = all('input[name=pick]:checked').length;
    picked.textContent = chosen ? picked.dataset.picked.replace('#', chosen) : '';
  }
  document.addEventListener('change', count);
  // Also when the browser comes back here: by then it has ticked the boxes again.
  addEventListener('pageshow', count);

  const columns = () => all('.board-column').map((column) => all('.board-card', column));
  const focus = (card) => card?.querySelector('.board-who a').focus();

  function go(card, across, down) {
    const filled = columns().filter((cards) => cards.length > 0);
    const x = filled.findIndex((cards) => cards.includes(card));
    const column = filled[x + across] ?? [];
    const y = filled[x].indexOf(card) + down;
    focus(column[Math.min(y, column.length - 1)]);
  }

  const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  document.addEventListener('keydown', (event) => {
    const card = event.target.closest?.('.board-card');
    if (!card || event.ctrlKey || event.altKey || event.metaKey) return;
    const menu = card.querySelector('details');
    const steps = all('li a', menu);
    if (event.key === 'Escape') {
      menu.open = false;
      focus(card);
    } else if (MOVES[event.key]) go(card, ...MOVES[event.key]);
    else if (event.key.toLowerCase() === 'c') {
      menu.open = !menu.open;
      (menu.open ? steps[0] : menu.querySelector('summary')).focus();
    } else if (event.key === ' ' && event.target.matches('.board-who a')) {
      card.querySelector('input').click();
    } else if (menu.open && steps[event.key - 1]) steps[event.key - 1].click();
    else return;
    event.preventDefault();
  });
})();
