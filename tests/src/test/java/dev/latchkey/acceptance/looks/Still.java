package dev.latchkey.acceptance.looks;

import com.microsoft.playwright.Page;

/** Puts something that is always the same in place of what Keycloak draws by lot, so that pictures can be compared. */
final class Still {

    private static final String SCRIPT =
            """
            () => {
              const key = document.getElementById('kc-totp-secret-key');
              if (key) {
                key.textContent = '2B3C 4D5E 6F7G 2B3C';
              }
              document.querySelectorAll('#kc-recovery-codes-list li').forEach((code, i) => {
                code.textContent = '7KQM-X2RD-94' + String(10 + i);
              });
              const apps = [...document.querySelectorAll('#kc-totp-supported-apps > li')];
              apps.sort((a, b) => b.textContent.trim().localeCompare(a.textContent.trim()))
                  .forEach((app) => app.parentElement.append(app));
            }
            """;

    private Still() {}

    static void make(Page tab) {
        tab.evaluate(SCRIPT);
    }
}
