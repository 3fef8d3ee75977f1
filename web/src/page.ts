// Start of the page: the element is the page. Here stands only what concerns the window it lives in.

import './nianbao_checker.js';
import type {NianbaoChecker} from './nianbao_checker.js';
import {allowedOrigins, serveParent} from './embed/messages.js';
import {keepOffline} from './embed/offline.js';

function content(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;
}

const checker = document.createElement('nianbao-checker') as NianbaoChecker;
if (window.parent !== window) {
  // Embedded: the host page owns the draft, so nothing is kept here.
  serveParent(checker, allowedOrigins(content('nianbao-allowed-origins'), window.location.origin));
} else {
  checker.setAttribute('persist', '');
  void keepOffline(checker);
}
document.body.append(checker);
