// Lit makes a Trusted Types policy when it is imported; where the host page forbids it, no module of ours comes to life.
// So this one is imported first, and puts a sentence in the place of the element.

import {NO_TRUSTED_TYPES} from './refusal.js';

const NAME = 'nianbao-checker';

class StandIn extends HTMLElement {
  readonly ready = Promise.reject(new Error(NO_TRUSTED_TYPES));

  connectedCallback(): void {
    this.ready.catch(() => undefined);
    this.setAttribute('role', 'alert');
    this.textContent = NO_TRUSTED_TYPES;
  }
}

document.addEventListener('securitypolicyviolation', ({effectiveDirective}) => {
  if (effectiveDirective === 'trusted-types' && !customElements.get(NAME)) customElements.define(NAME, StandIn);
});
