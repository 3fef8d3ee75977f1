// The host page's side of both ways to embed the checker.

const DRAFT = '云溪市水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n2024年主动公开政府信息XX条。\n';

function verdict(result) {
  const {errors, warnings, infos} = result.summary;
  return `错误 ${errors}，提醒 ${warnings}，提示 ${infos}`;
}

// 一、the custom element: a method, or the events while the user types.
const checker = document.getElementById('checker');
const elementVerdict = document.getElementById('element-verdict');
document.getElementById('fill').addEventListener('click', async () => {
  await customElements.whenDefined('nianbao-checker');
  await checker.check({name: '草稿.txt', content: DRAFT}, {year: 2024});
});
checker.addEventListener('nianbao-result', (event) => {
  elementVerdict.textContent = verdict(event.detail.result);
});

// 二、the iframe: messages. Only those of our own frame and its origin count.
const frame = document.getElementById('frame');
const frameVerdict = document.getElementById('frame-verdict');
document.getElementById('send').addEventListener('click', () => {
  frame.contentWindow.postMessage({type: 'nianbao/check', id: 1, name: '草稿.txt', draft: DRAFT, year: 2024}, location.origin);
});
window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
  if (event.data.type === 'nianbao/result' || event.data.type === 'nianbao/changed') {
    frameVerdict.textContent = verdict(event.data.result);
  } else if (event.data.type === 'nianbao/failed') {
    frameVerdict.textContent = event.data.message;
  }
});
