// Comfort for Latchkey's pages; every page works without it. It acts on nothing by itself: it never
// submits a form, and what it learns from the server only changes which texts are shown, or has the
// page loaded anew.
(() => {
  "use strict";

  const SECOND = 1000;
  const MINUTE = 60 * SECOND;

  /** A second press of a button, or Enter held down, sends nothing twice. */
  function sendOnce(form) {
    let sent = false;

    function release() {
      sent = false;
      form.removeAttribute("aria-busy");
    }
    form.addEventListener("submit", (event) => {
      if (sent) {
        event.preventDefault();
        return;
      }
      sent = true;
      form.setAttribute("aria-busy", "true");
      // Whoever stopped the loading can send again.
      window.setTimeout(release, 10 * SECOND);
    });
    // The page may come back from the browser's memory, with the form as it was left.
    window.addEventListener("pageshow", release);
  }

  /** Lets people paste a whole message: only the code in it stays. */
  function pickCodeFromPaste(input, length) {
    const code = new RegExp(`(?<!\\d)\\d(?:[ \\u00a0-]?\\d){${length - 1}}(?!\\d)`);
    input.addEventListener("paste", (event) => {
      const found = event.clipboardData?.getData("text").match(code);
      if (found) {
        event.preventDefault();
        input.value = found[0].replace(/\D/g, "");
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  }

  /** Counts down on the resend button and tells screen readers, at most once a minute. */
  function countDown(button, note, said) {
    const seconds = Number(button.dataset.seconds);
    if (!(seconds > 0)) {
      return;
    }
    const label = button.textContent;
    const readyAt = Date.now() + seconds * SECOND;
    let minutesSaid = Math.ceil(seconds / 60);
    button.disabled = true;
    note.hidden = true;

    function tick() {
      const left = Math.ceil((readyAt - Date.now()) / SECOND);
      if (left <= 0) {
        window.clearInterval(timer);
        button.disabled = false;
        button.textContent = label;
        said.textContent = button.dataset.sayReady;
        return;
      }
      button.textContent = button.dataset.labelWaiting.replace("%s", asClock(left));
      const minutes = Math.ceil(left / 60);
      if (minutes < minutesSaid) {
        minutesSaid = minutes;
        said.textContent = button.dataset.sayMinutes.replace("%s", String(minutes));
      }
    }
    const timer = window.setInterval(tick, SECOND);
    tick();
  }

  /** Asks whether the reset went on elsewhere: often at first, seldom later, never in a hidden tab. */
  function watch(form, status) {
    const startedAt = Date.now();

    async function ask() {
      const state = document.hidden ? "waiting" : await stateOf(form.dataset.statusUrl);
      if (state === "elsewhere") {
        status.textContent = status.dataset.elsewhere;
        document.querySelectorAll("[data-while-waiting]").forEach((part) => {
          part.hidden = true;
        });
      } else if (state === "expired") {
        status.textContent = status.dataset.expired;
      } else {
        askLater();
      }
    }

    function askLater() {
      window.setTimeout(ask, Date.now() - startedAt < 2 * MINUTE ? 5 * SECOND : 15 * SECOND);
    }

    askLater();
  }

  /** Loads the page again once it would show something else: the licence is good, or the time is up. */
  function waitForRenewal(form, status) {
    const startedAt = Date.now();
    let timer = 0;
    status.textContent = status.dataset.byItself;

    async function ask() {
      window.clearTimeout(timer);
      const state = document.hidden ? "waiting" : await stateOf(form.dataset.statusUrl);
      if (state === "waiting") {
        window.clearTimeout(timer);
        timer = window.setTimeout(ask, Date.now() - startedAt < 2 * MINUTE ? 5 * SECOND : 15 * SECOND);
      } else {
        window.location.assign(form.dataset.onwardUrl);
      }
    }

    // Whoever comes back from the payment page should not wait for the next turn.
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) {
        ask();
      }
    });
    timer = window.setTimeout(ask, 5 * SECOND);
  }

  /** What the server says; "waiting" when it can't be asked just now. */
  async function stateOf(url) {
    try {
      const answer = await fetch(url, {
        cache: "no-store",
        headers: { Accept: "application/json" },
        redirect: "error",
        signal: AbortSignal.timeout(10 * SECOND),
      });
      return answer.ok ? (await answer.json()).state : "waiting";
    } catch {
      return "waiting";
    }
  }

  /** Adds the button that shows what was typed; it is hidden again before it is sent. */
  function addEye(box) {
    const input = box.querySelector("input");
    box.append(box.querySelector("template").content.cloneNode(true));
    const eye = box.querySelector("button");

    function show(shown) {
      input.type = shown ? "text" : "password";
      eye.setAttribute("aria-pressed", String(shown));
    }
    eye.addEventListener("click", () => show(input.type === "password"));
    input.form.addEventListener("submit", () => show(false));
    show(false);
  }

  /** Puts a time into its sentence as the visitor's own clock and habit have it: the next whole minute. */
  function tellInOwnTime(time) {
    const at = new Date(Math.ceil(Date.parse(time.dateTime) / MINUTE) * MINUTE);
    const page = document.documentElement.lang;
    const habit = navigator.languages.find((tag) => tag.split("-")[0] === page.split("-")[0]) ?? page;
    const isToday = at.toDateString() === new Date().toDateString();
    time.textContent = (isToday ? time.dataset.today : time.dataset.later)
      .replace("%t", at.toLocaleTimeString(habit, { timeStyle: "short" }))
      .replace("%d", at.toLocaleDateString(habit, { day: "numeric", month: "long" }));
  }

  function asClock(seconds) {
    const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, "0"));
    const hours = Math.floor(seconds / 3600);
    return hours > 0 ? [hours, ...parts].join(":") : parts.join(":").replace(/^0/, "");
  }

  /** Counts down to the end of a lock, and tells screen readers now and then: never twice within a minute. */
  function waitForEnd(wait, clock, said, goOn) {
    const SOON = 20;
    const tellAt = [30, 20, 10, 5, 2].map((minutes) => minutes * 60).concat(SOON);
    const endsAt = Date.now() + Number(wait.dataset.seconds) * SECOND;
    let before = Number(wait.dataset.seconds);
    clock.hidden = false;

    function tick() {
      const left = Math.max(0, Math.ceil((endsAt - Date.now()) / SECOND));
      clock.textContent = asClock(left);
      if (left === 0) {
        window.clearInterval(timer);
        goOn();
      } else if (left <= SOON && before > SOON) {
        said.textContent = wait.dataset.saySoon;
      } else if (tellAt.some((mark) => left <= mark && mark < before)) {
        said.textContent = wait.dataset.sayMinutes.replace("%s", String(Math.ceil(left / 60)));
      }
      before = left;
    }
    const timer = window.setInterval(tick, SECOND);
    tick();
  }

  /**
   * Looks every minute whether the lock is gone already, lifted from elsewhere. Keycloak, which forgets
   * a tab that asks for nothing, is reminded of this one by it.
   */
  function lookWhetherGone(url, goOn) {
    async function look() {
      try {
        const answer = await fetch(url, {
          cache: "no-store",
          redirect: "manual",
          signal: AbortSignal.timeout(10 * SECOND),
        });
        const elsewhere = answer.type === "opaqueredirect";
        if (elsewhere || (answer.ok && !(await answer.text()).includes('id="latchkey-locked"'))) {
          goOn();
        }
      } catch {
        // Not to be asked just now.
      }
    }
    window.setInterval(look, MINUTE);
  }

  /** Adds the buttons that print and copy the codes, and lets them go when the page does: "back" must not show them. */
  function keepCodes(bar, list, said) {
    bar.prepend(bar.querySelector("template").content.cloneNode(true));
    document.getElementById("latchkey-print").addEventListener("click", () => window.print());
    const copy = document.getElementById("latchkey-copy");
    if (!navigator.clipboard) {
      copy.remove();
    }
    copy.addEventListener("click", async () => {
      const codes = [...list.querySelectorAll("code")].map((code) => code.textContent);
      await navigator.clipboard.writeText(codes.join("\n"));
      copy.textContent = said.textContent = copy.dataset.done;
    });
    window.addEventListener("pagehide", () => {
      list.remove();
      document.getElementById("latchkey-download").remove();
    });
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) {
        window.location.reload();
      }
    });
  }

  document.querySelectorAll("form").forEach(sendOnce);

  // A page without a field to begin in begins at its heading: the next tab key goes on from there.
  if (!document.querySelector("[autofocus]") && !window.location.hash) {
    const title = document.getElementById("latchkey-title");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }
  document.querySelectorAll(".lk-secret").forEach(addEye);

  const verify = document.getElementById("latchkey-reset-verify");
  if (verify) {
    pickCodeFromPaste(document.getElementById("code"), Number(verify.dataset.codeLength));
    countDown(
      document.getElementById("latchkey-resend"),
      document.getElementById("latchkey-resend-note"),
      document.getElementById("latchkey-resend-said"),
    );
    watch(verify, document.getElementById("latchkey-status"));
  }

  const contactCode = document.querySelector("#latchkey-contact-code, #latchkey-factor-code");
  if (contactCode) {
    pickCodeFromPaste(document.getElementById("code"), Number(contactCode.dataset.codeLength));
    countDown(
      document.getElementById("latchkey-resend"),
      document.getElementById("latchkey-resend-note"),
      document.getElementById("latchkey-resend-said"),
    );
  }

  const codes = document.getElementById("latchkey-codes");
  if (codes) {
    keepCodes(
      document.getElementById("latchkey-keep"),
      codes,
      document.getElementById("latchkey-said"),
    );
  }

  const locked = document.getElementById("latchkey-locked");
  if (locked) {
    let gone = false;
    const goOn = () => {
      if (!gone) {
        gone = true;
        window.location.replace(locked.dataset.againUrl);
      }
    };
    const wait = document.getElementById("latchkey-wait");
    if (wait) {
      tellInOwnTime(document.getElementById("latchkey-until"));
      waitForEnd(
        wait,
        document.getElementById("latchkey-clock"),
        document.getElementById("latchkey-said"),
        goOn,
      );
    }
    lookWhetherGone(locked.dataset.againUrl, goOn);
    const unlock = document.getElementById("latchkey-unlock");
    if (unlock) {
      countDown(
        unlock,
        document.getElementById("latchkey-unlock-note"),
        document.getElementById("latchkey-unlock-said"),
      );
    }
  }

  const blocked = document.getElementById("latchkey-license-blocked");
  if (blocked) {
    waitForRenewal(blocked, document.getElementById("latchkey-status"));
  }
})();
