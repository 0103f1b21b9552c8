import type { FocusEvent } from "react";

/**
 * For a heading that takes the focus when its page opens, so that it is read out; it is no stop of Tab otherwise.
 *
 * In Excel on the web office.js walks Tab through elements with a tab index of 0 itself, and from any other element
 * Tab leaves the pane. So the heading has one for as long as it has the focus.
 */
export const landingPlace = {
  tabIndex: -1,
  onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
    currentTarget.tabIndex = 0;
  },
  onBlur: ({ currentTarget }: FocusEvent<HTMLElement>) => {
    currentTarget.tabIndex = -1;
  },
} as const;
