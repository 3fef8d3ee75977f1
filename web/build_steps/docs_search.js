'use strict';
(() => {
  const field = document.getElementById('words');
  const hits = document.getElementById('hits');
  const articles = [...document.querySelectorAll('article')];
  const entries = new Map([...document.querySelectorAll('nav li')].map((item) => [item.firstChild.getAttribute('href').slice(1), item]));
  const texts = new Map(articles.map((article) => [article, article.textContent.toLowerCase()]));

  /** Marks the words where the browser can without changing the page. */
  function mark(shown, words) {
    if (!window.Highlight) return;
    const ranges = [];
    for (const article of shown) {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node && ranges.length < 2000; node = walker.nextNode()) {
        const text = node.data.toLowerCase();
        for (const word of words) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  }

  function search() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = articles.filter((article) => words.every((word) => texts.get(article).includes(word)));
    for (const article of articles) {
      article.hidden = !shown.includes(article);
      entries.get(article.id).hidden = article.hidden;
    }
    hits.textContent = words.length === 0 ? '' : shown.length === 0 ? '没有找到，请换一个词试试。' : `找到${shown.length}项。`;
    mark(words.length === 0 ? [] : shown, words);
  }
  field.addEventListener('input', search);
  // A link leads to what the search hides: then everything is shown again.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.hidden) return;
    field.value = '';
    search();
    target.scrollIntoView();
  });
})();
