// What only a script can do, on any page: print it, and read its main part aloud.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  for (const button of all('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }

  const speech = window.speechSynthesis;
  const buttons = all('[data-read-aloud]');
  if (!speech || buttons.length === 0) return;
  const language = document.documentElement.lang;
  const BLOCKS = 'h1,h2,h3,p,li,dt,dd,th,td,summary,figcaption';
  let voice;
  let round = 0;
  let reading = false;

  function look() {
    voice = speech.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));
    for (const button of buttons) button.hidden = !voice;
  }

  // Browsers cut long utterances off, so each sentence is one of its own.
  function sentences() {
    return all(`main :is(${BLOCKS})`)
      .filter((block) => block.getClientRects().length > 0 && !block.querySelector(BLOCKS))
      .filter((block) => !block.closest('form,nav'))
      .flatMap((block) => block.innerText.match(/\S[^!?\n]*?(?:[.!?](?=\s|$)|$)/gm) ?? []);
  }

  function show(state) {
    reading = state;
    for (const words of all('[data-stop]')) {
      words.dataset.start ??= words.textContent;
      words.textContent = state ? words.dataset.stop : words.dataset.start;
    }
  }

  function stop() {
    round += 1;
    speech.cancel();
    show(false);
  }

  function start() {
    const own = (round += 1);
    const queue = sentences();
    show(true);
    const next = () => {
      if (own !== round) return;
      if (queue.length === 0) return stop();
      const utterance = new SpeechSynthesisUtterance(queue.shift());
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.onend = utterance.onerror = next;
      speech.speak(utterance);
    };
    next();
  }

  for (const button of buttons) {
    button.addEventListener('click', () => (reading ? stop() : start()));
  }
  addEventListener('pagehide', stop);
  speech.addEventListener?.('voiceschanged', look);
  look();
})();
