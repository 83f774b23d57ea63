// Comfort for the text to support: the visitor's own time in it, and a button that copies it. Nothing is sent.
(() => {
  "use strict";

  const report = document.getElementById("latchkey-report");
  const time = document.getElementById("latchkey-report-time");
  const said = document.getElementById("latchkey-report-said");
  const mail = document.getElementById("latchkey-support-mail");
  const page = document.documentElement.lang;
  const habit = navigator.languages.find((tag) => tag.split("-")[0] === page.split("-")[0]) ?? page;

  time.textContent = new Date(time.dateTime).toLocaleString(habit, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "shortOffset",
  });
  if (mail) {
    const [address, query] = mail.href.split("?");
    const subject = query.split("&")[0];
    const body = `${report.textContent}\n\n${mail.dataset.advice}`.replaceAll("\n", "\r\n");
    mail.href = `${address}?${subject}&body=${encodeURIComponent(body)}`;
  }

  // A browser that this page has no safe connection with does not let it copy.
  if (navigator.clipboard) {
    said.before(said.previousElementSibling.content.cloneNode(true));
    const copy = document.getElementById("latchkey-report-copy");
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(report.textContent);
      copy.textContent = said.textContent = copy.dataset.done;
    });
  }
})();
