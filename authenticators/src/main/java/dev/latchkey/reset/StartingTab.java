package dev.latchkey.reset;

/**
 * Where a reset began, so that a link opened in the same browser can lead back there.
 *
 * @param clientId the application that the visitor wanted to sign in to
 * @param rootId the browser's authentication session
 * @param tabId the tab in it
 */
record StartingTab(String clientId, String rootId, String tabId) {}
