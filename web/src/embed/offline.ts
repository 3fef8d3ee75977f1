// Registers the service worker where the page is served (never from a file), and tells of a new version.

import type {NianbaoChecker} from '../nianbao_checker.js';

export async function keepOffline(checker: NianbaoChecker): Promise<void> {
  if (!/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return;
  if (!document.querySelector('link[rel=manifest]')) return; // the single file has no service worker
  try {
    const hadController = navigator.serviceWorker.controller !== null;
    await navigator.serviceWorker.register('./sw.js');
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (hadController) checker.tell('新版本已就绪，重新打开页面后生效。');
    });
  } catch {
    // Plain http on an intranet has no service workers: the page works, only not offline.
  }
}
