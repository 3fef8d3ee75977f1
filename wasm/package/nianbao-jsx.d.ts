// JSX types of <nianbao-checker> for frameworks with a global JSX namespace (React up to 18, Preact's compatibility):
//   import type {} from 'nianbao/jsx';
// React has nianbao/react; others take NianbaoCheckerAttributes.

/** The element's attributes, as JSX writes them. An attribute that is there without a value is `true` or "". */
export interface NianbaoCheckerAttributes {
  theme?: 'light' | 'dark';
  'core-url'?: string;
  'time-limit'?: number | string;
  persist?: boolean | '';
  for?: string;
  name?: string;
  'required-clean'?: boolean | '';
  id?: string;
  class?: string;
  slot?: string;
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'nianbao-checker': NianbaoCheckerAttributes;
    }
  }
}
