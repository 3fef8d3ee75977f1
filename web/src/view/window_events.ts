// What the checker hears of the window that it is in: keys, clicks beside an open menu, leaving, printing.

import type {Actions} from './actions.js';

export class WindowEvents {
  /** `printing`: tells that a print begins, and that it has ended. */
  constructor(
    private readonly host: HTMLElement,
    private readonly actions: Actions,
    private readonly printing: (now: boolean) => void,
  ) {}

  listen(): void {
    window.addEventListener('keydown', this.onKey);
    window.addEventListener('pointerdown', this.onPointer);
    window.addEventListener('pagehide', this.onLeave);
    window.addEventListener('beforeprint', this.onPrint);
    window.addEventListener('afterprint', this.onPrinted);
    document.addEventListener('visibilitychange', this.onLeave);
  }

  stop(): void {
    window.removeEventListener('keydown', this.onKey);
    window.removeEventListener('pointerdown', this.onPointer);
    window.removeEventListener('pagehide', this.onLeave);
    window.removeEventListener('beforeprint', this.onPrint);
    window.removeEventListener('afterprint', this.onPrinted);
    document.removeEventListener('visibilitychange', this.onLeave);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const {actions} = this;
    if (event.key === 'F9' && (actions.dialog ?? 'files') === 'files' && this.isAddressed(event)) {
      event.preventDefault();
      actions.office.step(event.shiftKey ? -1 : 1);
    }
    if (actions.dialog || !this.isAddressed(event)) return;
    if (event.key === 'F8') {
      event.preventDefault();
      actions.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'F6') {
      event.preventDefault();
      actions.changeSide();
    } else if (event.altKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
      event.preventDefault();
      actions.stepDraft(event.key === 'PageDown' ? 1 : -1);
    } else if (event.key === 'Enter' && event.altKey) {
      const chosen = actions.session.onShow.selectedFinding;
      if (!chosen?.finding.fix) return;
      event.preventDefault();
      actions.applyFix(chosen);
    } else if (event.key === 'Escape') {
      actions.leave();
    }
  };

  /** A key is ours where the keyboard is inside, or nowhere in particular; the rest of a host page keeps its keys. */
  private isAddressed(event: Event): boolean {
    const path = event.composedPath();
    return path.includes(this.host) || path[0] === document.body || path[0] === document.documentElement;
  }

  private readonly onPointer = (event: Event): void => {
    this.actions.closeMenus((event.composedPath()[0] as Node | undefined) ?? null);
  };

  private readonly onLeave = (): void => void this.actions.session.keeper.now();

  private readonly onPrint = (): void => this.printing(true);

  private readonly onPrinted = (): void => this.printing(false);
}
