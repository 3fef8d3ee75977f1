// JSX types of <nianbao-checker> for React 18 and 19:
//   import type {} from 'nianbao/react';

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { NianbaoCheckerAttributes } from './nianbao-jsx.js';
import type { NianbaoChecker, NianbaoChangeEvent, NianbaoReadyEvent, NianbaoResultEvent } from './nianbao-checker.js';

/** `onnianbao-result` and its like are how React 19 listens to an element's own events. */
interface Listeners {
  'onnianbao-ready'?: (event: NianbaoReadyEvent) => void;
  'onnianbao-change'?: (event: NianbaoChangeEvent) => void;
  'onnianbao-result'?: (event: NianbaoResultEvent) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'nianbao-checker': DetailedHTMLProps<HTMLAttributes<NianbaoChecker>, NianbaoChecker> & NianbaoCheckerAttributes & Listeners;
    }
  }
}
